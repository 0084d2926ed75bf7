using System.CommandLine;
using System.Globalization;

namespace SpeakerDirectory.Host;

internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write." };
        var store = StoreOption.Create();
        var force = new Option<bool>("--force") { Description = "Replace the file when it exists." };
        var command = new DirectoryCommand("backup", "Copy the directory with its change log to a file, as it is at one moment. It may be in use.", """
            The command restore puts it back. Unlike export, a backup keeps the change log.
            Exit codes: 0 done, 2 could not run.

            Examples:
              backup monday.db                              a copy of directory.db
              backup /srv/monday.db --store sqlite:/srv/d.db --force
            """)
        {
            file, store, force,
        };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetRequiredValue(store), result.GetValue(force)));
        return command;
    }

    private static int Run(string file, StoreAddress store, bool force)
    {
        if (File.Exists(file) && !force)
        {
            throw new IOException($"{file} exists already. Name another file, or replace it with --force.");
        }

        store.BackUp(file);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store} was copied to {file} ({new FileInfo(file).Length:N0} bytes)."));
        return ExitCode.Fine;
    }
}
