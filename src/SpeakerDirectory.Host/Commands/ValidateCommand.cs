using System.CommandLine;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Host.Options;
using SpeakerDirectory.Host.Output;

namespace SpeakerDirectory.Host.Commands;

internal static class ValidateCommand
{
    public static Command Create(Settings settings)
    {
        var paths = PathsArgument.Create();
        var store = StoreOption.CreateOptional(
            "A directory that the records may refer to and would be imported into. Without it, the files must be complete.", settings);
        var command = new DirectoryCommand(
            "validate",
            "Check records in files against the rules of the directory, without changing anything.",
            """
                Problems and warnings are reported as file:line: field: sentence. A warning is not an error but should be checked:
                for example an office whose title states another rank than its own. A note proposes a rank for an office without one, or the
                candidates if its title is ambiguous.
                Exit codes: 0 no problems, 1 problems found, 2 could not run.

                Examples:
                  validate seed-data                                the files of a folder, which must be complete
                  validate news.ndjson --store sqlite:directory.db  a few records to be added to a directory
                """)
        {
            paths, store,
        };
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(paths), result.GetValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, StoreUri? address, CancellationToken cancellation)
    {
        var files = NdjsonFiles.Find(paths);
        Report.Ignored(files);
        await using var store = address is null ? null : await address.OpenExistingAsync(cancellation);
        using var progress = new ImportProgressLine();
        var check = new ImportCheck(files, store, progress) { Titles = new(Rulebook.BuiltIn().TitleReader, ofRankedToo: true) };
        var findings = await check.RunAsync(cancellation);
        progress.Dispose();
        Report.Proposals(findings, int.MaxValue);
        Report.Warnings(findings);
        Report.Problems(findings);
        Console.Out.WriteLine(
            $"{Report.Count(check.Records, "record")}, {Report.Count(findings.Warnings.Count, "warning")}, "
            + $"{Report.Count(findings.Problems.Count, "problem")}.");
        return findings.AreInOrder ? ExitCode.Success : ExitCode.ProblemsFound;
    }
}
