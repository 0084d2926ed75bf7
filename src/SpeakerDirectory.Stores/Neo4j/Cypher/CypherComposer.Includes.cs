using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

internal sealed partial class CypherComposer
{
    /// <summary>Whether the include is all targets of a field, or all ancestors by it, in the order of the relation.</summary>
    public static bool IsUnpaged(RelationInclude include) =>
        include.Page is null && include.Relation.Paths is [[{ Traversal: Traversal.Outgoing or Traversal.Ancestors }]];

    /// <summary>Whether the include is one record at most: the target of a single reference.</summary>
    public static bool IsSingle(RelationInclude include) =>
        include.Page is null && include.Relation.Paths is [[{ Traversal: Traversal.Outgoing } hop]] && GraphNames.IsSingle(hop.Field);

    // The subquery aggregates nothing, so Neo4j can plan it as a step of the enclosing query.
    private (string Clauses, string Column) Single(RelationInclude include, string parent, string guard)
    {
        var node = _names.Node();
        var (clauses, row) = Row(node, include.Kinds, RowProjection.By(include));
        var type = GraphNames.Type(include.Relation.Paths[0][0].Field);
        var found = Called(parent, $"OPTIONAL MATCH ({parent})-[:{type}]->({node}){CypherNames.Where(guard)}\nRETURN {node}");
        return ($"{found}{clauses}", $"CASE WHEN {node} IS NOT NULL THEN {row} END");
    }

    /// <param name="parent">The name of the node that the include belongs to.</param>
    /// <param name="guard">A condition on that node; empty when there is none.</param>
    /// <param name="coSpeakers">The list that the node is one of; null unless it is a list of co-speakers.</param>
    private IEnumerable<Part> Subqueries(Include include, string parent, string guard, CypherCoSpeakers? coSpeakers) => include switch
    {
        HistoryInclude history => [Named(column => CypherHistory.Of(_names, parent, history.Page, guard, column))],
        CoSpeakersInclude together => CoSpeakers(together, new(_names, parent, together, guard)),
        SharedEventsInclude shared when coSpeakers is not null => SharedEvents(shared, coSpeakers.SharedEvents(parent, shared.Filter)),
        RelationInclude related when IsUnpaged(related) =>
            [Named(column => Collected(Rows(related, parent, guard).References(), related.Kinds, RowProjection.By(related), column))],
        RelationInclude related => Related(related, Rows(related, parent, guard)),
        _ => throw new NotSupportedException($"{include} is not supported here."),
    };

    private CypherRows Rows(RelationInclude include, string parent, string guard) =>
        new(_names, parent, include.Relation, IsUnpaged(include) ? null : include.Filter, guard);

    private IEnumerable<Part> Related(RelationInclude include, CypherRows rows)
    {
        var details = include.Page is null ? PageDetails.None : include.Details;
        return Listed(
            rows,
            include.Page ?? PageRequest.Everything,
            include.Order,
            details,
            include.Count,
            include.Groupings,
            include.Kinds,
            RowProjection.By(include));
    }

    private IEnumerable<Part> SharedEvents(SharedEventsInclude include, CypherRows rows) =>
        Listed(rows, include.Page, [], include.Details, include.Count, [], include.Kinds, RowProjection.By(include));

    private IEnumerable<Part> CoSpeakers(CoSpeakersInclude include, CypherCoSpeakers people)
    {
        if (include.Count)
        {
            yield return Named(people.Count);
        }

        yield return Named(column => Collected(people.Page(), include.Kinds, RowProjection.By(include), column, people));
    }
}
