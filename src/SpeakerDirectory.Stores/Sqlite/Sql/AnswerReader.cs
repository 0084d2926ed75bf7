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
        return fetch.Root is Root.OfKind root
            ? ReadList(ref reader, root.Page, root.Told, root.Groupings, Brought.By(fetch)) ?? Page.Empty
            : ReadList(ref reader, null, Told.Nothing, [], Brought.By(fetch)) ?? Page.Empty;
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
        _ => ReadList(ref reader, include.Page, include.Told, include.Groupings, Brought.By(include)),
    };

    private static Page? ReadList(ref Utf8JsonReader reader, PageRequest? page, Told told, ValueList<Grouping> groupings, Brought brought)
    {
        var places = new List<string>();
        var hasPlaces = page is not null && told.HasFlag(Told.Places);
        if (ReadRows(ref reader, groupings, brought, (ref Utf8JsonReader r) => { if (hasPlaces) { places.Add(r.GetString()!); } }) is not var (rows, total, groups))
        {
            return null;
        }

        var list = page is null ? new(rows, [], false, false, total) : page.Cut(rows, places, total);
        return groups.Count == 0 ? list : list with { Groups = groups };
    }

    private static Page? ReadCoSpeakers(ref Utf8JsonReader reader, Include include)
    {
        var places = new List<string>();
        var shared = new List<SharedTime>();
        if (ReadRows(ref reader, [], Brought.By(include), (ref Utf8JsonReader r) => shared.Add(ReadShared(ref r, places))) is not var (rows, total, _))
        {
            return null;
        }

        var page = include.Page!.Cut(rows, places, total);
        return page with { Shared = [.. include.Page.FromEnd ? shared.TakeLast(rows.Count) : shared.Take(rows.Count)] };
    }

    private static SharedTime ReadShared(ref Utf8JsonReader reader, List<string> places)
    {
        reader.Read();
        if (reader.GetString() is { } place)
        {
            places.Add(place);
        }

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

    private static (List<Fetched> Rows, int? Total, List<IReadOnlyList<Group>> Groups)? ReadRows(
        ref Utf8JsonReader reader, ValueList<Grouping> groupings, Brought brought, ReadPlace readPlace)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        reader.Read();
        var groups = new List<IReadOnlyList<Group>>();
        var total = ReadTotal(ref reader, groupings, groups);
        var rows = new List<Fetched>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            rows.Add(ReadRow(ref reader, brought, readPlace));
        }

        return (rows, total, groups);
    }

    private static int? ReadTotal(ref Utf8JsonReader reader, ValueList<Grouping> groupings, List<IReadOnlyList<Group>> groups)
    {
        if (groupings.Count == 0)
        {
            return Number(ref reader);
        }

        reader.Read();
        var total = Number(ref reader);
        foreach (var grouping in groupings)
        {
            reader.Read();
            var list = new List<Group>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                list.Add(ReadGroup(ref reader, grouping));
            }

            groups.Add(list);
        }

        reader.Read();
        return total;
    }

    private static Group ReadGroup(ref Utf8JsonReader reader, Grouping grouping)
    {
        reader.Read();
        var key = reader.GetString()!;
        reader.Read();
        var count = reader.GetInt32();
        reader.Read();
        var record = reader.TokenType == JsonTokenType.Null ? null : ReadRow(ref reader, Brought.By(grouping), (ref Utf8JsonReader _) => { });
        reader.Read();
        return new(key, record, count);
    }

    private static Fetched ReadRow(ref Utf8JsonReader reader, Brought brought, ReadPlace readPlace)
    {
        reader.Read();
        var record = RecordJson.ReadStored(ref reader, brought.Fields);
        reader.Read();
        readPlace(ref reader);
        var includes = brought.Includes;
        var related = includes.Count == 0 ? [] : new Page?[includes.Count];
        for (var i = 0; i < related.Length; i++)
        {
            reader.Read();
            related[i] = ReadInclude(ref reader, includes[i], record);
        }

        reader.Read();
        return new(record, includes, related);
    }

    private static int? Number(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32();

    private delegate void ReadPlace(ref Utf8JsonReader reader);
}
