using System.Globalization;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// Clauses that lead from a record along a way to the records at its end. Backwards they go by the index on the reference's id and the place, so that a page is one range
/// of it however many refer here; forwards, and backwards along a list, by relationships.
/// </summary>
internal sealed class CypherWays(CypherNames names)
{
    /// <summary>How far a walk along one field goes; the rules refuse cycles, this ends what a damaged store may hold.</summary>
    public const int MostSteps = 64;

    public static bool IsByIndex(Step step) => Graph.IsIndexed(step.Field) && step.Walk is Walk.Backward or Walk.SiblingsBefore or Walk.SiblingsAfter;

    /// <summary>Whether the way can lead to a record more than once.</summary>
    public static bool MayRepeat(ValueList<Step> way) => way.Count > 1 || (way[0].Walk is Walk.SiblingsBefore or Walk.SiblingsAfter && !IsByIndex(way[0]));

    /// <summary>To everything that is reached by a field, or reaches here by it.</summary>
    public static string All(Step step, string from, string to, string name = "")
    {
        var steps = string.Create(CultureInfo.InvariantCulture, $"[:{Graph.Type(step.Field)}*1..{MostSteps}]");
        return step.Walk == Walk.ForwardAll ? $"MATCH {name}{from}-{steps}->({to})" : $"MATCH {name}{from}<-{steps}-({to})";
    }

    /// <param name="range">A condition on the place at the end, empty when all places will do.</param>
    /// <param name="condition">Whatever else must be so, empty when nothing must.</param>
    public string Match(ValueList<Step> way, string from, string to, string range, string condition)
    {
        var clauses = new List<string>();
        var at = from;
        for (var i = 0; i < way.Count; i++)
        {
            var isLast = i == way.Count - 1;
            var next = isLast ? to : names.Node();
            clauses.Add(Match(way[i], at, next, isLast ? range : "", isLast ? condition : ""));
            at = next;
        }

        return string.Join('\n', clauses);
    }

    private static string Match(Step step, string from, string to, string range, string condition)
    {
        var (type, label) = (Graph.Type(step.Field), Graph.Label(step.Field.Shape.Kind));
        var side = step.Walk switch
        {
            Walk.SiblingsBefore => $"{to}.{Graph.Place} < {from}.{Graph.Place}",
            Walk.SiblingsAfter => $"{to}.{Graph.Place} > {from}.{Graph.Place}",
            _ => "",
        };
        if (IsByIndex(step))
        {
            var target = step.Walk == Walk.Backward ? $"{from}.id" : $"{from}.{step.Field.Name}";
            // Without a predicate on each of its properties an index is not used.
            var place = range == "" ? $"{to}.{Graph.Place} > ''" : range;
            return $"MATCH ({to}:{label}) USING INDEX {to}:{label}({step.Field.Name}, {Graph.Place})"
                + CypherNames.Where($"{to}.{step.Field.Name} = {target}", place, side, condition);
        }

        return step.Walk switch
        {
            Walk.Forward => $"MATCH ({from})-[:{type}]->({to})",
            Walk.Backward => $"MATCH ({from})<-[:{type}]-({to}:{label})",
            Walk.ForwardAll or Walk.BackwardAll => $"{All(step, $"({from})", to)}\nWITH DISTINCT {to}",
            _ => $"MATCH ({from})-[:{type}]->()<-[:{type}]-({to}:{label})",
        } + CypherNames.Where(range, side, condition);
    }
}
