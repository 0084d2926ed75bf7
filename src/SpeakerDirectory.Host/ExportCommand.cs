using System.CommandLine;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Formats;

namespace SpeakerDirectory.Host;

internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to write to. It is made when it does not exist; its files of the same names are replaced." };
        var store = StoreOption.Create();
        var command = new DirectoryCommand("export", "Write the whole directory as files, one a kind, in their canonical form: what import reads.", $"""
            The files are {string.Join(", ", Ndjson.FileNames)}.
            Exit codes: 0 done, 2 could not run.

            Examples:
              export backup                             everything from directory.db
              export backup --store sqlite:/srv/d.db    from another file
            """)
        {
            folder, store,
        };
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(folder), result.GetRequiredValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, StoreAddress address, CancellationToken cancellation)
    {
        await using var store = await address.OpenExistingAsync(cancellation);
        var counts = await NdjsonWriter.WriteAsync(store.ReadAllAsync(cancellation), folder, cancellation);
        foreach (var shape in RecordShape.All)
        {
            Console.Out.WriteLine($"{Ndjson.FileName(shape),-22}{Report.Number(counts[shape.Kind]),10}");
        }

        Console.Out.WriteLine($"{Report.Count(counts.Values.Sum(), "record")} written to {folder}.");
        return ExitCode.Fine;
    }
}
