using GraphQL.Types;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Filters;

/// <summary>Conditions on one field, which must all hold. Parsed into a function from the field to a <see cref="Filter"/>.</summary>
internal abstract class OperatorInputType<TGraph> : InputObjectGraphType
    where TGraph : IGraphType
{
    private static readonly Dictionary<string, Operator> Comparisons = new()
    {
        ["eq"] = Operator.Equal,
        ["neq"] = Operator.NotEqual,
        ["in"] = Operator.In,
        ["nin"] = Operator.NotIn,
        ["contains"] = Operator.Contains,
        ["ncontains"] = Operator.NotContains,
        ["startsWith"] = Operator.StartsWith,
        ["nstartsWith"] = Operator.NotStartsWith,
        ["endsWith"] = Operator.EndsWith,
        ["nendsWith"] = Operator.NotEndsWith,
        ["gt"] = Operator.Greater,
        ["gte"] = Operator.GreaterOrEqual,
        ["lt"] = Operator.Less,
        ["lte"] = Operator.LessOrEqual,
    };

    protected OperatorInputType(string name, string description)
    {
        Name = name + "OperationFilterInput";
        Description = description;
        Field<TGraph>("eq").Description("A value that the field equals. Null matches records whose value is not known.");
        Field<TGraph>("neq").Description("A value that the field is known to differ from. Null matches records whose value is known.");
        Field<ListGraphType<NonNullGraphType<TGraph>>>("in").Description("A list of values of which the field equals one.");
        Field<ListGraphType<NonNullGraphType<TGraph>>>("nin").Description("A list of values; the field is known and equals none of them.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        (Func<RecordField, Filter>)(field => new And(value.Select(entry => Of(field, Comparisons[entry.Key], entry.Value)).ToValueList()));

    /// <param name="value">What the values are: "number".</param>
    /// <param name="adverb">How far a comparison must be known to hold: "definitely "; empty where there is no doubt.</param>
    protected void Ordered(string value, string adverb, string greater, string less)
    {
        Field<TGraph>("gt").Description($"A {value} that the field is {adverb}{greater} than.");
        Field<TGraph>("gte").Description($"A {value} that the field {adverb}equals or is {greater} than.");
        Field<TGraph>("lt").Description($"A {value} that the field is {adverb}{less} than.");
        Field<TGraph>("lte").Description($"A {value} that the field {adverb}equals or is {less} than.");
    }

    private static Filter Of(RecordField field, Operator comparison, object? value) => value switch
    {
        null =>
            comparison is Operator.Equal or Operator.NotEqual ? new IsKnown(field, comparison == Operator.NotEqual) : new Indeterminate(),
        System.Collections.IEnumerable many and not string =>
            FieldFilter.Of(field, comparison, many.Cast<object>().Select(Written).ToValueList()),
        _ => FieldFilter.Of(field, comparison, [Written(value)]),
    };

    private static object Written(object value) => value switch
    {
        Enum choice => Choice.Of(value.GetType()).Text(choice),
        DateOnly day => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };
}

internal sealed class StringOperatorsType : OperatorInputType<StringGraphType>
{
    public StringOperatorsType()
        : base("String", "Conditions on a text, which must all hold. Case and accents do not matter.")
    {
        Field<StringGraphType>("contains").Description("A text that the field contains.");
        Field<StringGraphType>("ncontains").Description("A text that the field is known not to contain.");
        Field<StringGraphType>("startsWith").Description("A text that the field starts with.");
        Field<StringGraphType>("nstartsWith").Description("A text that the field is known not to start with.");
        Field<StringGraphType>("endsWith").Description("A text that the field ends with.");
        Field<StringGraphType>("nendsWith").Description("A text that the field is known not to end with.");
    }
}

internal sealed class IdOperatorsType() : OperatorInputType<IdGraphType>("Id", "Conditions on an id, which must all hold.");

internal sealed class IntOperatorsType : OperatorInputType<IntGraphType>
{
    public IntOperatorsType()
        : base("Int", "Conditions on a number, which must all hold.") => Ordered("number", "", "greater", "less");
}

internal sealed class PartialDateOperatorsType : OperatorInputType<PartialDateType>
{
    public PartialDateOperatorsType()
        : base(
            "PartialDate",
            "Conditions on a date, which must all hold. `eq`, `neq`, `in` and `nin` compare the date as it is written. The others "
            + "compare the days that it can stand for, and hold only if that is certain.") =>
        Ordered("date", "definitely ", "later", "earlier");
}

internal sealed class ChoiceOperatorsType<TChoice> : OperatorInputType<TChoice>
    where TChoice : EnumerationGraphType, new()
{
    public ChoiceOperatorsType()
        : base(new TChoice().Name, "Conditions on an enumeration value, which must all hold.")
    {
    }
}
