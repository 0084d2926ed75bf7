using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Turns a filter into a condition on a node. What is not known makes a condition null, which is not true.</summary>
internal sealed class CypherFilter(CypherNames names)
{
    public string Condition(Filter filter, string node) => filter switch
    {
        And and => Joined(and.Filters, " AND ", "true", node),
        Or or => Joined(or.Filters, " OR ", Never(node), node),
        Undecided => Never(node),
        Compare compare => Comparison(compare, node),
        Known known => $"{RecordProperties.Written(known.Field, node)} IS {(known.IsKnown ? "NOT " : "")}NULL",
        Through through => Exists(Pattern(through, node, out var target), Condition(through.Target, target)),
        Some some => Related(some.Relation, node, target => Flattened(some.Where, target)),
        Every every => $"NOT {Related(every.Relation, node, target => ("", $"NOT coalesce({Condition(every.Where, target)}, false)"))}",
        Within within => $"{(within.IsWithin ? "" : "NOT ")}EXISTS {{ MATCH {Below(within, $"({node})")} }}",
        StatusOn status => Status(status, node),
        _ => throw new NotSupportedException($"{filter} is no filter."),
    };

    /// <summary>The pattern from a record through a reference to its target.</summary>
    public string Pattern(Through through, string node, out string target)
    {
        target = names.Node();
        var label = through.Reference.Targets.Count > 1 ? ":" + Graph.Label(through.Kind) : "";
        return $"({node})-[:{Graph.Type(through.Reference)}]->({target}{label})";
    }

    /// <summary>The pattern from a record up to the one that it lies below, or is.</summary>
    public string Below(Within within, string node) =>
        $"{node}-[:{string.Join('|', within.Along.Select(Graph.Type).Distinct())}*0..{CypherWays.MostSteps}]->(:{Graph.Record} {{id: {names.Value(within.Id)}}})";

    // The word false would make the planner forget the label, and then refuse the hint about its index.
    private static string Never(string node) => $"{node}.id IS NULL";

    private static string Exists(string pattern, string condition) => $"EXISTS {{ MATCH {pattern} WHERE {condition} }}";

    private string Joined(ValueList<Filter> filters, string with, string none, string node) =>
        filters.Count == 0 ? none : "(" + string.Join(with, filters.Select(f => Condition(f, node))) + ")";

    /// <summary>A filter that must be true, as patterns along references, each after a space, and conditions: one pattern is looked for sooner than one within another.</summary>
    public (string Patterns, string Condition) Flattened(Filter filter, string node)
    {
        switch (filter)
        {
            case And { Filters.Count: > 0 } and:
                var all = and.Filters.Select(f => Flattened(f, node)).ToList();
                return (string.Concat(all.Select(f => f.Patterns)), CypherNames.And(all.Select(f => f.Condition)));
            case Through through:
                var pattern = Pattern(through, node, out var target);
                var (patterns, condition) = Flattened(through.Target, target);
                return ($" MATCH {pattern}{patterns}", condition);
            default:
                return ("", Condition(filter, node));
        }
    }

    private string Related(Relation relation, string node, Func<string, (string Patterns, string Condition)> where)
    {
        var target = names.Node();
        var (patterns, condition) = where(target);
        var ways = CypherWays.Merged(relation).Select(way =>
        {
            var found = new CypherWays(names).Match(way, node, target, "", patterns == "" ? condition : "", follows: true) + patterns + (patterns == "" ? "" : CypherNames.Where(condition));
            return $"EXISTS {{ {found.ReplaceLineEndings(" ")} }}";
        }).ToList();
        return ways is [var only] ? only : $"({string.Join(" OR ", ways)})";
    }

    private string Comparison(Compare compare, string node)
    {
        var left = compare.Aspect switch
        {
            Aspect.Folded => $"{node}.{compare.Field.Name}{RecordProperties.Folded}",
            Aspect.Earliest => $"{node}.{compare.Field.Name}{RecordProperties.Earliest}",
            Aspect.Latest => $"{node}.{compare.Field.Name}{RecordProperties.Latest}",
            _ => RecordProperties.Written(compare.Field, node),
        };
        var isList = compare.Comparison is Core.Query.Comparison.In or Core.Query.Comparison.NotIn;
        var right = isList ? names.Value(compare.Values) : names.Value(compare.Values[0]);
        return compare.Comparison switch
        {
            Core.Query.Comparison.Equal => $"{left} = {right}",
            Core.Query.Comparison.NotEqual => $"{left} <> {right}",
            Core.Query.Comparison.In => $"{left} IN {right}",
            // Of what is not known it would be true that it is none of nothing.
            Core.Query.Comparison.NotIn => $"({left} IS NOT NULL AND NOT {left} IN {right})",
            Core.Query.Comparison.Contains => $"{left} CONTAINS {right}",
            Core.Query.Comparison.NotContains => $"NOT {left} CONTAINS {right}",
            Core.Query.Comparison.StartsWith => $"{left} STARTS WITH {right}",
            Core.Query.Comparison.NotStartsWith => $"NOT {left} STARTS WITH {right}",
            Core.Query.Comparison.EndsWith => $"{left} ENDS WITH {right}",
            Core.Query.Comparison.NotEndsWith => $"NOT {left} ENDS WITH {right}",
            Core.Query.Comparison.Greater => $"{left} > {right}",
            Core.Query.Comparison.GreaterOrEqual => $"{left} >= {right}",
            Core.Query.Comparison.Less => $"{left} < {right}",
            _ => $"{left} <= {right}",
        };
    }

    private string Status(StatusOn status, string node)
    {
        var day = names.Value(RecordProperties.Day(status.Day));
        var bound = names.Value(status.Day > status.Today ? RecordProperties.Day(DateOnly.MaxValue) : CypherDay.NeverAfter);
        var possible = $"coalesce({node}.from{RecordProperties.Earliest}, '') <= {day} AND coalesce({node}.to{RecordProperties.Latest}, '{CypherDay.NeverAfter}') >= {day}";
        // Null where nothing certain is known; written so that an index can start from it.
        var held = $"{node}.begunBy <= {day} AND {node}.lastedUntil >= {day} AND {node}.lastedUntil < {bound}";
        var any = status.Statuses.Distinct().Order().Select(s => s switch
        {
            TenureStatus.Held => $"{held} AND {possible}",
            TenureStatus.NotHeld => $"NOT ({possible})",
            _ => $"{possible} AND NOT coalesce({held}, false)",
        }).ToList();
        return any switch
        {
            [] => Never(node),
            [var only] => only,
            _ => $"({string.Join(" OR ", any.Select(one => $"({one})"))})",
        };
    }
}
