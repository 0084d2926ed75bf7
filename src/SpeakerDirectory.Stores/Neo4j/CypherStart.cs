using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Where the rows of a whole kind are looked for. What a filter says of records elsewhere becomes a pattern, so that the planner can start at its far end when little is
/// found there: along references, and once along what refers here, as a second such pattern would multiply with the first. When the filter says nothing of the kind,
/// rows come from the index in natural order.
/// </summary>
internal sealed class CypherStart
{
    private readonly CypherNames _names;
    private readonly CypherFilter _compose;
    private readonly List<string> _patterns = [];
    private readonly List<string> _conditions = [];
    private readonly List<string> _afterwards = [];
    private bool _mayRepeat;

    // A pattern leads to the record by a field that leads to its kind alone, which need not be looked at then.
    private bool _isTarget;

    private CypherStart(CypherNames names) => (_names, _compose) = (names, new(names));

    /// <summary>Clauses that find each record once.</summary>
    public static string Of(CypherNames names, RecordKind kind, Filter? filter, string node, string range)
    {
        var start = new CypherStart(names);
        if (filter is not null)
        {
            start.Add(filter, node, node);
        }

        return start.Text(Graph.Label(kind), node, range, StartsWithIds(filter));
    }

    private string Text(string label, string node, string range, bool startsWithIds)
    {
        if (_patterns.Count > 0)
        {
            var rest = _mayRepeat ? $"\nWITH DISTINCT {node}{CypherNames.Where(_afterwards)}" : "";
            var own = _isTarget ? "" : $"MATCH ({node}:{label})\n";
            return $"{own}{string.Join('\n', _patterns)}{CypherNames.Where([range, .. _conditions, .. _mayRepeat ? [] : _afterwards])}{rest}";
        }

        var where = CypherNames.Where([range, .. _conditions, .. _afterwards]);
        return startsWithIds ? $"MATCH ({node}:{label}:{Graph.Record}){where}"
            : range == "" ? $"MATCH ({node}:{label}){where}"
            : $"MATCH ({node}:{label}) USING INDEX {node}:{label}({Graph.Place}){where}";
    }

    private void Add(Filter part, string at, string root)
    {
        switch (part)
        {
            case And and:
                foreach (var one in and.Filters)
                {
                    Add(one, at, root);
                }

                break;
            case Through through:
                _patterns.Add($"MATCH {_compose.Pattern(through, at, out var target)}");
                Add(through.Target, target, root);
                break;
            case Some { Relation.Ways: [[{ Walk: Walk.Backward } step]], Where: not And { Filters.Count: 0 } } some when !_mayRepeat:
                var source = _names.Node();
                _patterns.Add($"MATCH ({source}:{Graph.Label(step.Field.Shape.Kind)})-[:{Graph.Type(step.Field)}]->({at})");
                _mayRepeat = true;
                _isTarget = _isTarget || (at == root && step.Field.Targets.Count == 1);
                Add(some.Where, source, root);
                break;
            case Within { IsWithin: true } within when !_mayRepeat:
                _patterns.Add($"MATCH {_compose.Below(within, $"({at})")}");
                _mayRepeat = true;
                break;
            case Compare { Field.Type: FieldType.Id, Comparison: Comparison.Equal or Comparison.In } id when at != root:
                _conditions.Add($"{at}:{Graph.Record}");
                _conditions.Add(_compose.Condition(id, at));
                break;
            case Some or Every or Within when at == root:
                _afterwards.Add(_compose.Condition(part, at));
                break;
            default:
                _conditions.Add(_compose.Condition(part, at));
                break;
        }
    }

    private static bool StartsWithIds(Filter? filter) => filter switch
    {
        And and => and.Filters.Any(StartsWithIds),
        Compare { Field.Type: FieldType.Id, Comparison: Comparison.Equal or Comparison.In } => true,
        _ => false,
    };
}
