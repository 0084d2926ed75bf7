using System.Globalization;
using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Reads what <see cref="SqlComposer"/>'s statement answers.</summary>
internal static class AnswerReader
{
    public static Page Read(ReadOnlySpan<byte> answer, Fetch fetch)
    {
        var reader = new Utf8JsonReader(answer, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        return ReadList(ref reader, fetch.Root is Root.OfKind root ? root.Page : null, fetch.Includes) ?? Page.Empty;
    }

    /// <summary>A plain list of records.</summary>
    public static List<Record> ReadRecords(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        var records = new List<Record>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            records.Add(RecordJson.ReadStored(ref reader));
        }

        return records;
    }

    private static Page? ReadInclude(ref Utf8JsonReader reader, Include include, Record record) => include.Relation.Ways switch
    {
        [[{ Walk: Walk.Changes }]] => ReadChanges(ref reader, include.Page!, record.Id),
        [[{ Walk: Walk.CoSpeakers }]] => ReadCoSpeakers(ref reader, include),
        _ => ReadList(ref reader, include.Page, include.Includes),
    };

    private static Page? ReadList(ref Utf8JsonReader reader, PageRequest? page, ValueList<Include> includes)
    {
        var places = page is null ? null : new List<string>();
        if (ReadRows(ref reader, includes, (ref Utf8JsonReader r) => places?.Add(r.GetString()!)) is not var (rows, total))
        {
            return null;
        }

        return page is null ? new(rows, [], false, false, total) : page.Cut(rows, places!, total);
    }

    private static Page? ReadCoSpeakers(ref Utf8JsonReader reader, Include include)
    {
        var places = new List<string>();
        var shared = new List<SharedTime>();
        if (ReadRows(ref reader, include.Includes, (ref Utf8JsonReader r) => shared.Add(ReadShared(ref r, places))) is not var (rows, total))
        {
            return null;
        }

        var page = include.Page!.Cut(rows, places, total);
        return page with { Shared = [.. include.Page.FromEnd ? shared.TakeLast(rows.Count) : shared.Take(rows.Count)] };
    }

    private static SharedTime ReadShared(ref Utf8JsonReader reader, List<string> places)
    {
        reader.Read();
        places.Add(reader.GetString()!);
        reader.Read();
        var events = reader.GetInt32();
        reader.Read();
        var first = reader.GetString();
        reader.Read();
        var last = reader.GetString();
        reader.Read();
        return new(events, first is null ? null : PartialDate.Parse(first), last is null ? null : PartialDate.Parse(last));
    }

    private static Page? ReadChanges(ref Utf8JsonReader reader, PageRequest page, string id)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        reader.Read();
        var changes = new List<LoggedChange>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Read();
            var sequence = reader.GetInt64();
            reader.Read();
            var at = DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture);
            reader.Read();
            var by = reader.GetString()!;
            reader.Read();
            var before = ReadRecord(ref reader);
            reader.Read();
            changes.Add(new(sequence, at, by, id, before, ReadRecord(ref reader)));
            reader.Read();
        }

        var more = changes.Count > page.Size;
        changes = [.. changes.Take(page.Size)];
        return new([], [.. changes.Select(c => ChangePlace.Of(c.Sequence))], more, page.After != Place.First, null) { Changes = changes };
    }

    private static Record? ReadRecord(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : RecordJson.ReadStored(ref reader);

    private static (List<Fetched> Rows, int? Total)? ReadRows(ref Utf8JsonReader reader, ValueList<Include> includes, ReadPlace readPlace)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        reader.Read();
        var total = reader.TokenType == JsonTokenType.Null ? (int?)null : reader.GetInt32();
        var rows = new List<Fetched>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Read();
            var record = RecordJson.ReadStored(ref reader);
            reader.Read();
            readPlace(ref reader);
            var related = includes.Count == 0 ? [] : new Page?[includes.Count];
            for (var i = 0; i < related.Length; i++)
            {
                reader.Read();
                related[i] = ReadInclude(ref reader, includes[i], record);
            }

            reader.Read();
            rows.Add(new(record, includes, related));
        }

        return (rows, total);
    }

    private delegate void ReadPlace(ref Utf8JsonReader reader);
}
