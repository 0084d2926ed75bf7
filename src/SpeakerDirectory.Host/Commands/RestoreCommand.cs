using System.CommandLine;

namespace SpeakerDirectory.Host;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A file that the command backup wrote." };
        var store = StoreOption.Create();
        var force = new Option<bool>("--force") { Description = "Replace the directory when it exists: what it holds is lost." };
        var command = new DirectoryCommand("restore", "Put a backup in the place of the directory. It is checked first, and must not be in use.", """
            Exit codes: 0 done, 2 could not run; the directory stays as it is then.

            Examples:
              restore monday.db                             as a new directory.db
              restore monday.db --force                     over the one that is there
            """)
        {
            file, store, force,
        };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetRequiredValue(store), result.GetValue(force)));
        return command;
    }

    private static int Run(string file, StoreAddress store, bool force)
    {
        if (!File.Exists(file))
        {
            throw new IOException($"There is no file {file}.");
        }

        if (store.Exists && !force)
        {
            throw new IOException($"{store} exists already. Replace it with --force: what it holds is lost.");
        }

        store.Restore(file);
        Console.Out.WriteLine($"{store} is what {file} was.");
        return ExitCode.Fine;
    }
}
