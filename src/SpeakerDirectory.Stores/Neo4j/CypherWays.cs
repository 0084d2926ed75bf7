using System.Globalization;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Clauses that lead from a record along a way to the records at its end. Backwards they go by an index on what is referred to and the place, so that a page is one range
/// of it however many refer here: an index of the records, or of the relationships where a field leads to several. Forwards they go by relationships.
/// </summary>
internal sealed class CypherWays(CypherNames names)
{
    /// <summary>How far a walk along one field goes; the rules refuse cycles, this ends what a damaged store may hold.</summary>
    public const int MostSteps = 64;

    /// <summary>Whether the way can lead to a record more than once.</summary>
    public static bool MayRepeat(ValueList<Step> way) => way.Count > 1 || (way[0].Walk is Walk.SiblingsBefore or Walk.SiblingsAfter && !Graph.IsSingle(way[0].Field));

    /// <summary>The ways of a relation, those made one that are of different kinds only: <c>sources</c> leads to what cites a source from all of them.</summary>
    public static IReadOnlyList<CypherWay> Merged(Relation relation) =>
    [
        .. from way in relation.Ways
           group way by way is [{ Walk: Walk.Backward } step] && !Graph.IsSingle(step.Field) ? (object)Graph.Type(step.Field) : way into same
           select new CypherWay(same.First(), [.. same.Select(way => Graph.Label(way[^1].Field.Shape.Kind))]),
    ];

    /// <summary>To everything that is reached by a field, or reaches here by it.</summary>
    public static string All(Step step, string from, string to, string name = "")
    {
        var steps = string.Create(CultureInfo.InvariantCulture, $"[:{Graph.Type(step.Field)}*1..{MostSteps}]");
        return step.Walk == Walk.ForwardAll ? $"MATCH {name}({from})-{steps}->({to})" : $"MATCH {name}({from})<-{steps}-({to})";
    }

    /// <summary>What several ways find, each once.</summary>
    public static string Union(IEnumerable<string> ways, string from, string to) =>
        $"CALL ({from}) {{\n{CypherNames.Indented(string.Join("\nUNION\n", ways.Select(way => $"{way}\nRETURN {to}")))} }}";

    /// <summary>The property, of the record or of the relationship to it, that has one value in all that a way finds and leads its index; empty when there is none.</summary>
    public static string Leading(CypherWay way, string to) => way.Steps switch
    {
        [{ Walk: Walk.Backward } step] => Graph.IsSingle(step.Field) ? $"{to}.{step.Field.Name}" : $"{Link(to)}.{Graph.Target}",
        [{ Walk: Walk.SiblingsBefore or Walk.SiblingsAfter } step] when Graph.IsSingle(step.Field) => $"{to}.{step.Field.Name}",
        _ => "",
    };

    /// <summary>What a way's finds are ordered by.</summary>
    public static string PlaceOf(CypherWay way, string to) => $"{(way.Steps is [{ Walk: Walk.Backward } step] && !Graph.IsSingle(step.Field) ? Link(to) : to)}.{Graph.Place}";

    /// <param name="range">A condition on the place at the end, with <c>{0}</c> for the place; empty when all places will do.</param>
    /// <param name="condition">Whatever else must be so, empty when nothing must.</param>
    /// <param name="follows">
    /// Whether relationships are followed rather than an index asked, where they do not crowd: because it is looked whether there is anything, of many records, or because all that is there
    /// is looked at, in any order.
    /// </param>
    public string Match(CypherWay way, string from, string to, string range, string condition, bool follows = false)
    {
        var clauses = new List<string>();
        var at = from;
        for (var i = 0; i < way.Steps.Count; i++)
        {
            var (step, isLast) = (way.Steps[i], i == way.Steps.Count - 1);
            var next = isLast ? to : names.Node();
            var label = isLast ? string.Join('|', way.Labels) : Graph.Label(step.Field.Shape.Kind);
            clauses.Add(Match(step, label, at, next, isLast ? range : "", isLast ? condition : "", follows));
            at = next;
        }

        return string.Join('\n', clauses);
    }

    private static string Match(Step step, string label, string from, string to, string range, string condition, bool follows)
    {
        var (type, link) = (Graph.Type(step.Field), Link(to));
        var side = step.Walk switch
        {
            Walk.SiblingsBefore => $"{to}.{Graph.Place} < {from}.{Graph.Place}",
            Walk.SiblingsAfter => $"{to}.{Graph.Place} > {from}.{Graph.Place}",
            _ => "",
        };
        return step.Walk switch
        {
            Walk.Forward => $"MATCH ({from})-[:{type}]->({to})" + CypherNames.Where(Placed(range, to), condition),
            Walk.Backward when follows && !Graph.IsCrowded(step.Field) => $"MATCH ({from})<-[:{type}]-({to}:{label})" + CypherNames.Where(Placed(range, to), condition),
            Walk.Backward when !Graph.IsSingle(step.Field) =>
                $"MATCH ({to}:{label})-[{link}:{type}]->() USING INDEX {link}:{type}({Graph.Target}, {Graph.Place})"
                + CypherNames.Where($"{link}.{Graph.Target} = {from}.id", InIndex(range, link), condition),
            Walk.ForwardAll or Walk.BackwardAll => $"{All(step, from, to)}\nWITH DISTINCT {to}" + CypherNames.Where(Placed(range, to), condition),
            _ when !Graph.IsSingle(step.Field) =>
                $"MATCH ({from})-[:{type}]->()<-[:{type}]-({to}:{label})" + CypherNames.Where(Placed(range, to), side, condition),
            _ => $"MATCH ({to}:{label}) USING INDEX {to}:{label}({step.Field.Name}, {Graph.Place})"
                + CypherNames.Where($"{to}.{step.Field.Name} = {(step.Walk == Walk.Backward ? $"{from}.id" : $"{from}.{step.Field.Name}")}", InIndex(range, to), side, condition),
        };
    }

    private static string Link(string to) => to + "_link";

    private static string Placed(string range, string at) => range.Replace("{0}", $"{at}.{Graph.Place}", StringComparison.Ordinal);

    // Without a predicate on each of its properties an index is not used.
    private static string InIndex(string range, string at) => Placed(range == "" ? "{0} > ''" : range, at);
}

/// <summary>A way, and the labels of the records at its end.</summary>
internal sealed record CypherWay(ValueList<Step> Steps, IReadOnlyList<string> Labels);
