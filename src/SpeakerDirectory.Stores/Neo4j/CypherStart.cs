using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Where the rows of a whole kind are looked for. What a filter says of records elsewhere becomes a pattern, so that the planner can start at its far end when little is
/// found there; when the filter says nothing of the kind, rows come from the index in natural order.
/// </summary>
internal static class CypherStart
{
    public static (string Text, bool MayRepeat) Of(CypherNames names, RecordKind kind, Filter? filter, string node, string range)
    {
        var label = Graph.Label(kind);
        var clauses = new List<string>();
        var conditions = new List<string> { range };
        var mayRepeat = false;
        var compose = new CypherFilter(names);
        if (filter is not null)
        {
            Add(filter, node);
        }

        return clauses.Count > 0 ? ($"MATCH ({node}:{label})\n{string.Join('\n', clauses)}{CypherNames.Where(conditions)}", mayRepeat)
            : filter is null && range == "" ? ($"MATCH ({node}:{label})", false)
            : StartsElsewhere(filter) ? ($"MATCH ({node}:{Graph.Record}){CypherNames.Where([$"{node}:{label}", .. conditions])}", false)
            : ($"MATCH ({node}:{label}){(range == "" ? "" : $" USING INDEX {node}:{label}({Graph.Place})")}{CypherNames.Where(conditions)}", false);

        void Add(Filter part, string at)
        {
            switch (part)
            {
                case And and:
                    foreach (var one in and.Filters)
                    {
                        Add(one, at);
                    }

                    break;
                case Through through:
                    clauses.Add($"MATCH {compose.Pattern(through, at, out var target)}");
                    Add(through.Target, target);
                    break;
                case Some { Relation.Ways: [[{ Walk: Walk.Backward } step]], Where: not And { Filters.Count: 0 } } some:
                    var source = names.Node();
                    clauses.Add($"MATCH ({source}:{Graph.Label(step.Field.Shape.Kind)})-[:{Graph.Type(step.Field)}]->({at})");
                    mayRepeat = true;
                    Add(some.Where, source);
                    break;
                case Within { IsWithin: true } within:
                    clauses.Add($"MATCH {compose.Below(within, $"({at})")}");
                    mayRepeat = true;
                    break;
                case Compare { Field.Type: FieldType.Id } id when at != node && id.Comparison is Comparison.Equal or Comparison.In:
                    conditions.Add($"{at}:{Graph.Record}");
                    conditions.Add(compose.Condition(id, at));
                    break;
                default:
                    conditions.Add(compose.Condition(part, at));
                    break;
            }
        }
    }

    private static bool StartsElsewhere(Filter? filter) => filter switch
    {
        And and => and.Filters.Any(StartsElsewhere),
        Compare { Field.Type: FieldType.Id, Comparison: Comparison.Equal or Comparison.In } => true,
        _ => false,
    };
}
