using System.CommandLine;
using System.Globalization;
using SpeakerDirectory.Host.Options;

namespace SpeakerDirectory.Host.Commands;

internal static class BackupCommand
{
    public static Command Create(Settings settings)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write." };
        var store = StoreOption.Create(settings);
        var force = new Option<bool>("--force") { Description = "Replace the file if it exists." };
        var command = new DirectoryCommand(
            "backup",
            "Copy the directory and its change log to a file. The directory may be in use; the copy is consistent.",
            """
                The command restore reads this file. Unlike an export, a backup contains the change log.
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

    private static int Run(string file, StoreUri store, bool force)
    {
        if (File.Exists(file) && !force)
        {
            throw new IOException($"{file} exists already. Name another file, or replace it with --force.");
        }

        store.BackUp(file);
        Console.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{store} was copied to {file} ({new FileInfo(file).Length:N0} bytes)."));
        return ExitCode.Success;
    }
}
