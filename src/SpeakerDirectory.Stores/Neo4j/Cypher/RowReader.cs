using System.Text.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>Reads the result of a statement of <see cref="CypherComposer"/>.</summary>
internal static class RowReader
{
    public static Page Read(Neo4jAnswer answer, Fetch fetch)
    {
        var reader = answer.ReadRows();
        reader.Read();
        reader.Read();
        var kinds = RecordKinds.Of(fetch.Root);
        return fetch.Root switch
        {
            Root.OfKind root =>
                ReadList(
                    ref reader,
                    kinds,
                    new(root.Page, root.Details, root.Order.Count > 0, root.Count, root.Groupings, RowProjection.By(fetch))),
            Root.ByIds root =>
                InOrder(ReadList(ref reader, kinds, new(null, PageDetails.None, false, false, [], RowProjection.By(fetch))), root.Ids),
            _ => throw new NotSupportedException($"{fetch.Root} is not supported as a root."),
        };
    }

    private static Page InOrder(Page page, ValueList<string> ids)
    {
        if (page.Rows.Count < 2)
        {
            return page;
        }

        var byId = page.Rows.ToDictionary(row => row.Record.Id);
        return page with { Rows = [.. ids.Distinct().Select(byId.GetValueOrDefault).OfType<Row>()] };
    }

    /// <summary>The reader is before the total, the groups or the list, and is left on the closing bracket of the list.</summary>
    private static Page ReadList(ref Utf8JsonReader reader, ValueList<RecordKind> kinds, ListRequest request)
    {
        var total = request.IsCounted ? ReadNumber(ref reader) : (int?)null;
        var groups = request.Groupings.Count == 0 ? [] : new IReadOnlyList<Group>[request.Groupings.Count];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = ReadGroups(ref reader, request.Groupings[i]);
        }

        var rows = new List<Row>();
        var positions = new List<string>();
        Beside? beside = request.AreCoSpeakers ? (ref Utf8JsonReader r) =>
            {
                var (shared, position) = CypherCoSpeakers.Read(ReadValues(ref r), request.Details);
                positions.AddRange(position is null ? [] : [position]);
                return shared;
            }
            : request.HasPositions ? (ref Utf8JsonReader r) =>
            {
                positions.Add(request.IsOrdered ? OrderedPosition.Write(ReadValues(ref r)) : ReadText(ref r));
                return null;
            }
            : null;
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            rows.Add(ReadRow(ref reader, kinds, request.Projection, beside));
        }

        var page = Cut(rows, positions, request.Page, total);
        return groups.Length == 0 ? page : page with { Groups = groups };
    }

    private static Page Cut(List<Row> rows, List<string> positions, PageRequest? page, int? total)
    {
        if (page is null)
        {
            return new(rows, [], false, false, total);
        }

        if (page.FromEnd)
        {
            rows.Reverse();
            positions.Reverse();
        }

        return page.Cut(rows, positions, total);
    }

    /// <summary>The reader is on the row's opening bracket and is left on the closing one.</summary>
    private static Row ReadRow(ref Utf8JsonReader reader, ValueList<RecordKind> kinds, RowProjection projection, Beside? beside = null)
    {
        var record = RecordColumns.Read(ref reader, kinds, projection.Fields);
        var shared = beside?.Invoke(ref reader);
        var (own, includes) = (RecordShape.Of(record).Kind, projection.Includes);
        var related = includes.Count == 0 ? [] : new Page?[includes.Count];
        for (var i = 0; i < related.Length; i++)
        {
            if (kinds.Contains(includes[i].From))
            {
                var read = ReadInclude(ref reader, includes[i], record);
                related[i] = includes[i].From == own ? read : null;
            }
        }

        reader.Read();
        return shared is null ? new Row(record, includes, related) : new CoSpeakerRow(record, includes, related, shared);
    }

    private static Page ReadInclude(ref Utf8JsonReader reader, Include include, Record record) => include switch
    {
        HistoryInclude history => CypherHistory.Read(ref reader, history.Page, record.Id),
        CoSpeakersInclude together => ReadList(
            ref reader,
            together.Kinds,
            new(together.Page, together.Details, false, together.Count, [], RowProjection.By(together)) { AreCoSpeakers = true }),
        SharedEventsInclude shared =>
            ReadList(ref reader, shared.Kinds, new(shared.Page, shared.Details, false, shared.Count, [], RowProjection.By(shared))),
        RelationInclude related when CypherComposer.IsSingle(related) => ReadSingle(ref reader, related),
        RelationInclude related when CypherComposer.IsUnpaged(related) => ReadList(
            ref reader, related.Kinds, new(null, PageDetails.None, false, false, [], RowProjection.By(related))),
        RelationInclude related => ReadList(
            ref reader,
            related.Kinds,
            new(related.Page, related.Page is null
                ? PageDetails.None
                : related.Details, related.Order.Count > 0, related.Count, related.Groupings, RowProjection.By(related))),
        _ => throw new NotSupportedException($"{include} is not supported here."),
    };

    private static Page ReadSingle(ref Utf8JsonReader reader, RelationInclude include)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null
            ? Page.Empty
            : new([ReadRow(ref reader, include.Kinds, RowProjection.By(include))], [], false, false, null);
    }

    private static List<Group> ReadGroups(ref Utf8JsonReader reader, Grouping grouping)
    {
        var groups = new List<Group>();
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Read();
            var key = reader.GetString()!;
            var count = ReadNumber(ref reader);
            reader.Read();
            Row? record = null;
            if (grouping.Field.IsReference)
            {
                record = ReadRow(ref reader, grouping.Field.Targets, RowProjection.By(grouping));
                reader.Read();
            }

            groups.Add(new(key, record, count));
        }

        return groups;
    }

    private static string ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString()!;
    }

    private static int ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }

    /// <summary>The texts and numbers of the next list.</summary>
    private static List<object> ReadValues(ref Utf8JsonReader reader)
    {
        reader.Read();
        var values = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : reader.GetString()!);
        }

        return values;
    }

    /// <summary>Reads what a row has beside its record.</summary>
    /// <returns>What a co-speaker shared; null in other lists.</returns>
    private delegate SharedEventSummary? Beside(ref Utf8JsonReader reader);

    /// <summary>What was requested of a list, which decides what the answer contains.</summary>
    private readonly record struct ListRequest(
        PageRequest? Page, PageDetails Details, bool IsOrdered, bool IsCounted, ValueList<Grouping> Groupings, RowProjection Projection)
    {
        public bool AreCoSpeakers { get; init; }

        public bool HasPositions => Details.HasFlag(PageDetails.Cursors);
    }
}
