using System.CommandLine;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Host.Options;
using SpeakerDirectory.Host.Output;

namespace SpeakerDirectory.Host.Commands;

internal static class CopyCommand
{
    public static Command Create(Settings settings)
    {
        var from = StoreOption.CreateArgument("FROM", "The store to copy. It may be in use.", settings);
        var to = StoreOption.CreateArgument(
            "TO", "The store to copy to: a new one, or one with an earlier or interrupted copy of the same directory.", settings);
        var command = new DirectoryCommand("copy", "Copy a directory with its change log from one store to another.", """
            Every change is repeated in its order, with its author and time. Run the command again to resume an interrupted copy or to add
            later changes to a complete one.
            Exit codes: 0 done, 2 could not run; a target that holds another directory is not changed.

            Example:
              copy sqlite:directory.db sqlite:/srv/d.db
            """)
        {
            from, to,
        };
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(from), result.GetRequiredValue(to), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(StoreUri from, StoreUri to, CancellationToken cancellation)
    {
        await using var source = await from.OpenExistingAsync(cancellation);
        await using var target = await to.OpenAsync(resumesImport: true, cancellation);
        using var progress = new ImportProgressLine();
        var (changes, records) = await new DirectoryCopy(source, target, progress).RunAsync(cancellation);
        progress.Dispose();
        Console.Out.WriteLine(changes == 0
            ? $"Nothing to copy: {to} holds all of {from} already."
            : $"{from} was copied to {to}: {Report.Count(changes, "change")} to {Report.Count(records, "record")}.");
        return ExitCode.Success;
    }
}
