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
            Root.OfKind root => ReadList(ref reader, kinds, root.Page, root.Order.Count > 0, root.Count, fetch.Includes),
            Root.ByIds root => InOrder(ReadList(ref reader, kinds, null, false, false, fetch.Includes), root.Ids),
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

    /// <summary>The reader stands before the total or the list, and is left on the list's end.</summary>
    private static Page ReadList(ref Utf8JsonReader reader, ValueList<RecordKind> kinds, PageRequest? page, bool ordered, bool counted, ValueList<Include> includes)
    {
        reader.Read();
        int? total = null;
        if (counted)
        {
            total = reader.GetInt32();
            reader.Read();
        }

        var rows = new List<Fetched>();
        var places = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Read();
            var (record, place) = RecordProperties.Read(ref reader, kinds);
            places.Add(ordered ? ReadPlace(ref reader) : place);
            rows.Add(new(record, includes, ReadIncludes(ref reader, kinds, RecordShape.Of(record).Kind, includes)));
            reader.Read();
        }

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

    private static string ReadPlace(ref Utf8JsonReader reader)
    {
        reader.Read();
        var values = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            values.Add(reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : reader.GetString()!);
        }

        return OrderedPlace.Write(values);
    }

    private static Page?[] ReadIncludes(ref Utf8JsonReader reader, ValueList<RecordKind> kinds, RecordKind own, ValueList<Include> includes)
    {
        var related = includes.Count == 0 ? [] : new Page?[includes.Count];
        for (var i = 0; i < related.Length; i++)
        {
            var include = includes[i];
            if (kinds.Contains(include.From))
            {
                var read = ReadList(ref reader, include.Relation.Kinds, include.Page, include is { Page: not null, Order.Count: > 0 }, include is { Page: not null, Count: true }, include.Includes);
                related[i] = include.From == own ? read : null;
            }
        }

        return related;
    }
}
