using System.Globalization;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// The people who shared events with a person: from the person's appearances to what their events are parts of, from there to everybody who appeared in any part. Both ways
/// go by indexes that hold all that is needed.
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

    public string Count(string name) => $"{Everybody(withDates: false)}{(filter is null ? "" : Found(names.Node()))}\nRETURN count(*) AS {name}";

    public CypherList Page(Include include)
    {
        var (node, page) = (names.Node(), include.Page!);
        var everybody = $"{Everybody(include.Told.HasFlag(Told.SharedDates))}{(filter is null ? $"\n{Nearest(page)}" : "")}{Found(node)}";
        var (down, up) = page.FromEnd ? ("", " DESC") : (" DESC", "");
        var bounds = CypherNames.Where(Bound(node, page.After, Place.First, "<", ">"), Bound(node, page.Before, Place.Last, ">", "<"));
        return new(
            $"{everybody}\nWITH {node}, events, first, last{bounds}\nWITH {node}, events, first, last ORDER BY events{down}, {node}.{Graph.Place}{up} LIMIT {names.Value(page.RowsFor(include.Told))}",
            node,
            "events, coalesce(first, ''), coalesce(last, '')",
            include.Told.HasFlag(Told.Places));
    }

    /// <summary>What the page tells of a row: how many events were shared, the first and the last.</summary>
    public static SharedTime Read(IReadOnlyList<object> values) => new(Convert.ToInt32(values[0], CultureInfo.InvariantCulture), DateIn(values[1]), DateIn(values[2]));

    // The first and last are found by a day and the date as written behind it: 2024-12-11␁2024-12.
    private static PartialDate? DateIn(object value) => value is string { Length: > 11 } text ? PartialDate.Parse(text[11..]) : null;

    private string Everybody(bool withDates) => $$"""
        {{Wholes(person, guard)}}{{(withDates || during is not null ? $"\nMATCH (m:{Graph.Record} {{id: whole}}){CypherNames.Where(Within(during, "m", names))}" : "")}}
        WITH whole, {{(withDates ? $"{CypherDay.First("m.start")} + '\\u0001' + m.start" : "null")}} AS start
        MATCH (b:{{Appearance}}) USING INDEX b:{{Appearance}}({{Graph.Whole}}, person)
        WHERE b.{{Graph.Whole}} = whole AND b.person > ''
        WITH b.person AS other, count(DISTINCT whole) AS events, min(start) AS first, max(start) AS last WHERE other <> {{person}}.id
        """;

    private string Found(string node) =>
        $"\nMATCH ({node}:{Graph.Record} {{id: other}}){CypherNames.Where(filter is null ? "" : new CypherFilter(names).Condition(filter, node))}";

    // Where people share equally many events their names decide; all the others need not be looked up for a page.
    private string Nearest(PageRequest page)
    {
        var (direction, beyond, end) = page.FromEnd ? ("", ">=", long.MaxValue) : (" DESC", "<=", 0L);
        var start = EventsAt(page.FromEnd ? page.Before : page.After) ?? (page.FromEnd ? 0L : long.MaxValue);
        var (from, size) = (names.Value(start), names.Value(page.Size));
        return $$"""
            WITH other, events, first, last ORDER BY events{{direction}}
            WITH [x IN collect([other, events, first, last]) WHERE x[1] {{beyond}} {{from}}] AS everybody
            WITH everybody, coalesce(everybody[{{size}} + size([x IN everybody WHERE x[1] = {{from}}])][1], {{names.Value(end)}}) AS least
            UNWIND [x IN everybody WHERE NOT x[1] {{beyond}} least OR x[1] = least] AS x
            WITH x[0] AS other, x[1] AS events, x[2] AS first, x[3] AS last
            """;
    }

    private static long? EventsAt(string place) =>
        place.Split('\u0001', 2) is [var shared, _] && long.TryParse(shared, CultureInfo.InvariantCulture, out var events) ? events : null;

    private static string Wholes(string person, string guard) => $$"""
        MATCH (a:{{Appearance}}) USING INDEX a:{{Appearance}}(person, {{Graph.Place}})
        WHERE {{CypherNames.And($"a.person = {person}.id", $"a.{Graph.Place} > ''", guard)}}
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
