using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// Where a search for the records of a kind can begin, so that not all of them need be read: at records that a condition names or leads
/// to. The stores compose their statements from it and costs are estimated with it, so that a price fits what a store does.
/// </summary>
public abstract record StartingPoint
{
    private StartingPoint()
    {
    }

    /// <summary>How wide the search begins: smaller is better.</summary>
    private enum Width
    {
        NamedRecords,
        Subtree,
        KindElsewhere,
    }

    private Width Breadth => this switch
    {
        Ids => Width.NamedRecords,
        Subtree => Width.Subtree,
        Target target => BreadthOf(target.Where),
        Source source => BreadthOf(source.Where),
        Union union => union.Parts.Max(part => part.Breadth),
        _ => Width.KindElsewhere,
    };

    /// <summary>The starting point of one condition; null when it gives none and all records of the kind have to be read.</summary>
    public static StartingPoint? Of(Filter condition) => condition switch
    {
        FieldFilter { Field.Type: FieldType.Id, Operator: Operator.Equal or Operator.In } id => new Ids(id),
        InSubtreeOf { IsWithin: true } subtree => new Subtree(subtree),
        ReferenceFilter reference => new Target(reference.Reference, reference.Kind, reference.Target),
        Some { Relation.Paths: [[{ Traversal: Traversal.Incoming } hop]], Where: not And { Filters.Count: 0 } } some =>
            new Source(hop.Field, some.Where),
        Or { Filters.Count: > 0 } any => OfAll(any.Filters),
        _ => null,
    };

    /// <summary>
    /// The condition of a filter to begin with, where a store can begin with one only: the first that begins with named records; else the
    /// first that begins below one record; else the first that begins with records of another kind. Null when none of them gives a
    /// starting point.
    /// </summary>
    public static (Filter Condition, StartingPoint Start)? Choose(Filter? filter)
    {
        (Filter Condition, StartingPoint Start)? best = null;
        foreach (var condition in Filter.PartsOf(filter))
        {
            if (Of(condition) is { } start && (best is null || start.Breadth < best.Value.Start.Breadth))
            {
                best = (condition, start);
            }
        }

        return best;
    }

    private static Width BreadthOf(Filter filter) => Choose(filter)?.Start.Breadth ?? Width.KindElsewhere;

    private static Union? OfAll(ValueList<Filter> alternatives)
    {
        var parts = alternatives.Select(Of).OfType<StartingPoint>().ToValueList();
        return parts.Count == alternatives.Count ? new(parts) : null;
    }

    /// <summary>The records with these ids.</summary>
    public sealed record Ids(FieldFilter Condition) : StartingPoint;

    /// <summary>A record and everything below it.</summary>
    public sealed record Subtree(InSubtreeOf Condition) : StartingPoint;

    /// <summary>The records whose reference has a matching target.</summary>
    public sealed record Target(RecordField Reference, RecordKind Kind, Filter Where) : StartingPoint;

    /// <summary>The targets of the reference in the matching records of its kind.</summary>
    public sealed record Source(RecordField Reference, Filter Where) : StartingPoint;

    /// <summary>The records of any of these, which together give all alternatives of a condition.</summary>
    public sealed record Union(ValueList<StartingPoint> Parts) : StartingPoint;
}
