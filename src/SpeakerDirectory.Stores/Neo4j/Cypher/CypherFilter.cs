using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>Composes a filter as a condition on a node. An unknown value makes a condition null, which is not true.</summary>
internal sealed class CypherFilter(CypherNames names)
{
    public string Condition(Filter filter, string node) => filter switch
    {
        And and => Joined(and.Filters, " AND ", "true", node),
        Or or => Joined(or.Filters, " OR ", Never(node), node),
        Indeterminate => Never(node),
        FieldFilter compare => Comparison(compare, node),
        IsKnown known => $"{RecordProperties.Written(known.Field, node)} IS {(known.Value ? "NOT " : "")}NULL",
        ReferenceFilter reference =>
            Exists(Pattern(reference.Reference, reference.Kind, node, out var target), Condition(reference.Target, target)),
        Some some => Related(some.Relation, node, target => Flattened(some.Where, target)),
        Every every => $"NOT {Related(every.Relation, node, target => ("", $"NOT coalesce({Condition(every.Where, target)}, false)"))}",
        InSubtreeOf within => $"{(within.IsWithin ? "" : "NOT ")}EXISTS {{ MATCH {Below(within, $"({node})")} }}",
        StatusOn status => Status(status, node),
        _ => throw new NotSupportedException($"{filter} is not supported as a filter."),
    };

    /// <summary>The pattern from a record by a reference to its target.</summary>
    public string Pattern(RecordField reference, RecordKind kind, string node, out string target)
    {
        target = names.Node();
        var label = reference.Targets.Count > 1 ? ":" + GraphNames.Label(kind) : "";
        return $"({node})-[:{GraphNames.Type(reference)}]->({target}{label})";
    }

    /// <summary>The pattern from a record to the root of the subtree that it lies in; the root itself is included.</summary>
    public string Below(InSubtreeOf within, string node)
    {
        var types = string.Join('|', within.Hierarchy.Select(GraphNames.Type).Distinct());
        return $"{node}-[:{types}*0..{Hierarchies.MaxDepth}]->(:{GraphNames.Record} {{id: {names.Value(within.Id)}}})";
    }

    // The literal false would make the planner drop the label, and then reject the hint for its index.
    private static string Never(string node) => $"{node}.id IS NULL";

    private static string Exists(string pattern, string condition) => $"EXISTS {{ MATCH {pattern} WHERE {condition} }}";

    private string Joined(ValueList<Filter> filters, string with, string none, string node) =>
        filters.Count == 0 ? none : "(" + string.Join(with, filters.Select(f => Condition(f, node))) + ")";

    /// <summary>
    /// A filter that must be true, as patterns by references, each after a space, and a condition: Neo4j plans patterns side by side
    /// better than nested ones.
    /// </summary>
    public (string Patterns, string Condition) Flattened(Filter filter, string node)
    {
        switch (filter)
        {
            case And { Filters.Count: > 0 } and:
                var all = and.Filters.Select(f => Flattened(f, node)).ToList();
                return (string.Concat(all.Select(f => f.Patterns)), CypherNames.And(all.Select(f => f.Condition)));
            case ReferenceFilter reference:
                var pattern = Pattern(reference.Reference, reference.Kind, node, out var target);
                var (patterns, condition) = Flattened(reference.Target, target);
                return ($" MATCH {pattern}{patterns}", condition);
            default:
                return ("", Condition(filter, node));
        }
    }

    private string Related(Relation relation, string node, Func<string, (string Patterns, string Condition)> where)
    {
        var target = names.Node();
        var (patterns, condition) = where(target);
        var paths = CypherPaths.Merged(relation).Select(path =>
        {
            var found = new CypherPaths(names).Match(path, node, target, null, patterns == "" ? condition : "", follows: true)
                + patterns
                + (patterns == "" ? "" : CypherNames.Where(condition));
            return $"EXISTS {{ {found.ReplaceLineEndings(" ")} }}";
        }).ToList();
        return paths is [var only] ? only : $"({string.Join(" OR ", paths)})";
    }

    private string Comparison(FieldFilter compare, string node)
    {
        var left = compare.Aspect switch
        {
            Aspect.Folded => $"{node}.{compare.Field.Name}{RecordProperties.Folded}",
            Aspect.Earliest => $"{node}.{compare.Field.Name}{RecordProperties.Earliest}",
            Aspect.Latest => $"{node}.{compare.Field.Name}{RecordProperties.Latest}",
            _ => RecordProperties.Written(compare.Field, node),
        };
        var isList = compare.Operator is Core.Query.Operator.In or Core.Query.Operator.NotIn;
        var right = isList ? names.Value(compare.Values) : names.Value(compare.Values[0]);
        return compare.Operator switch
        {
            Core.Query.Operator.Equal => $"{left} = {right}",
            Core.Query.Operator.NotEqual => $"{left} <> {right}",
            Core.Query.Operator.In => $"{left} IN {right}",
            // For an unknown value, "not in an empty list" would be true.
            Core.Query.Operator.NotIn => $"({left} IS NOT NULL AND NOT {left} IN {right})",
            Core.Query.Operator.Contains => $"{left} CONTAINS {right}",
            Core.Query.Operator.NotContains => $"NOT {left} CONTAINS {right}",
            Core.Query.Operator.StartsWith => $"{left} STARTS WITH {right}",
            Core.Query.Operator.NotStartsWith => $"NOT {left} STARTS WITH {right}",
            Core.Query.Operator.EndsWith => $"{left} ENDS WITH {right}",
            Core.Query.Operator.NotEndsWith => $"NOT {left} ENDS WITH {right}",
            Core.Query.Operator.Greater => $"{left} > {right}",
            Core.Query.Operator.GreaterOrEqual => $"{left} >= {right}",
            Core.Query.Operator.Less => $"{left} < {right}",
            _ => $"{left} <= {right}",
        };
    }

    private string Status(StatusOn status, string node)
    {
        var day = names.Value(Days.Text(status.Day));
        var bound = names.Value(status.Day > status.Today ? Days.Text(DateOnly.MaxValue) : Days.NeverAfter);
        var possible =
            $"coalesce({node}.{HoldingProperties.NotBefore}, '') <= {day} AND "
            + $"coalesce({node}.{HoldingProperties.NotAfter}, '{Days.NeverAfter}') >= {day}";
        // Null where no certain period is known; written so that an index can be used.
        var held = $"{node}.{HoldingProperties.BegunBy} <= {day} AND {node}.{HoldingProperties.LastedUntil} >= {day} AND "
            + $"coalesce({node}.to{RecordProperties.Earliest}, '') < {bound}";
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
