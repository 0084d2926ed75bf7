using System.CommandLine;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Host.Options;
using SpeakerDirectory.Host.Output;

namespace SpeakerDirectory.Host.Commands;

internal static class ExportCommand
{
    public static Command Create(Settings settings)
    {
        var folder = new Argument<string>(
            "FOLDER") { Description = "The folder to write to. It is created if it does not exist; files of the same names are replaced." };
        var store = StoreOption.Create(settings);
        var command = new DirectoryCommand(
            "export",
            "Write the directory as files, one per kind of record, in the canonical form that import reads.",
            $"""
                The files are {string.Join(", ", Ndjson.FileNames)}.
                Exit codes: 0 done, 2 could not run.

                Examples:
                  export backup                             everything from directory.db
                  export backup --store sqlite:/srv/d.db    from another file
                """)
        {
            folder, store,
        };
        command.SetAction(
            (result, cancellation) => RunAsync(result.GetRequiredValue(folder), result.GetRequiredValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, StoreUri address, CancellationToken cancellation)
    {
        await using var store = await address.OpenExistingAsync(cancellation);
        var counts = await NdjsonWriter.WriteAsync(store.ReadAllAsync(cancellation), folder, cancellation);
        foreach (var shape in RecordShape.All)
        {
            Console.Out.WriteLine($"{Ndjson.FileName(shape),-22}{Report.Number(counts[shape.Kind]),10}");
        }

        Console.Out.WriteLine($"{Report.Count(counts.Values.Sum(), "record")} written to {folder}.");
        return ExitCode.Success;
    }
}
