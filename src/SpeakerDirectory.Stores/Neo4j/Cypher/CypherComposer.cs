using System.Text;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>
/// Composes a fetch as one statement. It returns one row: the total and the groups, where requested, and the list of records. A record is
/// <c>[property, …, position, list, …]</c>: its position where requested, which in an order other than the natural one is the list of the
/// values that make it; then for each include a list, again behind its total and groups, or the one record that it leads to, or null. The
/// text depends on the shape of the fetch only, so that Neo4j plans it once.
/// </summary>
internal sealed partial class CypherComposer
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
            Root.ByIds root => composer.ByIds(root, RowProjection.By(fetch)),
            Root.OfKind root => composer.OfKind(root, RowProjection.By(fetch)),
            _ => throw new NotSupportedException($"{fetch.Root} is not supported as a root."),
        };
        return new(text, composer._names.Parameters);
    }

    private string ByIds(Root.ByIds root, RowProjection projection)
    {
        var node = _names.Node();
        return Collected(
            new($"MATCH ({node}:{GraphNames.Record}) WHERE {node}.id IN {_names.Value(root.Ids)}", node),
            RecordKinds.Of(root),
            projection,
            "rows");
    }

    private string OfKind(Root.OfKind root, RowProjection projection)
    {
        var rows = new CypherRows(_names, root.Kind, root.Filter);
        if (!root.Count && root.Groupings.Count == 0)
        {
            return Collected(rows.Page(root.Page, root.Order, root.Details), [root.Kind], projection, "rows");
        }

        // Each subquery imports the columns of those before it, which fixes their order; else the planner would make a product of them.
        var (text, scope, returned) = (new StringBuilder(), "", new List<string>());
        foreach (var part in Listed(rows, root.Page, root.Order, root.Details, root.Count, root.Groupings, [root.Kind], projection))
        {
            text.Append(Called(scope, part.Text)).Append('\n');
            scope += scope == "" ? part.Name : $", {part.Name}";
            returned.AddRange(part.Returned is { } column ? [column] : []);
        }

        return $"{text}RETURN {string.Join(", ", returned.Select((column, i) => $"{column} AS column{i}"))}";
    }

    /// <summary>The rows of a list with their includes, collected in one value.</summary>
    private string Collected(
        CypherList list, ValueList<RecordKind> kinds, RowProjection projection, string name, CypherCoSpeakers? coSpeakers = null)
    {
        var (clauses, row) = Row(list.Node, kinds, projection, list.Beside, coSpeakers);
        return $"{list.Text}{clauses}\nRETURN collect({row}) AS {name}";
    }

    /// <summary>
    /// A record's properties, what stands beside them, and its includes: a subquery for each include, as Neo4j plans those quickly
    /// however deep they nest.
    /// </summary>
    private (string Clauses, string Row) Row(
        string node, ValueList<RecordKind> kinds, RowProjection projection, string? beside = null, CypherCoSpeakers? coSpeakers = null)
    {
        var clauses = new StringBuilder();
        List<string> columns = [.. RecordColumns.Of(node, kinds, projection.Fields)];
        columns.AddRange(beside is null ? [] : [beside]);
        foreach (var include in projection.Includes.Where(i => kinds.Contains(i.From)))
        {
            var guard = kinds.Count > 1 ? $"{node}:{GraphNames.Label(include.From)}" : "";
            if (include is RelationInclude related && IsSingle(related))
            {
                var (found, single) = Single(related, node, guard);
                clauses.Append('\n').Append(found);
                columns.Add(single);
                continue;
            }

            var scope = include is SharedEventsInclude ? $"{node}, {coSpeakers?.Person}" : node;
            foreach (var part in Subqueries(include, node, guard, coSpeakers))
            {
                clauses.Append('\n').Append(Called(scope, part.Text));
                scope = part.IsNeeded ? $"{scope}, {part.Name}" : scope;
                columns.AddRange(part.Returned is { } column ? [column] : []);
            }
        }

        return (clauses.ToString(), $"[{string.Join(", ", columns)}]");
    }

    /// <summary>
    /// The total, the groups and the page of a list. Where finding the rows takes a filter and more than the page is requested, they are
    /// found once.
    /// </summary>
    private IEnumerable<Part> Listed(
        CypherRows rows,
        PageRequest page,
        ValueList<OrderTerm> order,
        PageDetails details,
        bool count,
        ValueList<Grouping> groupings,
        ValueList<RecordKind> kinds,
        RowProjection projection)
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

        yield return Named(column => Collected(rows.Page(page, order, details), kinds, projection, column));
    }

    // A list of [key, number, record with its includes]; the last is absent unless records are grouped by.
    private string Grouped(CypherRows rows, Grouping grouping, string name)
    {
        var groups = rows.Grouped(grouping);
        if (!grouping.Field.IsReference)
        {
            return $"{groups.Text}\nRETURN collect([{groups.Node}, number]) AS {name}";
        }

        var (clauses, row) = Row(groups.Node, grouping.Field.Targets, RowProjection.By(grouping));
        return $"{groups.Text}{clauses}\nRETURN collect([{groups.Node}.id, number, {row}]) AS {name}";
    }

    private Part Named(Func<string, string> subquery)
    {
        var column = _names.Column();
        return new(column, subquery(column), column);
    }

    private static string Called(string scope, string subquery) => $"CALL ({scope}) {{\n{CypherNames.Indented(subquery)} }}";

    /// <summary>A subquery with one column.</summary>
    /// <param name="Returned">The expression that the row contains for it; null when only later subqueries use the column.</param>
    /// <param name="IsNeeded">Whether later subqueries use the column.</param>
    private sealed record Part(string Name, string Text, string? Returned, bool IsNeeded = false);
}
