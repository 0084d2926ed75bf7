using GraphQL.Types;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Links;

/// <summary>Parsed into <see cref="During"/>.</summary>
internal sealed class DateRangeInputType : InputObjectGraphType
{
    public DateRangeInputType()
    {
        Name = "DateRangeInput";
        Description = "A range of days. Facts count if their dates may lie in it, or only if they certainly do.";
        Field<DateType>("from").Description("The first day of the range. Without it, the range has no beginning.");
        Field<DateType>("to").Description("The last day of the range. Without it, the range has no end.");
        Field<BooleanGraphType>("certain").Description("Whether only facts that certainly lie in the range count.").DefaultValue(false);
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new During(value.Given("from") as DateOnly?, value.Given("to") as DateOnly?, value.Given("certain") is true);
}
