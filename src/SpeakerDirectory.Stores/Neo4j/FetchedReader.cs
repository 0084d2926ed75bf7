using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Reads what <see cref="CypherComposer"/>'s statement answers.</summary>
internal static class FetchedReader
{
    public static Page Read(Neo4jAnswer answer, Fetch fetch)
    {
        var reader = answer.ReadRows();
        reader.Read();
        reader.Read();
        var kinds = CypherComposer.KindsOf(fetch.Root);
        return fetch.Root switch
        {
            Root.OfKind root => ReadList(ref reader, kinds, new(root.Page, root.Told, root.Order.Count > 0, root.Count, root.Groupings, Brought.By(fetch))),
            Root.ByIds root => InOrder(ReadList(ref reader, kinds, new(null, Told.Nothing, false, false, [], Brought.By(fetch))), root.Ids),
            _ => throw new NotSupportedException($"{fetch.Root} is no root."),
        };
    }

    private static Page InOrder(Page page, ValueList<string> ids)
    {
        if (page.Rows.Count < 2)
        {
            return page;
        }

        var byId = page.Rows.ToDictionary(row => row.Record.Id);
        return page with { Rows = [.. ids.Distinct().Select(byId.GetValueOrDefault).OfType<Fetched>()] };
    }

    /// <summary>The reader stands before the total, the groups or the list, and is left on the list's end.</summary>
    private static Page ReadList(ref Utf8JsonReader reader, ValueList<RecordKind> kinds, Asked asked)
    {
        var total = asked.IsCounted ? ReadNumber(ref reader) : (int?)null;
        var groups = asked.Groupings.Count == 0 ? [] : new IReadOnlyList<Group>[asked.Groupings.Count];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = ReadGroups(ref reader, asked.Groupings[i]);
        }

        var rows = new List<Fetched>();
        var places = new List<string>();
        Beside? place = !asked.TellsPlaces ? null
            : asked.IsOrdered ? (ref Utf8JsonReader r) => places.Add(OrderedPlace.Write(ReadValues(ref r)))
            : (ref Utf8JsonReader r) => places.Add(ReadText(ref r));
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            rows.Add(ReadRow(ref reader, kinds, asked.Brought, place));
        }

        var page = Cut(rows, places, asked.Page, total);
        return groups.Length == 0 ? page : page with { Groups = groups };
    }

    private static Page Cut(List<Fetched> rows, List<string> places, PageRequest? page, int? total)
    {
        if (page is null)
        {
            return new(rows, [], false, false, total);
        }

        if (page.FromEnd)
        {
            rows.Reverse();
            places.Reverse();
        }

        return page.Cut(rows, places, total);
    }

    /// <summary>The reader stands on the row's opening bracket and is left on the closing one.</summary>
    private static Fetched ReadRow(ref Utf8JsonReader reader, ValueList<RecordKind> kinds, Brought brought, Beside? beside = null)
    {
        var record = RecordColumns.Read(ref reader, kinds, brought.Fields);
        beside?.Invoke(ref reader);
        var (own, includes) = (RecordShape.Of(record).Kind, brought.Includes);
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
        return new(record, includes, related);
    }

    private static Page ReadInclude(ref Utf8JsonReader reader, Include include, Record record) => include.Relation.Ways switch
    {
        [[{ Walk: Walk.Changes }]] => CypherHistory.Read(ref reader, include.Page!, record.Id),
        [[{ Walk: Walk.CoSpeakers }]] => ReadCoSpeakers(ref reader, include),
        _ when CypherComposer.IsSingle(include) => ReadSingle(ref reader, include),
        _ when CypherComposer.IsWhole(include) => ReadList(ref reader, include.Relation.Kinds, new(null, Told.Nothing, false, false, [], Brought.By(include))),
        _ => ReadList(ref reader, include.Relation.Kinds, new(include.Page, include.Page is null ? Told.Nothing : include.Told, include.Order.Count > 0, include.Count, include.Groupings, Brought.By(include))),
    };

    private static Page ReadSingle(ref Utf8JsonReader reader, Include include)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? Page.Empty : new([ReadRow(ref reader, include.Relation.Kinds, Brought.By(include))], [], false, false, null);
    }

    private static Page ReadCoSpeakers(ref Utf8JsonReader reader, Include include)
    {
        var total = include.Count ? ReadNumber(ref reader) : (int?)null;
        var (rows, places, shared) = (new List<Fetched>(), new List<string>(), new List<SharedTime>());
        var brought = Brought.By(include);
        Beside time = (ref Utf8JsonReader r) =>
        {
            var (when, place) = CypherCoSpeakers.Read(ReadValues(ref r), include.Told);
            shared.Add(when);
            places.AddRange(place is null ? [] : [place]);
        };
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            rows.Add(ReadRow(ref reader, [RecordKind.Person], brought, time));
        }

        if (include.Page!.FromEnd)
        {
            shared.Reverse();
        }

        var page = Cut(rows, places, include.Page, total);
        return page with { Shared = [.. include.Page.FromEnd ? shared.TakeLast(page.Rows.Count) : shared.Take(page.Rows.Count)] };
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
            Fetched? record = null;
            if (grouping.Field.IsReference)
            {
                record = ReadRow(ref reader, grouping.Field.Targets, Brought.By(grouping));
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

    /// <summary>Reads what is told beside a record of a row.</summary>
    private delegate void Beside(ref Utf8JsonReader reader);

    /// <summary>What was asked of a list, which says what comes.</summary>
    private readonly record struct Asked(PageRequest? Page, Told Told, bool IsOrdered, bool IsCounted, ValueList<Grouping> Groupings, Brought Brought)
    {
        public bool TellsPlaces => Told.HasFlag(Told.Places);
    }
}
