using System.Text;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Turns a question into one statement. It answers with one row: a list of records, after their total and groups where those were asked. A record comes as
/// <c>[property, …, place, list, …]</c>: its place where it is told, in another order than the natural one as a list of the values that it is made of; then a list for each include, again
/// after its total and groups, or the one record that it leads to, or null. The text depends on the shape of the question alone, so that Neo4j plans it once.
/// </summary>
internal sealed class CypherComposer
{
    private static readonly PageRequest Everything = new(int.MaxValue);

    private readonly CypherNames _names = new();

    // The person whose co-speakers' includes are being composed, and the time that was asked about.
    private (string Person, During? During) _coSpeakersOf;

    private CypherComposer()
    {
    }

    public static Neo4jStatement Compose(Fetch fetch)
    {
        var composer = new CypherComposer();
        var text = fetch.Root switch
        {
            Root.ByIds root => composer.ByIds(root, Brought.By(fetch)),
            Root.OfKind root => composer.OfKind(root, Brought.By(fetch)),
            _ => throw new NotSupportedException($"{fetch.Root} is no root."),
        };
        return new(text, composer._names.Parameters);
    }

    /// <summary>The kinds that the records of a root can be of.</summary>
    public static ValueList<RecordKind> KindsOf(Root root) => root switch
    {
        Root.OfKind ofKind => [ofKind.Kind],
        Root.ByIds byIds => byIds.Ids.Select(id => RecordShape.TryOfId(id, out var shape) ? shape.Kind : (RecordKind?)null).OfType<RecordKind>().Distinct().ToValueList(),
        _ => throw new NotSupportedException($"{root} is no root."),
    };

    private string ByIds(Root.ByIds root, Brought brought)
    {
        var node = _names.Node();
        return Collected(new($"MATCH ({node}:{Graph.Record}) WHERE {node}.id IN {_names.Value(root.Ids)}", node), KindsOf(root), brought, "rows");
    }

    private string OfKind(Root.OfKind root, Brought brought)
    {
        var rows = new CypherRows(_names, root.Kind, root.Filter);
        if (!root.Count && root.Groupings.Count == 0)
        {
            return Collected(rows.Page(root.Page, root.Order, root.Told), [root.Kind], brought, "rows");
        }

        // Handing the columns on says in which order they come; else the planner would make a product of them.
        var (text, scope, shown) = (new StringBuilder(), "", new List<string>());
        foreach (var part in Listed(rows, root.Page, root.Order, root.Told, root.Count, root.Groupings, [root.Kind], brought))
        {
            text.Append(Called(scope, part.Text)).Append('\n');
            scope += scope == "" ? part.Name : $", {part.Name}";
            shown.AddRange(part.Shown is { } column ? [column] : []);
        }

        return $"{text}RETURN {string.Join(", ", shown.Select((column, i) => $"{column} AS column{i}"))}";
    }

    /// <summary>The rows of a list with what they bring along, collected in one value.</summary>
    private string Collected(CypherList list, ValueList<RecordKind> kinds, Brought brought, string name)
    {
        var (clauses, row) = Row(list.Node, kinds, brought, list.Beside);
        return $"{list.Text}{clauses}\nRETURN collect({row}) AS {name}";
    }

    /// <summary>A record's properties, what is told beside them, and what it brings along: a subquery for each include, as Neo4j plans those quickly however deep they lie.</summary>
    private (string Clauses, string Row) Row(string node, ValueList<RecordKind> kinds, Brought brought, string? beside = null)
    {
        var clauses = new StringBuilder();
        List<string> columns = [.. RecordColumns.Of(node, kinds, brought.Fields)];
        columns.AddRange(beside is null ? [] : [beside]);
        foreach (var include in brought.Includes.Where(i => kinds.Contains(i.From)))
        {
            var guard = kinds.Count > 1 ? $"{node}:{Graph.Label(include.From)}" : "";
            if (IsSingle(include))
            {
                var (found, single) = Single(include, node, guard);
                clauses.Append('\n').Append(found);
                columns.Add(single);
                continue;
            }

            var scope = include.Relation.Ways is [[{ Walk: Walk.SharedEvents }]] ? $"{node}, {_coSpeakersOf.Person}" : node;
            foreach (var part in Subqueries(include, node, guard))
            {
                clauses.Append('\n').Append(Called(scope, part.Text));
                scope = part.IsNeeded ? $"{scope}, {part.Name}" : scope;
                columns.AddRange(part.Shown is { } column ? [column] : []);
            }
        }

        return (clauses.ToString(), $"[{string.Join(", ", columns)}]");
    }

    // The subquery aggregates nothing, so Neo4j plans it as a step that is taken where it can be.
    private (string Clauses, string Column) Single(Include include, string parent, string guard)
    {
        var node = _names.Node();
        var (clauses, row) = Row(node, include.Relation.Kinds, Brought.By(include));
        var found = Called(parent, $"OPTIONAL MATCH ({parent})-[:{Graph.Type(include.Relation.Ways[0][0].Field)}]->({node}){CypherNames.Where(guard)}\nRETURN {node}");
        return ($"{found}{clauses}", $"CASE WHEN {node} IS NOT NULL THEN {row} END");
    }

    private IEnumerable<Part> Subqueries(Include include, string parent, string guard) => include.Relation.Ways switch
    {
        [[{ Walk: Walk.Changes }]] => [Named(column => CypherHistory.Of(_names, parent, include.Page!, guard, column))],
        [[{ Walk: Walk.CoSpeakers } together]] => CoSpeakers(include, new(_names, parent, together.During, include.Filter, guard), parent),
        [[{ Walk: Walk.SharedEvents }]] => Listed(include, CypherCoSpeakers.SharedEvents(_names, _coSpeakersOf.Person, parent, _coSpeakersOf.During, include.Filter)),
        _ when IsWhole(include) => [Named(column => Collected(new CypherRows(_names, parent, include.Relation, null, guard).References(), include.Relation.Kinds, Brought.By(include), column))],
        _ => Listed(include, new(_names, parent, include.Relation, include.Filter, guard)),
    };

    /// <summary>Whether it is what a field leads to, all of it, in the field's own order.</summary>
    public static bool IsWhole(Include include) => include.Page is null && include.Relation.Ways is [[{ Walk: Walk.Forward or Walk.ForwardAll }]];

    /// <summary>Whether it is one record at most: what a field refers to.</summary>
    public static bool IsSingle(Include include) => IsWhole(include) && include.Relation.Ways is [[{ Walk: Walk.Forward } step]] && Graph.IsSingle(step.Field);

    private IEnumerable<Part> Listed(Include include, CypherRows rows) =>
        Listed(rows, include.Page ?? Everything, include.Order, include.Page is null ? Told.Nothing : include.Told, include.Count, include.Groupings, include.Relation.Kinds, Brought.By(include));

    /// <summary>The total, the groups and the page of a list. Where rows must be looked for and more than the page is asked, they are looked for once.</summary>
    private IEnumerable<Part> Listed(CypherRows rows, PageRequest page, ValueList<OrderTerm> order, Told told, bool count, ValueList<Grouping> groupings, ValueList<RecordKind> kinds, Brought brought)
    {
        if (rows.IsFiltered && (count || groupings.Count > 0))
        {
            var kept = _names.Column();
            yield return new(kept, rows.Kept(kept), count ? $"size({kept})" : null, IsNeeded: true);
            rows = rows.From(kept);
        }
        else if (count)
        {
            yield return Named(rows.Count);
        }

        foreach (var grouping in groupings)
        {
            yield return Named(column => Grouped(rows, grouping, column));
        }

        yield return Named(column => Collected(rows.Page(page, order, told), kinds, brought, column));
    }

    private List<Part> CoSpeakers(Include include, CypherCoSpeakers people, string parent)
    {
        var parts = new List<Part>();
        if (include.Count)
        {
            parts.Add(Named(people.Count));
        }

        var outer = _coSpeakersOf;
        _coSpeakersOf = (parent, include.Relation.Ways[0][0].During);
        parts.Add(Named(column => Collected(people.Page(include), [RecordKind.Person], Brought.By(include), column)));
        _coSpeakersOf = outer;
        return parts;
    }

    // A list of [key, number, record with what it brings along], the last absent when it is no record that is grouped by.
    private string Grouped(CypherRows rows, Grouping grouping, string name)
    {
        var groups = rows.Grouped(grouping);
        if (!grouping.Field.IsReference)
        {
            return $"{groups.Text}\nRETURN collect([{groups.Node}, number]) AS {name}";
        }

        var (clauses, row) = Row(groups.Node, grouping.Field.Targets, Brought.By(grouping));
        return $"{groups.Text}{clauses}\nRETURN collect([{groups.Node}.id, number, {row}]) AS {name}";
    }

    private Part Named(Func<string, string> subquery)
    {
        var column = _names.Column();
        return new(column, subquery(column), column);
    }

    private static string Called(string scope, string subquery) => $"CALL ({scope}) {{\n{CypherNames.Indented(subquery)} }}";

    /// <summary>A subquery with one column.</summary>
    /// <param name="Shown">What of it is answered; absent when others alone use it.</param>
    /// <param name="IsNeeded">Whether the subqueries behind it use it.</param>
    private sealed record Part(string Name, string Text, string? Shown, bool IsNeeded = false);
}
