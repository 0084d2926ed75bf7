using System.Text;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// Which records of a list are wanted. A record is in only when the whole filter is certainly true; what is not known is neither true nor false,
/// so a negation is pushed to the leaves (<see cref="Negated"/>) and there is no "not".
/// </summary>
public abstract record Filter
{
    /// <summary>True where this filter is certainly false.</summary>
    public abstract Filter Negated { get; }

    // A record prints its properties, and the negated filter's negated filter is this one again.
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>The parts that must all be so, however they are nested.</summary>
    public static IEnumerable<Filter> PartsOf(Filter? filter) => filter switch
    {
        null => [],
        And and => and.Filters.SelectMany(PartsOf),
        _ => [filter],
    };

    /// <summary>A filter without one of its parts; null when nothing is left.</summary>
    public static Filter? Without(Filter? filter, Filter? part)
    {
        if (part is null)
        {
            return filter;
        }

        var rest = PartsOf(filter).Where(p => p != part).ToValueList();
        return rest.Count == 0 ? null : new And(rest);
    }
}

/// <summary>All of them; true when there is none.</summary>
public sealed record And(ValueList<Filter> Filters) : Filter
{
    public override Filter Negated => new Or(Filters.Select(f => f.Negated).ToValueList());
}

/// <summary>Any of them; false when there is none.</summary>
public sealed record Or(ValueList<Filter> Filters) : Filter
{
    public override Filter Negated => new And(Filters.Select(f => f.Negated).ToValueList());
}

/// <summary>Neither so nor not so, whatever the record: what is compared with a doubtful date.</summary>
public sealed record Undecided : Filter
{
    public override Filter Negated => this;
}

/// <summary>Whether a field is known.</summary>
public sealed record Known(RecordField Field, bool IsKnown) : Filter
{
    public override Filter Negated => this with { IsKnown = !IsKnown };
}

/// <summary>What a single reference leads to is of this kind, and is so; never true where it is absent.</summary>
public sealed record Through(RecordField Reference, RecordKind Kind, Filter Target) : Filter
{
    public override Filter Negated => this with { Target = Target.Negated };
}

/// <summary>Something at the end of the relation is so.</summary>
public sealed record Some(Relation Relation, Filter Where) : Filter
{
    public override Filter Negated => new Every(Relation, Where.Negated);
}

/// <summary>There is nothing at the end of the relation of which it is not certainly so.</summary>
public sealed record Every(Relation Relation, Filter Where) : Filter
{
    public override Filter Negated => new Some(Relation, Where.Negated);
}

/// <summary>The record of this id, or one below it along these fields.</summary>
public sealed record Within(ValueList<RecordField> Along, string Id, bool IsWithin = true) : Filter
{
    public override Filter Negated => this with { IsWithin = !IsWithin };
}

/// <summary>
/// Tenures or memberships with one of these statuses on a day. Today is a value of the question, because "still so" says nothing about days after it
/// and no store asks a clock.
/// </summary>
public sealed record StatusOn(DateOnly Day, DateOnly Today, ValueList<TenureStatus> Statuses) : Filter
{
    /// <summary>Nothing is certain of what is unknown.</summary>
    public override Filter Negated => this with { Statuses = Enum.GetValues<TenureStatus>().Where(s => s != TenureStatus.Unknown && !Statuses.Contains(s)).ToValueList() };
}
