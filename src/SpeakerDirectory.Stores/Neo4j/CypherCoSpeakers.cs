using System.Globalization;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// The people who shared events with a person: from the person's appearances to what their events are parts of, from there by an index to
/// everybody who appeared in any part.
/// </summary>
internal sealed class CypherCoSpeakers(CypherNames names, string person, During? during, Filter? filter, string guard)
{
    private static readonly string Appearance = Graph.Label(RecordKind.Appearance);

    /// <summary>The events that two people shared.</summary>
    public static CypherRows SharedEvents(CypherNames names, string person, string other, During? during, Filter? filter) => new(
        names,
        RecordKind.Event,
        filter,
        (node, condition) => $$"""
            {{Wholes(person, "")}}
            MATCH (b:{{Appearance}}) USING INDEX b:{{Appearance}}({{Graph.Whole}}, person)
            WHERE b.{{Graph.Whole}} = whole AND b.person = {{other}}.id
            WITH DISTINCT whole
            MATCH ({{node}}:{{Graph.Record}} {id: whole}){{CypherNames.Where(Within(during, node, names), condition)}}
            """);

    public string Count(string name) => $"{Everybody(names.Node(), withDates: false)}\nRETURN count(*) AS {name}";

    public CypherList Page(Include include)
    {
        var (node, page) = (names.Node(), include.Page!);
        var withDates = include.Told.HasFlag(Told.SharedDates);
        var limit = names.Value(page.RowsFor(include.Told));
        var columns = $"{node}, events{(withDates ? ", first, last" : "")}";
        var (down, up) = page.FromEnd ? ("", " DESC") : (" DESC", "");
        var bounds = CypherNames.Where(Bound(node, page.After, Place.First, "<", ">"), Bound(node, page.Before, Place.Last, ">", "<"));
        return new(
            $"{Everybody(node, withDates)}\n{Nearest(node, page, limit, withDates)}{bounds}\nWITH {columns} ORDER BY events{down}, {node}.{Graph.Place}{up} LIMIT {limit}",
            node,
            $"[events{(include.Told.HasFlag(Told.Places) ? $", {node}.{Graph.Place}" : "")}{(withDates ? ", coalesce(first, ''), coalesce(last, '')" : "")}]");
    }

    /// <summary>What the page tells of a row: how many events were shared, the place among the co-speakers, the first and the last.</summary>
    public static (SharedTime Shared, string? Place) Read(IReadOnlyList<object> values, Told told)
    {
        var events = Convert.ToInt32(values[0], CultureInfo.InvariantCulture);
        var place = told.HasFlag(Told.Places) ? string.Create(CultureInfo.InvariantCulture, $"{events}\u0001{values[1]}") : null;
        return (told.HasFlag(Told.SharedDates) ? new(events, DateIn(values[^2]), DateIn(values[^1])) : new(events, null, null), place);
    }

    // The first and last are found by a day and the date as written behind it: 2024-12-11␁2024-12.
    private static PartialDate? DateIn(object value) => value is string { Length: > 11 } text ? PartialDate.Parse(text[11..]) : null;

    private string Everybody(string node, bool withDates)
    {
        var first = $"{CypherDay.First("m.start")} + '\\u0001' + m.start";
        var condition = filter is null ? "" : new CypherFilter(names).Condition(filter, node);
        return $$"""
            {{Wholes(person, guard)}}{{(withDates || during is not null ? $"\nMATCH (m:{Graph.Record} {{id: whole}}){CypherNames.Where(Within(during, "m", names))}" : "")}}{{(withDates ? $"\nWITH whole, {first} AS start" : "")}}
            MATCH (b:{{Appearance}}) USING INDEX b:{{Appearance}}({{Graph.Whole}}, person)
            WHERE b.{{Graph.Whole}} = whole AND b.person > ''
            MATCH (b)-[:PERSON]->({{node}})
            WITH {{node}}, count(DISTINCT whole) AS events{{(withDates ? ", min(start) AS first, max(start) AS last" : "")}}{{CypherNames.Where($"{node} <> {person}", condition)}}
            """;
    }

    // Those who share equally many events are a level. Where levels before it fill the page, one need not be put in order by name.
    private string Nearest(string node, PageRequest page, string limit, bool withDates)
    {
        var (direction, beyond) = page.FromEnd ? ("", ">=") : (" DESC", "<=");
        var start = names.Value(EventsAt(page.FromEnd ? page.Before : page.After) ?? (page.FromEnd ? 0L : long.MaxValue));
        var (one, columns) = withDates ? ($"[{node}, first, last]", $"one[0] AS {node}, level[0] AS events, one[1] AS first, one[2] AS last") : (node, $"one AS {node}, level[0] AS events");
        return $$"""
            WITH events, collect({{one}}) AS people WHERE events {{beyond}} {{start}}
            WITH events, people ORDER BY events{{direction}}
            WITH collect([events, people]) AS levels
            UNWIND range(0, size(levels) - 1) AS i
            WITH levels[i] AS level, reduce(before = 0, x IN levels[..i] | before + CASE x[0] WHEN {{start}} THEN 0 ELSE size(x[1]) END) AS before
            WHERE before < {{limit}}
            UNWIND level[1] AS one
            WITH {{columns}}
            """;
    }

    private static long? EventsAt(string place) =>
        place.Split('\u0001', 2) is [var shared, _] && long.TryParse(shared, CultureInfo.InvariantCulture, out var events) ? events : null;

    private static string Wholes(string person, string guard) => $$"""
        MATCH ({{person}})<-[:PERSON]-(a:{{Appearance}}){{CypherNames.Where(guard)}}
        WITH DISTINCT a.{{Graph.Whole}} AS whole
        """;

    private static string Within(During? during, string node, CypherNames names)
    {
        if (during is null)
        {
            return "";
        }

        var (from, to) = (names.Value(RecordProperties.Day(during.From ?? DateOnly.MinValue)), names.Value(RecordProperties.Day(during.To ?? DateOnly.MaxValue)));
        return CypherDay.Within(during, node, from, to);
    }

    private string Bound(string node, string place, string none, string more, string later)
    {
        if (place == none || EventsAt(place) is not { } shared)
        {
            return "";
        }

        var (count, at) = (names.Value(shared), names.Value(place.Split('\u0001', 2)[1]));
        return $"(events {more} {count} OR (events = {count} AND {node}.{Graph.Place} {later} {at}))";
    }
}
