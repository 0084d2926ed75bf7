using System.Text;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Turns a question into one statement. It answers with one row: a list of records, after their total and groups where those were asked. A record comes as
/// <c>[properties, list, …]</c>, with a list for each include, again after its total and groups, and before all lists the values it is ordered by where that is not the
/// natural order. The text depends on the shape of the question alone, so that Neo4j plans it once.
/// </summary>
internal sealed class CypherComposer
{
    private static readonly PageRequest Everything = new(int.MaxValue);

    private readonly CypherNames _names = new();

    // The person whose co-speakers' includes are being composed.
    private string _coSpeakersOf = "";

    private CypherComposer()
    {
    }

    public static Neo4jStatement Compose(Fetch fetch)
    {
        var composer = new CypherComposer();
        var text = fetch.Root switch
        {
            Root.ByIds root => composer.ByIds(root, fetch.Includes),
            Root.OfKind root => composer.OfKind(root, fetch.Includes),
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

    private string ByIds(Root.ByIds root, ValueList<Include> includes)
    {
        var node = _names.Node();
        return Collected(new($"MATCH ({node}:{Graph.Record}) WHERE {node}.id IN {_names.Value(root.Ids)}", node), KindsOf(root), includes, "rows");
    }

    private string OfKind(Root.OfKind root, ValueList<Include> includes)
    {
        var rows = new CypherRows(_names, root.Kind, root.Filter);
        var subqueries = Counts(rows, root.Count, root.Groupings).ToList();
        var page = Collected(rows.Page(root.Page, root.Order), [root.Kind], includes, "rows");
        return subqueries.Count == 0 ? page : $$"""
            {{string.Concat(subqueries.Select(s => $"{Called("", s.Text)}\n"))}}{{Called("", page)}}
            RETURN {{string.Concat(subqueries.Select(s => s.Column + ", "))}}rows
            """;
    }

    /// <summary>The rows of a list with what they bring along, collected in one value.</summary>
    private string Collected(CypherList list, ValueList<RecordKind> kinds, ValueList<Include> includes, string name)
    {
        var (clauses, columns) = Row(list.Node, kinds, includes);
        var row = list.OrderedBy is { } place ? [columns[0], $"[{place}]", .. columns[1..]] : columns;
        return $"{list.Text}{clauses}\nRETURN collect([{string.Join(", ", row)}]) AS {name}";
    }

    /// <summary>A record's properties and what it brings along: a subquery for each include, as Neo4j plans those quickly however deep they lie.</summary>
    private (string Clauses, List<string> Columns) Row(string node, ValueList<RecordKind> kinds, ValueList<Include> includes)
    {
        var clauses = new StringBuilder();
        var columns = new List<string> { $"{node} {{.*}}" };
        foreach (var include in includes.Where(i => kinds.Contains(i.From)))
        {
            var guard = kinds.Count > 1 ? $"{node}:{Graph.Label(include.From)}" : "";
            var scope = include.Relation.Ways is [[{ Walk: Walk.SharedEvents }]] ? $"{node}, {_coSpeakersOf}" : node;
            foreach (var (column, subquery) in Subqueries(include, node, guard))
            {
                clauses.Append('\n').Append(Called(scope, subquery));
                columns.Add(column);
            }
        }

        return (clauses.ToString(), columns);
    }

    private IEnumerable<(string Column, string Text)> Subqueries(Include include, string parent, string guard) => include.Relation.Ways switch
    {
        [[{ Walk: Walk.Changes }]] => [Named(column => CypherHistory.Of(_names, parent, include.Page!, guard, column))],
        [[{ Walk: Walk.CoSpeakers } together]] => CoSpeakers(include, new(_names, parent, together.During, include.Filter, guard), parent),
        [[{ Walk: Walk.SharedEvents } there]] => Listed(include, CypherCoSpeakers.SharedEvents(_names, _coSpeakersOf, parent, there.During, include.Filter)),
        _ when IsWhole(include) => [Named(column => Collected(new CypherRows(_names, parent, include.Relation, null, guard).References(), include.Relation.Kinds, include.Includes, column))],
        _ => Listed(include, new(_names, parent, include.Relation, include.Filter, guard)),
    };

    /// <summary>Whether it is what a field leads to, all of it, in the field's own order.</summary>
    public static bool IsWhole(Include include) => include.Page is null && include.Relation.Ways is [[{ Walk: Walk.Forward or Walk.ForwardAll }]];

    private IEnumerable<(string Column, string Text)> Listed(Include include, CypherRows rows) =>
        Counts(rows, include.Count, include.Groupings).Append(Named(column => Collected(rows.Page(include.Page ?? Everything, include.Order), include.Relation.Kinds, include.Includes, column)));

    private List<(string Column, string Text)> CoSpeakers(Include include, CypherCoSpeakers people, string parent)
    {
        var subqueries = new List<(string, string)>();
        if (include.Count)
        {
            subqueries.Add(Named(people.Count));
        }

        var outer = _coSpeakersOf;
        _coSpeakersOf = parent;
        subqueries.Add(Named(column => Collected(people.Page(include.Page!), [RecordKind.Person], include.Includes, column)));
        _coSpeakersOf = outer;
        return subqueries;
    }

    private IEnumerable<(string Column, string Text)> Counts(CypherRows rows, bool count, ValueList<Grouping> groupings)
    {
        if (count)
        {
            yield return Named(rows.Count);
        }

        foreach (var grouping in groupings)
        {
            yield return Named(column => Grouped(rows, grouping, column));
        }
    }

    // A list of [key, number, record with what it brings along], the last absent when it is no record that is grouped by.
    private string Grouped(CypherRows rows, Grouping grouping, string name)
    {
        var groups = rows.Grouped(grouping);
        if (!grouping.Field.IsReference)
        {
            return $"{groups.Text}\nRETURN collect([{groups.Node}, number]) AS {name}";
        }

        var (clauses, columns) = Row(groups.Node, grouping.Field.Targets, grouping.Includes);
        return $"{groups.Text}{clauses}\nRETURN collect([{groups.Node}.id, number, [{string.Join(", ", columns)}]]) AS {name}";
    }

    private (string Column, string Text) Named(Func<string, string> subquery)
    {
        var column = _names.Column();
        return (column, subquery(column));
    }

    private static string Called(string scope, string subquery) => $"CALL ({scope}) {{\n{CypherNames.Indented(subquery)} }}";
}
