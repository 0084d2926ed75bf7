using System.Buffers;
using System.Text.Json;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>The serializers of answers for Redis: JSON lists, and records in their canonical form.</summary>
internal static class AnswerSerializers
{
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 1000 };

    public static AnswerSerializer<Fetch, Page> Pages { get; } = new(
        (target, fetch, page) => Write(target, json => new PageWriter(json).Write(page, RowProjection.By(fetch), GroupingsOf(fetch))),
        (written, fetch) => Read(
            written,
            (ref Utf8JsonReader json) =>
                PageReader.Read(ref json, RowProjection.By(fetch), GroupingsOf(fetch))!)); // The page of a fetch is never null.

    public static AnswerSerializer<SearchQuery, IReadOnlyList<Record>> Records { get; } = new(
        (target, _, records) => Write(target, json => new PageWriter(json).List(records, new PageWriter(json).Write)),
        (written, _) => Read(
            written, (ref Utf8JsonReader json) => PageReader.List(ref json, (ref Utf8JsonReader r) => RecordJson.ReadStored(ref r))));

    public static AnswerSerializer<PathQuery, IReadOnlyList<RecordPath>> Paths { get; } = new(
        (target, _, paths) => Write(
            target, json => JsonSerializer.Serialize(json, paths.Select(path => new WrittenPath([.. path.Ids], path.Length)))),
        (written, _) =>
            [.. JsonSerializer
                .Deserialize<WrittenPath[]>(written.Span)!
                .Select(path => new RecordPath(path.Ids.ToValueList(), path.Length))]); // It is never null.

    private static ValueList<Grouping> GroupingsOf(Fetch fetch) => fetch.Root is Root.OfKind kind ? kind.Groupings : [];

    private static void Write(IBufferWriter<byte> target, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(target, new() { SkipValidation = true });
        write(json);
    }

    private static T Read<T>(ReadOnlyMemory<byte> written, PageReader.Reading<T> read)
    {
        var json = new Utf8JsonReader(written.Span, Deep);
        json.Read();
        return read(ref json);
    }

    private sealed record WrittenPath(string[] Ids, int Length);
}
