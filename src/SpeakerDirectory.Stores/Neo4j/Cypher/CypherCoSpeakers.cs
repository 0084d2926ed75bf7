using System.Globalization;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>
/// The people who shared events with a person: from the person's appearances to the root events of their events, from there by an index
/// to everybody who appeared at any event below.
/// </summary>
/// <param name="person">The name of the node of the person.</param>
/// <param name="guard">A condition on that node; empty when there is none.</param>
internal sealed class CypherCoSpeakers(CypherNames names, string person, CoSpeakersInclude include, string guard)
{
    private static readonly string Appearance = GraphNames.Label(RecordKind.Appearance);

    /// <summary>The name of the node of the person, which the subquery of <see cref="SharedEvents"/> needs.</summary>
    public string Person => person;

    /// <summary>The events that the person shared with another.</summary>
    /// <param name="other">The name of the other person's node.</param>
    public CypherRows SharedEvents(string other, Filter? filter) => new(
        names,
        RecordKind.Event,
        filter,
        (node, condition) => $$"""
            {{RootEvents("")}}
            MATCH (b:{{Appearance}}) USING INDEX b:{{Appearance}}({{GraphNames.RootEvent}}, person)
            WHERE b.{{GraphNames.RootEvent}} = event AND b.person = {{other}}.id
            WITH DISTINCT event
            MATCH ({{node}}:{{GraphNames.Record}} {id: event}){{CypherNames.Where(Within(node), condition)}}
            """);

    public string Count(string name) => $"{Everybody(names.Node(), withDates: false)}\nRETURN count(*) AS {name}";

    public CypherList Page()
    {
        var (node, page) = (names.Node(), include.Page);
        var withDates = include.Details.HasFlag(PageDetails.SharedDates);
        var limit = names.Value(page.RowsFor(include.Details));
        var columns = $"{node}, events{(withDates ? ", first, last" : "")}";
        var (down, up) = page.FromEnd ? ("", " DESC") : (" DESC", "");
        var bounds = CypherNames.Where(Bound(node, page.After, "<", ">"), Bound(node, page.Before, ">", "<"));
        var position = include.Details.HasFlag(PageDetails.Cursors) ? $", {node}.{GraphNames.SortPosition}" : "";
        return new(
            $"{Everybody(node, withDates)}\n{Nearest(node, limit, withDates)}{bounds}\nWITH {columns} ORDER BY events{down}, "
            + $"{node}.{GraphNames.SortPosition}{up} LIMIT {limit}",
            node,
            $"[events{position}{(withDates ? ", coalesce(first, ''), coalesce(last, '')" : "")}]");
    }

    /// <summary>Reads what a row has beside its record.</summary>
    /// <returns>The shared events, and the position in the list; null when positions were not requested.</returns>
    public static (SharedEventSummary Shared, string? Position) Read(IReadOnlyList<object> values, PageDetails details)
    {
        var events = Convert.ToInt32(values[0], CultureInfo.InvariantCulture);
        var position = details.HasFlag(PageDetails.Cursors) ? CoSpeakerPosition.Of(events, (string)values[1]) : null;
        return (
            details.HasFlag(PageDetails.SharedDates) ? new(events, DateIn(values[^2]), DateIn(values[^1])) : new(events, null, null),
            position);
    }

    // First and last are found by their day, behind which the date stands as written: 2024-12-11␁2024-12.
    private static PartialDate? DateIn(object value) => value is string { Length: > 11 } text ? PartialDate.Parse(text[11..]) : null;

    private string Everybody(string node, bool withDates)
    {
        var first = $"{CypherDay.First("m.start")} + '\\u0001' + m.start";
        var condition = include.Filter is null ? "" : new CypherFilter(names).Condition(include.Filter, node);
        var root = withDates || include.During is not null
            ? $"\nMATCH (m:{GraphNames.Record} {{id: event}}){CypherNames.Where(Within("m"))}"
            : "";
        var dates = withDates ? ", min(start) AS first, max(start) AS last" : "";
        return $$"""
            {{RootEvents(guard)}}{{root}}{{(withDates ? $"\nWITH event, {first} AS start" : "")}}
            MATCH (b:{{Appearance}}) USING INDEX b:{{Appearance}}({{GraphNames.RootEvent}}, person)
            WHERE b.{{GraphNames.RootEvent}} = event AND b.person > ''
            MATCH (b)-[:PERSON]->({{node}})
            WITH {{node}}, count(DISTINCT event) AS events{{dates}}{{CypherNames.Where($"{node} <> {person}", condition)}}
            """;
    }

    // Those who share equally many events are a level. Levels behind those that fill the page are dropped before they are put in order by
    // name.
    private string Nearest(string node, string limit, bool withDates)
    {
        var page = include.Page;
        var (direction, beyond) = page.FromEnd ? ("", ">=") : (" DESC", "<=");
        var start = names.Value(
            CoSpeakerPosition.TryParse(page.FromEnd ? page.Before : page.After)?.EventCount ?? (page.FromEnd ? 0L : long.MaxValue));
        var (one, columns) = withDates
            ? ($"[{node}, first, last]", $"one[0] AS {node}, level[0] AS events, one[1] AS first, one[2] AS last")
            : (node, $"one AS {node}, level[0] AS events");
        return $$"""
            WITH events, collect({{one}}) AS people WHERE events {{beyond}} {{start}}
            WITH events, people ORDER BY events{{direction}}
            WITH collect([events, people]) AS levels
            UNWIND range(0, size(levels) - 1) AS i
            WITH levels[i] AS level,
              reduce(before = 0, x IN levels[..i] | before + CASE x[0] WHEN {{start}} THEN 0 ELSE size(x[1]) END) AS before
            WHERE before < {{limit}}
            UNWIND level[1] AS one
            WITH {{columns}}
            """;
    }

    private string RootEvents(string condition) => $$"""
        MATCH ({{person}})<-[:PERSON]-(a:{{Appearance}}){{CypherNames.Where(condition)}}
        WITH DISTINCT a.{{GraphNames.RootEvent}} AS event
        """;

    private string Within(string node)
    {
        if (include.During is not { } during)
        {
            return "";
        }

        var (from, to) = (names.Value(Days.Text(during.From ?? DateOnly.MinValue)), names.Value(Days.Text(during.To ?? DateOnly.MaxValue)));
        return CypherDay.Within(during, node, from, to);
    }

    private string Bound(string node, string position, string more, string later)
    {
        if (CoSpeakerPosition.TryParse(position) is not var (events, natural))
        {
            return "";
        }

        var (count, at) = (names.Value(events), names.Value(natural));
        return $"(events {more} {count} OR (events = {count} AND {node}.{GraphNames.SortPosition} {later} {at}))";
    }
}
