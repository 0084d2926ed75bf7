using System.CommandLine;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Host.Options;
using SpeakerDirectory.Host.Output;

namespace SpeakerDirectory.Host.Commands;

internal static class ImportCommand
{
    private const int ShownProposals = 20;

    public static Command Create(Settings settings)
    {
        var paths = PathsArgument.Create();
        var store = StoreOption.Create(settings);
        var dryRun = new Option<bool>(
            "--dry-run") { Description = "Check the files and report what would change, without changing anything." };
        var command = new DirectoryCommand(
            "import",
            "Add records from files to the directory: all of them, or none if there is a problem.",
            """
                A record with a known id is replaced if it differs; importing the same file again changes nothing. Problems are reported as
                file:line: field: sentence. Exit codes: 0 done, 1 problems found and nothing changed, 2 could not run.

                For a new or changed office without a rank, a note proposes the rank that its title states, or the candidates if the
                title is ambiguous. The rank is never set: add it to the file if it is right. At most 20 notes are shown; the command
                validate lists all of them.

                Examples:
                  import seed-data                            everything in a folder, into directory.db
                  import people.ndjson tenures.ndjson         two files, checked together
                  import news --dry-run                       what would change
                  import seed-data --store sqlite:/srv/d.db   into another file
                """)
        {
            paths, store, dryRun,
        };
        command.SetAction(
            (result, cancellation) => RunAsync(
                result.GetRequiredValue(paths), result.GetRequiredValue(store), result.GetValue(dryRun), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, StoreUri address, bool dryRun, CancellationToken cancellation)
    {
        var files = NdjsonFiles.Find(paths);
        Report.Ignored(files);
        using var progress = new ImportProgressLine();
        var titles = Rulebook.BuiltIn().TitleReader;
        if (dryRun && !address.Exists)
        {
            var check = new ImportCheck(files, null, progress) { Titles = new(titles, ofRankedToo: false) };
            var findings = await check.RunAsync(cancellation);
            return Finish(new(new(null, check.Records, 0, 0, 0), findings), dryRun, progress);
        }

        await using var store = await address.OpenAsync(resumesImport: true, cancellation);
        var import = new DirectoryImport(store, TimeProvider.System) { Titles = titles };
        var outcome = dryRun
            ? await import.PreviewAsync(files, progress, cancellation)
            : await import.RunAsync(files, "import", progress, cancellation);
        return Finish(outcome, dryRun, progress);
    }

    private static int Finish(EditOutcome outcome, bool dryRun, ImportProgressLine progress)
    {
        progress.Dispose();
        Report.Problems(outcome.Findings);
        if (!outcome.Findings.AreInOrder)
        {
            Console.Error.WriteLine($"{Report.Count(outcome.Findings.Problems.Count, "problem")}. Nothing was changed.");
            return ExitCode.ProblemsFound;
        }

        var saved = outcome.Saved!; // Present when there are no problems.
        Console.Out.WriteLine((dryRun ? "Dry run, nothing was changed: " : "") + Report.Summary(saved));
        Report.Proposals(outcome.Findings, ShownProposals);
        if (outcome.Findings.Warnings.Count > 0)
        {
            Console.Out.WriteLine($"{Report.Count(outcome.Findings.Warnings.Count, "warning")}: the command validate lists them.");
        }

        return ExitCode.Success;
    }
}
