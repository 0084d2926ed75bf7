using System.Globalization;
using System.Text.Json;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>Reads the result of a statement of <see cref="SqlComposer"/>.</summary>
internal static class AnswerReader
{
    public static Page Read(ReadOnlySpan<byte> answer, Fetch fetch)
    {
        var reader = new Utf8JsonReader(answer, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        return fetch.Root is Root.OfKind root
            ? ReadList(ref reader, root.Page, root.Details, root.Groupings, RowProjection.By(fetch)) ?? Page.Empty
            : ReadList(ref reader, null, PageDetails.None, [], RowProjection.By(fetch)) ?? Page.Empty;
    }

    /// <summary>Reads a list of records without includes.</summary>
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

    private static Page? ReadInclude(ref Utf8JsonReader reader, Include include, Record record) => include switch
    {
        HistoryInclude history => ReadChanges(ref reader, history.Page, record.Id),
        CoSpeakersInclude together =>
            ReadList(ref reader, together.Page, together.Details, [], RowProjection.By(together), areCoSpeakers: true),
        SharedEventsInclude shared => ReadList(ref reader, shared.Page, shared.Details, [], RowProjection.By(shared)),
        RelationInclude related => ReadList(ref reader, related.Page, related.Details, related.Groupings, RowProjection.By(related)),
        _ => throw new NotSupportedException($"{include} is not supported here."),
    };

    // Null where SQL gave NULL: the include belongs to another kind of record.
    private static Page? ReadList(
        ref Utf8JsonReader reader,
        PageRequest? page,
        PageDetails details,
        ValueList<Grouping> groupings,
        RowProjection projection,
        bool areCoSpeakers = false)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        reader.Read();
        var groups = new List<IReadOnlyList<Group>>();
        var total = ReadTotal(ref reader, groupings, groups);
        var rows = new List<Row>();
        var positions = new List<string>();
        var hasPositions = page is not null && details.HasFlag(PageDetails.Cursors);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            rows.Add(ReadRow(ref reader, projection, hasPositions ? positions : null, areCoSpeakers));
        }

        var list = page is null ? new(rows, [], false, false, total) : page.Cut(rows, positions, total);
        return groups.Count == 0 ? list : list with { Groups = groups };
    }

    private static HistoryPage? ReadChanges(ref Utf8JsonReader reader, PageRequest page, string id)
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

        return HistoryPage.Cut(changes, page);
    }

    private static Record? ReadRecord(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : RecordJson.ReadStored(ref reader);

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
        var record = reader.TokenType == JsonTokenType.Null ? null : ReadRow(ref reader, RowProjection.By(grouping));
        reader.Read();
        return new(key, record, count);
    }

    private static Row ReadRow(
        ref Utf8JsonReader reader, RowProjection projection, List<string>? positions = null, bool isCoSpeaker = false)
    {
        reader.Read();
        var record = RecordJson.ReadStored(ref reader, projection.Fields);
        reader.Read();
        var shared = isCoSpeaker ? ReadShared(ref reader, positions) : null;
        if (!isCoSpeaker)
        {
            positions?.Add(reader.GetString()!); // It is there when positions are read.
        }

        var includes = projection.Includes;
        var related = includes.Count == 0 ? [] : new Page?[includes.Count];
        for (var i = 0; i < related.Length; i++)
        {
            reader.Read();
            related[i] = ReadInclude(ref reader, includes[i], record);
        }

        reader.Read();
        return shared is null ? new Row(record, includes, related) : new CoSpeakerRow(record, includes, related, shared);
    }

    private static SharedEventSummary ReadShared(ref Utf8JsonReader reader, List<string>? positions)
    {
        reader.Read();
        var natural = reader.GetString();
        reader.Read();
        var events = reader.GetInt32();
        positions?.Add(CoSpeakerPosition.Of(events, natural!)); // It is there when positions are read.
        reader.Read();
        var first = reader.GetString();
        reader.Read();
        var last = reader.GetString();
        reader.Read();
        return new(events, first is null ? null : PartialDate.Parse(first), last is null ? null : PartialDate.Parse(last));
    }

    private static int? Number(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32();
}
