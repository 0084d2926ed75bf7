using System.CommandLine;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Titles;

namespace SpeakerDirectory.Host;

internal static class ImportCommand
{
    private const int ShownProposals = 20;

    public static Command Create()
    {
        var paths = PathsArgument.Create();
        var store = StoreOption.Create();
        var dryRun = new Option<bool>("--dry-run") { Description = "Check everything and say what would change, but change nothing." };
        var command = new DirectoryCommand("import", "Put records from files into the directory: all of them, or none when there is a problem.", """
            A record that is there already is replaced when it differs; importing the same again changes nothing. Every problem is told as
            file:line: field: sentence. Exit codes: 0 done, 1 problems found and nothing changed, 2 could not run.

            A new or changed office without a rank is noted with the rank that its title says, or with those among which it leaves the choice.
            The rank is never written: put it into the file when it is right. Beyond 20 notes the command validate lists them all.

            Examples:
              import seed-data                            everything in a folder, into directory.db
              import people.ndjson tenures.ndjson         two files, checked together
              import news --dry-run                       what would change
              import seed-data --store sqlite:/srv/d.db   into another file
            """)
        {
            paths, store, dryRun,
        };
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(paths), result.GetRequiredValue(store), result.GetValue(dryRun), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, StoreAddress address, bool dryRun, CancellationToken cancellation)
    {
        var files = NdjsonFiles.Find(paths);
        Report.Ignored(files);
        using var progress = new ImportProgressLine();
        var titles = new TitleReader(Rulebook.BuiltIn());
        if (dryRun && !address.Exists)
        {
            var check = new ImportCheck(files, null, progress) { Titles = new(titles, ofRankedToo: false) };
            var findings = await check.RunAsync(cancellation);
            return Tell(new(new(null, check.Records, 0, 0, 0), findings), dryRun, progress);
        }

        await using var store = await address.OpenAsync(fills: true, cancellation);
        var editor = new DirectoryEditor(store, TimeProvider.System) { Titles = titles };
        var outcome = dryRun ? await editor.PreviewAsync(files, progress, cancellation) : await editor.ImportAsync(files, "import", progress, cancellation);
        return Tell(outcome, dryRun, progress);
    }

    private static int Tell(EditOutcome outcome, bool dryRun, ImportProgressLine progress)
    {
        progress.Dispose();
        Report.Problems(outcome.Findings);
        if (!outcome.Findings.AreInOrder)
        {
            Console.Error.WriteLine($"{Report.Count(outcome.Findings.Problems.Count, "problem")}. Nothing was changed.");
            return ExitCode.ProblemsFound;
        }

        var saved = outcome.Saved!; // Present whenever there is no problem.
        Console.Out.WriteLine((dryRun ? "Dry run, nothing was changed: " : "") + Report.Summary(saved));
        Report.Proposals(outcome.Findings, ShownProposals);
        if (outcome.Findings.Warnings.Count > 0)
        {
            Console.Out.WriteLine($"{Report.Count(outcome.Findings.Warnings.Count, "warning")}: the command validate lists them.");
        }

        return ExitCode.Fine;
    }
}
