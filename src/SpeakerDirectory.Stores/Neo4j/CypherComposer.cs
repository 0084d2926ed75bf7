using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Turns a question into one statement. It answers with one row: a list of records, after their total when that was asked. A record comes as
/// <c>[properties, list, …]</c>, with a list for each include, again after its total when that was asked, and before them the values it is ordered by when that is not
/// the natural order. The text depends on the shape of the question alone, so that Neo4j plans it once.
/// </summary>
internal sealed class CypherComposer
{
    private readonly CypherNames _names = new();

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
        if (!root.Count)
        {
            return Collected(rows.Page(root.Page, root.Order), [root.Kind], includes, "rows");
        }

        return $$"""
            CALL () {
            {{CypherNames.Indented(rows.Count("total"))}} }
            CALL () {
            {{CypherNames.Indented(Collected(rows.Page(root.Page, root.Order), [root.Kind], includes, "rows"))}} }
            RETURN total, rows
            """;
    }

    /// <summary>The rows of a list with what they bring along, collected in one value: a subquery for each include, as Neo4j plans those quickly however deep they lie.</summary>
    private string Collected(CypherList list, ValueList<RecordKind> kinds, ValueList<Include> includes, string name)
    {
        var clauses = new List<string> { list.Text };
        var columns = new List<string> { $"{list.Node} {{.*}}" };
        if (list.OrderedBy is { } place)
        {
            columns.Add($"[{place}]");
        }

        foreach (var include in includes.Where(i => kinds.Contains(i.From)))
        {
            var guard = kinds.Count > 1 ? $"{list.Node}:{Graph.Label(include.From)}" : "";
            foreach (var (column, subquery) in Subqueries(include, new(_names, list.Node, include.Relation, include.Filter, guard)))
            {
                clauses.Add($"CALL ({list.Node}) {{\n{CypherNames.Indented(subquery)} }}");
                columns.Add(column);
            }
        }

        return $"{string.Join('\n', clauses)}\nRETURN collect([{string.Join(", ", columns)}]) AS {name}";
    }

    private IEnumerable<(string Column, string Text)> Subqueries(Include include, CypherRows rows)
    {
        if (include.Page is null)
        {
            var references = _names.Column();
            yield return (references, Collected(rows.References(), include.Relation.Kinds, include.Includes, references));
            yield break;
        }

        if (include.Count)
        {
            var total = _names.Column();
            yield return (total, rows.Count(total));
        }

        var page = _names.Column();
        yield return (page, Collected(rows.Page(include.Page, include.Order), include.Relation.Kinds, include.Includes, page));
    }
}
