using System.Text;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// A condition on records. A record matches only when the condition is definitely true. With an unknown value a condition is neither true
/// nor false, so negations are pushed to the leaves (<see cref="Negated"/>) and there is no "not".
/// </summary>
public abstract record Filter
{
    /// <summary>The filter that is true where this one is definitely false.</summary>
    public abstract Filter Negated { get; }

    // Without this, ToString() would recurse without end: the negation of the negation is this filter again.
    /// <summary>Prints nothing: a filter has no members of its own, and its negation would repeat it without end.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>The conditions that must all be true: nested conjunctions are flattened.</summary>
    public static IEnumerable<Filter> PartsOf(Filter? filter) => filter switch
    {
        null => [],
        And and => and.Filters.SelectMany(PartsOf),
        _ => [filter],
    };

    /// <summary>The filter without one of its conditions; null when none remains.</summary>
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

/// <summary>All of the filters; true when there are none.</summary>
public sealed record And(ValueList<Filter> Filters) : Filter
{
    /// <inheritdoc/>
    public override Filter Negated => new Or(Filters.Select(f => f.Negated).ToValueList());
}

/// <summary>At least one of the filters; false when there are none.</summary>
public sealed record Or(ValueList<Filter> Filters) : Filter
{
    /// <inheritdoc/>
    public override Filter Negated => new And(Filters.Select(f => f.Negated).ToValueList());
}

/// <summary>Neither true nor false for any record: a comparison with an uncertain date.</summary>
public sealed record Indeterminate : Filter
{
    /// <inheritdoc/>
    public override Filter Negated => this;
}

/// <summary>Whether a field has a value.</summary>
/// <param name="Value">False for records without a value.</param>
public sealed record IsKnown(RecordField Field, bool Value) : Filter
{
    /// <inheritdoc/>
    public override Filter Negated => this with { Value = !Value };
}

/// <summary>The target of a single reference is of this kind and matches; never true without a target.</summary>
public sealed record ReferenceFilter(RecordField Reference, RecordKind Kind, Filter Target) : Filter
{
    /// <inheritdoc/>
    public override Filter Negated => this with { Target = Target.Negated };
}

/// <summary>At least one record at the end of the relation matches.</summary>
public sealed record Some(Relation Relation, Filter Where) : Filter
{
    /// <inheritdoc/>
    public override Filter Negated => new Every(Relation, Where.Negated);
}

/// <summary>Every record at the end of the relation definitely matches; true when there are none.</summary>
public sealed record Every(Relation Relation, Filter Where) : Filter
{
    /// <inheritdoc/>
    public override Filter Negated => new Some(Relation, Where.Negated);
}

/// <summary>The record with this id, or one that refers to it directly or indirectly with one of these fields.</summary>
public sealed record InSubtreeOf(ValueList<RecordField> Hierarchy, string Id, bool IsWithin = true) : Filter
{
    /// <inheritdoc/>
    public override Filter Negated => this with { IsWithin = !IsWithin };
}

/// <summary>
/// Tenures or memberships with one of these statuses on a day. The filter contains the current day, because "still so" says nothing about
/// later days and stores do not read a clock.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Today">The current day.</param>
/// <param name="Statuses">The statuses, one of them.</param>
public sealed record StatusOn(DateOnly Day, DateOnly Today, ValueList<TenureStatus> Statuses) : Filter
{
    /// <summary>The negation never includes UNKNOWN: an unknown status is not definitely any other.</summary>
    public override Filter Negated =>
        this with
        {
            Statuses = Enum.GetValues<TenureStatus>().Where(s => s != TenureStatus.Unknown && !Statuses.Contains(s)).ToValueList(),
        };
}
