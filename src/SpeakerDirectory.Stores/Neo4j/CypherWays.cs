using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Finds the records of a list: a page of them or their number. Backwards it goes by the index on the reference's id and the place, so that a page is one range of it
/// however many refer here; forwards, and backwards along a list, by relationships.
/// </summary>
/// <param name="parent">The node whose relation it is; absent for the records of a kind.</param>
internal sealed class CypherWays(CypherNames names, string? parent, Filter? filter)
{
    /// <summary>How far a walk along one field goes; the rules refuse cycles, this ends what a damaged store may hold.</summary>
    private const int MostSteps = 64;

    /// <summary>The kind that the parent must be of, when it can be of several.</summary>
    public RecordKind? Guard { get; init; }

    /// <summary>What a field refers to, in the list's order, or everything that is reached by it, nearest first.</summary>
    public (string Text, string Node) References(Step step)
    {
        var node = names.Node();
        var guard = Guard is { } kind ? $" WHERE {parent}:{Graph.Label(kind)}" : "";
        var text = step switch
        {
            { Walk: Walk.ForwardAll } =>
                $"MATCH way = ({parent})-[:{Graph.Type(step.Field)}*1..{MostSteps}]->({node}){guard}\nWITH {node}, min(length(way)) AS distance ORDER BY distance, {node}.place",
            { Field.Type: FieldType.References } =>
                $"MATCH ({parent})-[to:{Graph.Type(step.Field)}]->({node}){guard}\nWITH {node} ORDER BY to.position",
            _ => $"MATCH ({parent})-[:{Graph.Type(step.Field)}]->({node}){guard}",
        };
        return (text, node);
    }

    public (string Text, string Node) Page(RecordKind kind, PageRequest page)
    {
        var node = names.Node();
        var label = Graph.Label(kind);
        return ($"MATCH ({node}:{label}) USING INDEX {node}:{label}({Graph.Place})\nWHERE {Within(node, page)}{Filtered(node)}\n{Cut(node, "", page)}", node);
    }

    public (string Text, string Node) Page(Relation relation, PageRequest page)
    {
        var node = names.Node();
        if (relation.Ways is [var only])
        {
            return (PageOf(only, node, page), node);
        }

        var ways = relation.Ways.Select(way => $"{Indented(PageOf(way, node, page))}\n  RETURN {node}");
        return ($"CALL ({parent}) {{\n{string.Join("\n  UNION\n", ways)} }}\n{Cut(node, "", page)}", node);
    }

    public string Count(RecordKind kind)
    {
        var node = names.Node();
        return filter is null ? $"COUNT {{ MATCH ({node}:{Graph.Label(kind)}) }}" : $"COUNT {{ MATCH ({node}:{Graph.Label(kind)}) WHERE {CypherFilter.Of(filter, node, names)} }}";
    }

    public string Count(Relation relation)
    {
        var node = names.Node();
        var ways = relation.Ways.Select(way => $"{Walked(way, node, null)}{(relation.Ways.Count > 1 || MayRepeat(way) ? $" RETURN DISTINCT {node}" : "")}");
        return $"COUNT {{\n{Indented(string.Join("\nUNION\n", ways))} }}";
    }

    private string PageOf(ValueList<Step> way, string node, PageRequest page)
    {
        // Alike in all rows, but with it the planner sees that the index has them in order already.
        var prefix = way is [{ Walk: Walk.Backward or Walk.SiblingsBefore or Walk.SiblingsAfter } step] && Graph.IsIndexed(step.Field) ? $"{node}.{step.Field.Name}" : "";
        return $"{Walked(way, node, page)}\n{Cut(node, prefix, page, MayRepeat(way))}";
    }

    private string Walked(ValueList<Step> way, string node, PageRequest? page)
    {
        var text = new List<string>();
        var from = parent!;
        for (var i = 0; i < way.Count; i++)
        {
            var isLast = i == way.Count - 1;
            var to = isLast ? node : names.Node();
            text.Add(Matched(way[i], from, to, isLast ? page : null, isGuarded: i == 0, filtered: isLast ? Filtered(node) : ""));
            from = to;
        }

        return string.Join('\n', text);
    }

    private string Matched(Step step, string from, string to, PageRequest? page, bool isGuarded, string filtered)
    {
        var (type, label) = (Graph.Type(step.Field), Graph.Label(step.Field.Shape.Kind));
        var guard = isGuarded && Guard is { } kind ? $"{from}:{Graph.Label(kind)} AND " : "";
        var within = page is null ? $"{to}.place > ''" : Within(to, page);
        if (Graph.IsIndexed(step.Field) && step.Walk is Walk.Backward or Walk.SiblingsBefore or Walk.SiblingsAfter)
        {
            var target = step.Walk == Walk.Backward ? $"{from}.id" : $"{from}.{step.Field.Name}";
            var beyond = step.Walk switch
            {
                Walk.SiblingsBefore => $" AND {to}.place < {from}.place",
                Walk.SiblingsAfter => $" AND {to}.place > {from}.place",
                _ => "",
            };
            return $"MATCH ({to}:{label}) USING INDEX {to}:{label}({step.Field.Name}, {Graph.Place})\nWHERE {guard}{to}.{step.Field.Name} = {target} AND {within}{beyond}{filtered}";
        }

        var pattern = step.Walk switch
        {
            Walk.Forward => $"MATCH ({from})-[:{type}]->({to})",
            Walk.ForwardAll => $"MATCH ({from})-[:{type}*1..{MostSteps}]->({to})",
            Walk.Backward => $"MATCH ({from})<-[:{type}]-({to}:{label})",
            Walk.BackwardAll => $"MATCH ({from})<-[:{type}*1..{MostSteps}]-({to}:{label})",
            Walk.SiblingsBefore or Walk.SiblingsAfter => $"MATCH ({from})-[:{type}]->()<-[:{type}]-({to}:{label})",
            _ => throw new NotSupportedException($"{step.Walk} is no walk."),
        };
        var side = step.Walk == Walk.SiblingsBefore ? $" AND {to}.place < {from}.place" : step.Walk == Walk.SiblingsAfter ? $" AND {to}.place > {from}.place" : "";
        var distinct = step.Walk is Walk.ForwardAll or Walk.BackwardAll ? $"WITH DISTINCT {to} " : "";
        return $"{pattern}\n{distinct}WHERE {guard}{within}{side}{filtered}";
    }

    private static bool MayRepeat(ValueList<Step> way) =>
        way.Count > 1 || (way[0] is { Walk: Walk.SiblingsBefore or Walk.SiblingsAfter } step && !Graph.IsIndexed(step.Field));

    private string Within(string node, PageRequest page) => $"{node}.place > {names.Value(page.After)} AND {node}.place < {names.Value(page.Before)}";

    private string Filtered(string node) => filter is null ? "" : " AND " + CypherFilter.Of(filter, node, names);

    /// <summary>The page's rows and one more, which tells whether there are more.</summary>
    private string Cut(string node, string prefix, PageRequest page, bool distinct = false)
    {
        var direction = page.FromEnd ? " DESC" : "";
        var order = prefix == "" ? $"{node}.place{direction}" : $"{prefix}{direction}, {node}.place{direction}";
        return $"WITH {(distinct ? "DISTINCT " : "")}{node} ORDER BY {order} LIMIT {names.Value(page.Size + 1)}";
    }

    private static string Indented(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
