using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using AnyOf = SpeakerDirectory.Core.Query.Some;
using Compare = SpeakerDirectory.Core.Query.Compare;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>What somebody asks of records, as <c>where</c> says it, "not" included; and the filter that it becomes.</summary>
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

internal sealed record Is(RecordField Field, Comparison Comparison, ValueList<object> Values) : Condition
{
    public override Filter ToFilter() => Compare.Of(Field, Comparison, Values);
}

internal sealed record IsKnown(RecordField Field, bool Known) : Condition
{
    public override Filter ToFilter() => new Known(Field, Known);
}

internal sealed record LeadsTo(RecordField Reference, RecordKind Kind, Condition Target) : Condition
{
    public override Filter ToFilter() => new Through(Reference, Kind, Target.ToFilter());
}

internal sealed record AtLeastOne(Relation Relation, Condition Where) : Condition
{
    public override Filter ToFilter() => new AnyOf(Relation, Where.ToFilter());
}

internal sealed record Each(Relation Relation, Condition Where) : Condition
{
    public override Filter ToFilter() => new Every(Relation, Where.ToFilter());
}

internal sealed record IsWithin(ValueList<RecordField> Along, string Id) : Condition
{
    public override Filter ToFilter() => new Within(Along, Id);
}

internal sealed record HasStatus(DateOnly Day, DateOnly Today, ValueList<TenureStatus> Statuses) : Condition
{
    public override Filter ToFilter() => new StatusOn(Day, Today, Statuses);
}
