using System.Buffers;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Formats;

/// <summary>Writes the canonical files. They replace the old ones when all are complete, so no file is ever seen half written.</summary>
public static class NdjsonWriter
{
    private const int Chunk = 64 * 1024;

    /// <summary>Writes the file of each kind, empty ones too, over those that are there; returns how many records each kind has.</summary>
    /// <param name="records">Kind by kind, by id, as stores read them.</param>
    /// <param name="folder">The folder, created when it does not exist.</param>
    public static async Task<IReadOnlyDictionary<RecordKind, int>> WriteAsync(
        IAsyncEnumerable<Record> records, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var counts = RecordShape.All.ToDictionary(shape => shape.Kind, _ => 0);
        var drafts = RecordShape.All.ToDictionary(shape => shape.Kind, _ => Path.Combine(folder, $".{Guid.NewGuid():N}.draft"));
        try
        {
            await WriteDraftsAsync(records, drafts, counts, cancellation);
            foreach (var shape in RecordShape.All)
            {
                File.Move(drafts[shape.Kind], Path.Combine(folder, Ndjson.FileName(shape)), overwrite: true);
            }
        }
        finally
        {
            foreach (var draft in drafts.Values)
            {
                File.Delete(draft);
            }
        }

        return counts;
    }

    private static async Task WriteDraftsAsync(
        IAsyncEnumerable<Record> records,
        Dictionary<RecordKind, string> drafts,
        Dictionary<RecordKind, int> counts,
        CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(Chunk);
        var files = new Dictionary<RecordKind, FileStream>();
        try
        {
            foreach (var (kind, draft) in drafts)
            {
                files.Add(
                    kind,
                    new FileStream(draft, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 }));
            }

            var current = RecordKind.Source;
            await foreach (var record in records.WithCancellation(cancellation))
            {
                var kind = RecordShape.Of(record).Kind;
                if (kind != current || buffer.WrittenCount > Chunk)
                {
                    await files[current].WriteAsync(buffer.WrittenMemory, cancellation);
                    buffer.ResetWrittenCount();
                    current = kind;
                }

                RecordJson.Write(record, buffer);
                buffer.Write("\n"u8);
                counts[kind]++;
            }

            await files[current].WriteAsync(buffer.WrittenMemory, cancellation);
        }
        finally
        {
            foreach (var file in files.Values)
            {
                await file.DisposeAsync();
            }
        }
    }
}
