using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Neo4j.Graph;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>
/// The patterns that find the records of a kind. Each <see cref="StartingPoint"/> of the filter becomes a pattern, so that Neo4j's
/// planner can begin at the one where its statistics expect the fewest records; among them is only one that can find a record repeatedly,
/// as a second such pattern would multiply with the first. Without a filter the rows come from the index in natural order.
/// </summary>
internal sealed class AnchorPattern
{
    private readonly CypherNames _names;
    private readonly CypherFilter _compose;
    private readonly List<string> _patterns = [];
    private readonly List<string> _conditions = [];
    private readonly List<string> _afterwards = [];
    private bool _mayRepeat;

    // Whether a pattern ends at the record with a reference that leads to its kind only, so that the label need not be checked.
    private bool _isTarget;

    private AnchorPattern(CypherNames names) => (_names, _compose) = (names, new(names));

    /// <summary>Clauses that find each record once.</summary>
    /// <param name="range">A condition on the position of a record; empty when there is none.</param>
    public static string Of(CypherNames names, RecordKind kind, Filter? filter, string node, string range)
    {
        var anchor = new AnchorPattern(names);
        if (filter is not null)
        {
            anchor.Add(filter, node, node);
        }

        return anchor.Text(
            GraphNames.Label(kind), node, range, Filter.PartsOf(filter).Any(part => StartingPoint.Of(part) is StartingPoint.Ids));
    }

    private string Text(string label, string node, string range, bool startsWithIds)
    {
        if (_patterns.Count > 0)
        {
            var rest = _mayRepeat ? $"\nWITH DISTINCT {node}{CypherNames.Where(_afterwards)}" : "";
            var own = _isTarget ? "" : $"MATCH ({node}:{label})\n";
            var conditions = CypherNames.Where([range, .. _conditions, .. _mayRepeat ? [] : _afterwards]);
            return $"{own}{string.Join('\n', _patterns)}{conditions}{rest}";
        }

        var where = CypherNames.Where([range, .. _conditions, .. _afterwards]);
        return startsWithIds ? $"MATCH ({node}:{label}:{GraphNames.Record}){where}"
            : range == "" ? $"MATCH ({node}:{label}){where}"
            : $"MATCH ({node}:{label}) USING INDEX {node}:{label}({GraphNames.SortPosition}){where}";
    }

    /// <param name="at">The node that the filter is about.</param>
    /// <param name="root">The node that is searched for.</param>
    private void Add(Filter filter, string at, string root)
    {
        foreach (var condition in Filter.PartsOf(filter))
        {
            Add(condition, StartingPoint.Of(condition), at, root);
        }
    }

    private void Add(Filter condition, StartingPoint? start, string at, string root)
    {
        switch (start)
        {
            case StartingPoint.Target target:
                _patterns.Add($"MATCH {_compose.Pattern(target.Reference, target.Kind, at, out var far)}");
                Add(target.Where, far, root);
                break;
            case StartingPoint.Source source when !_mayRepeat:
                var near = _names.Node();
                _patterns.Add(
                    $"MATCH ({near}:{GraphNames.Label(source.Reference.Shape.Kind)})-[:{GraphNames.Type(source.Reference)}]->({at})");
                _mayRepeat = true;
                _isTarget = _isTarget || (at == root && source.Reference.Targets.Count == 1);
                Add(source.Where, near, root);
                break;
            case StartingPoint.Subtree subtree when !_mayRepeat:
                _patterns.Add($"MATCH {_compose.Below(subtree.Condition, $"({at})")}");
                _mayRepeat = true;
                break;
            case StartingPoint.Ids when at != root:
                _conditions.Add($"{at}:{GraphNames.Record}");
                _conditions.Add(_compose.Condition(condition, at));
                break;
            default:
                (at == root && condition is (Some or Every or InSubtreeOf) ? _afterwards : _conditions).Add(
                    _compose.Condition(condition, at));
                break;
        }
    }
}
