using System.CommandLine;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Host;

internal static class ValidateCommand
{
    public static Command Create()
    {
        var paths = PathsArgument.Create();
        var store = StoreOption.CreateOptional("A directory that the records may refer to, and whose records they would replace. Without one the files must be complete.");
        var command = new DirectoryCommand("validate", "Check records in files against the rules of the directory, without changing anything.", """
            Problems and warnings are told as file:line: field: sentence. A warning is worth a second look and no mistake by itself:
            one is told of an office whose title says another rank than it has. A note proposes a rank for an office that has none, or says
            among which its title leaves the choice.
            Exit codes: 0 no problems, 1 problems found, 2 could not run.

            Examples:
              validate seed-data                                the files of a folder, by themselves
              validate news.ndjson --store sqlite:directory.db  a few records on top of a directory
            """)
        {
            paths, store,
        };
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(paths), result.GetValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, StoreAddress? address, CancellationToken cancellation)
    {
        var files = NdjsonFiles.Find(paths);
        Report.Ignored(files);
        await using var store = address is null ? null : await address.OpenExistingAsync(cancellation);
        using var progress = new ImportProgressLine();
        var check = new ImportCheck(files, store, progress) { Titles = new(new(Rulebook.BuiltIn()), ofRankedToo: true) };
        var findings = await check.RunAsync(cancellation);
        progress.Dispose();
        Report.Proposals(findings, int.MaxValue);
        Report.Warnings(findings);
        Report.Problems(findings);
        Console.Out.WriteLine($"{Report.Count(check.Records, "record")}, {Report.Count(findings.Warnings.Count, "warning")}, {Report.Count(findings.Problems.Count, "problem")}.");
        return findings.AreInOrder ? ExitCode.Fine : ExitCode.ProblemsFound;
    }
}
