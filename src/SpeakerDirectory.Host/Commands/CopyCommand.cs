using System.CommandLine;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Host;

internal static class CopyCommand
{
    public static Command Create()
    {
        var from = StoreOption.CreateArgument("FROM", "The store to copy. It may be in use.");
        var to = StoreOption.CreateArgument("TO", "The store to fill: a new one, or one that this copy was begun in.");
        var command = new DirectoryCommand("copy", "Copy a directory with its change log from one store to another.", """
            Every change is made again as it was made, in its order, with its author and time. A copy that was interrupted goes on where it stopped when it is
            run again, and one that is complete takes what has come since. Exit codes: 0 done, 2 could not run; a store that holds something else stays as it is.

            Example:
              copy sqlite:directory.db sqlite:/srv/d.db
            """)
        {
            from, to,
        };
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(from), result.GetRequiredValue(to), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(StoreAddress from, StoreAddress to, CancellationToken cancellation)
    {
        await using var source = await from.OpenExistingAsync(cancellation);
        await using var target = await to.OpenAsync(fills: true, cancellation);
        using var progress = new ImportProgressLine();
        var (changes, records) = await new DirectoryCopy(source, target, progress).RunAsync(cancellation);
        progress.Dispose();
        Console.Out.WriteLine(changes == 0
            ? $"Nothing to copy: {to} holds all of {from} already."
            : $"{from} was copied to {to}: {Report.Count(changes, "change")} to {Report.Count(records, "record")}.");
        return ExitCode.Fine;
    }
}
