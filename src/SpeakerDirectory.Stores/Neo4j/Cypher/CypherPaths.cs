using System.Globalization;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>
/// Composes clauses that lead from a record by a path to the records at its end. Incoming hops use an index on target and position, so
/// that a page is one range of it however many records refer here: an index of the records or, for a field with several targets, of the
/// relationships. Outgoing hops follow relationships.
/// </summary>
internal sealed class CypherPaths(CypherNames names)
{
    /// <summary>Whether the path can lead to a record more than once.</summary>
    public static bool MayRepeat(ValueList<Hop> path) =>
        path.Count > 1
            || (path[0].Traversal is Traversal.PrecedingSiblings or Traversal.FollowingSiblings && !GraphNames.IsSingle(path[0].Field));

    /// <summary>
    /// The paths of a relation. Those that differ in the kind of record only are merged: <c>sources</c> leads to the records of all kinds
    /// that cite a source.
    /// </summary>
    public static IReadOnlyList<CypherPath> Merged(Relation relation) =>
    [
        .. from path in relation.Paths
           group path by path is [{ Traversal: Traversal.Incoming } hop] && !GraphNames.IsSingle(hop.Field)
               ? (object)GraphNames.Type(hop.Field)
               : path into same
           select new CypherPath(same.First(), [.. same.Select(path => GraphNames.Label(path[^1].Field.Shape.Kind))]),
    ];

    /// <summary>To all ancestors or descendants by a field.</summary>
    public static string All(Hop hop, string from, string to, string name = "")
    {
        var hops = string.Create(CultureInfo.InvariantCulture, $"[:{GraphNames.Type(hop.Field)}*1..{Hierarchies.MaxDepth}]");
        return hop.Traversal == Traversal.Ancestors ? $"MATCH {name}({from})-{hops}->({to})" : $"MATCH {name}({from})<-{hops}-({to})";
    }

    /// <summary>The records that several paths find, each once.</summary>
    public static string Union(IEnumerable<string> paths, string from, string to) =>
        $"CALL ({from}) {{\n{CypherNames.Indented(string.Join("\nUNION\n", paths.Select(path => $"{path}\nRETURN {to}")))} }}";

    /// <summary>
    /// The first property of the index that a path uses, of the record or of the relationship to it: it has the same value in all that
    /// the path finds. Empty when there is none.
    /// </summary>
    public static string Leading(CypherPath path, string to) => path.Hops switch
    {
        [{ Traversal: Traversal.Incoming } hop] =>
            GraphNames.IsSingle(hop.Field) ? $"{to}.{hop.Field.Name}" : $"{Link(to)}.{GraphNames.Target}",
        [{ Traversal: Traversal.PrecedingSiblings or Traversal.FollowingSiblings } hop] when GraphNames.IsSingle(hop.Field) =>
            $"{to}.{hop.Field.Name}",
        _ => "",
    };

    /// <summary>The property by which the records at the end of a path are ordered.</summary>
    public static string PositionOf(CypherPath path, string to)
    {
        var isOnLink = path.Hops is [{ Traversal: Traversal.Incoming } hop] && !GraphNames.IsSingle(hop.Field);
        return $"{(isOnLink ? Link(to) : to)}.{GraphNames.SortPosition}";
    }

    /// <param name="range">A condition on the position at the end, null when there is none.</param>
    /// <param name="condition">Another condition on the records at the end; empty when there is none.</param>
    /// <param name="follows">
    /// Expand relationships instead of using the index: for existence checks of many records, and for lists that are read completely in
    /// any order; unless the type is dense.
    /// </param>
    public string Match(CypherPath path, string from, string to, PositionRange? range, string condition, bool follows = false)
    {
        var clauses = new List<string>();
        var at = from;
        for (var i = 0; i < path.Hops.Count; i++)
        {
            var (hop, isLast) = (path.Hops[i], i == path.Hops.Count - 1);
            var next = isLast ? to : names.Node();
            var label = isLast ? string.Join('|', path.Labels) : GraphNames.Label(hop.Field.Shape.Kind);
            clauses.Add(Match(hop, label, at, next, isLast ? range : null, isLast ? condition : "", follows));
            at = next;
        }

        return string.Join('\n', clauses);
    }

    private static string Match(Hop hop, string label, string from, string to, PositionRange? range, string condition, bool follows)
    {
        var (type, link) = (GraphNames.Type(hop.Field), Link(to));
        var side = hop.Traversal switch
        {
            Traversal.PrecedingSiblings => $"{to}.{GraphNames.SortPosition} < {from}.{GraphNames.SortPosition}",
            Traversal.FollowingSiblings => $"{to}.{GraphNames.SortPosition} > {from}.{GraphNames.SortPosition}",
            _ => "",
        };
        return hop.Traversal switch
        {
            Traversal.Outgoing => $"MATCH ({from})-[:{type}]->({to})" + CypherNames.Where(AtPosition(range, to), condition),
            Traversal.Incoming when follows && !GraphNames.IsDense(hop.Field) =>
                $"MATCH ({from})<-[:{type}]-({to}:{label})" + CypherNames.Where(AtPosition(range, to), condition),
            Traversal.Incoming when !GraphNames.IsSingle(hop.Field) =>
                $"MATCH ({to}:{label})-[{link}:{type}]->() USING INDEX {link}:{type}({GraphNames.Target}, {GraphNames.SortPosition})"
                + CypherNames.Where($"{link}.{GraphNames.Target} = {from}.id", InIndex(range, link), condition),
            Traversal.Ancestors or Traversal.Descendants =>
                $"{All(hop, from, to)}\nWITH DISTINCT {to}" + CypherNames.Where(AtPosition(range, to), condition),
            _ when !GraphNames.IsSingle(hop.Field) =>
                $"MATCH ({from})-[:{type}]->()<-[:{type}]-({to}:{label})" + CypherNames.Where(AtPosition(range, to), side, condition),
            _ => $"MATCH ({to}:{label}) USING INDEX {to}:{label}({hop.Field.Name}, {GraphNames.SortPosition})"
                + CypherNames.Where(
                    $"{to}.{hop.Field.Name} = {(hop.Traversal == Traversal.Incoming ? $"{from}.id" : $"{from}.{hop.Field.Name}")}",
                    InIndex(range, to),
                    side,
                    condition),
        };
    }

    private static string Link(string to) => to + "_link";

    private static string AtPosition(PositionRange? range, string at) =>
        PositionRange.Condition(range, $"{at}.{GraphNames.SortPosition}");

    // Neo4j uses an index only with a predicate on each of its properties.
    private static string InIndex(PositionRange? range, string at) =>
        range is null ? $"{at}.{GraphNames.SortPosition} > ''" : AtPosition(range, at);
}

/// <summary>A path, and the labels of the records at its end.</summary>
internal sealed record CypherPath(ValueList<Hop> Hops, IReadOnlyList<string> Labels);
