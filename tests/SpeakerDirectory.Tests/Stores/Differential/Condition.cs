using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using AnyOf = SpeakerDirectory.Core.Query.Some;
using FieldFilter = SpeakerDirectory.Core.Query.FieldFilter;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>A condition on records in the terms of <c>where</c>, "not" included, which converts to a filter.</summary>
internal abstract record Condition
{
    public abstract Filter ToFilter();
}

internal sealed record AllOf(ValueList<Condition> Parts) : Condition
{
    public override Filter ToFilter() => new And(Parts.Select(p => p.ToFilter()).ToValueList());
}

internal sealed record OneOf(ValueList<Condition> Parts) : Condition
{
    public override Filter ToFilter() => new Or(Parts.Select(p => p.ToFilter()).ToValueList());
}

internal sealed record Not(Condition Part) : Condition
{
    public override Filter ToFilter() => Part.ToFilter().Negated;
}

internal sealed record Is(RecordField Field, Operator Comparison, ValueList<object> Values) : Condition
{
    public override Filter ToFilter() => FieldFilter.Of(Field, Comparison, Values);
}

internal sealed record IsKnown(RecordField Field, bool Known) : Condition
{
    public override Filter ToFilter() => new SpeakerDirectory.Core.Query.IsKnown(Field, Known);
}

internal sealed record LeadsTo(RecordField Reference, RecordKind Kind, Condition Target) : Condition
{
    public override Filter ToFilter() => new ReferenceFilter(Reference, Kind, Target.ToFilter());
}

internal sealed record AtLeastOne(Relation Relation, Condition Where) : Condition
{
    public override Filter ToFilter() => new AnyOf(Relation, Where.ToFilter());
}

internal sealed record Each(Relation Relation, Condition Where) : Condition
{
    public override Filter ToFilter() => new Every(Relation, Where.ToFilter());
}

internal sealed record IsWithin(ValueList<RecordField> Via, string Id) : Condition
{
    public override Filter ToFilter() => new InSubtreeOf(Via, Id);
}

internal sealed record HasStatus(DateOnly Day, DateOnly Today, ValueList<TenureStatus> Statuses) : Condition
{
    public override Filter ToFilter() => new StatusOn(Day, Today, Statuses);
}
