using System.CommandLine;
using SpeakerDirectory.Host.Options;

namespace SpeakerDirectory.Host.Commands;

internal static class RestoreCommand
{
    public static Command Create(Settings settings)
    {
        var file = new Argument<string>("FILE") { Description = "A file that the command backup wrote." };
        var store = StoreOption.Create(settings);
        var force = new Option<bool>("--force") { Description = "Replace the directory if it exists: its content is lost." };
        var command = new DirectoryCommand(
            "restore",
            "Replace the directory by a backup. The backup is checked first; the directory must not be in use.",
            """
                Exit codes: 0 done, 2 could not run; the directory is then unchanged.

                Examples:
                  restore monday.db                             as a new directory.db
                  restore monday.db --force                     replaces the existing one
                """)
        {
            file, store, force,
        };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetRequiredValue(store), result.GetValue(force)));
        return command;
    }

    private static int Run(string file, StoreUri store, bool force)
    {
        if (!File.Exists(file))
        {
            throw new IOException($"There is no file {file}.");
        }

        if (store.Exists && !force)
        {
            throw new IOException($"{store} exists already. Replace it with --force: its content is lost.");
        }

        store.Restore(file);
        Console.Out.WriteLine($"{store} was restored from {file}.");
        return ExitCode.Success;
    }
}
