using GraphQL.Types;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Filtering;

/// <summary>What is asked of one field: all of it must be so. Parsed into what makes the filter of a field.</summary>
internal abstract class OperatorInputType<TGraph> : InputObjectGraphType
    where TGraph : IGraphType
{
    private static readonly Dictionary<string, Comparison> Comparisons = new()
    {
        ["eq"] = Comparison.Equal,
        ["neq"] = Comparison.NotEqual,
        ["in"] = Comparison.In,
        ["nin"] = Comparison.NotIn,
        ["contains"] = Comparison.Contains,
        ["ncontains"] = Comparison.NotContains,
        ["startsWith"] = Comparison.StartsWith,
        ["nstartsWith"] = Comparison.NotStartsWith,
        ["endsWith"] = Comparison.EndsWith,
        ["nendsWith"] = Comparison.NotEndsWith,
        ["gt"] = Comparison.Greater,
        ["gte"] = Comparison.GreaterOrEqual,
        ["lt"] = Comparison.Less,
        ["lte"] = Comparison.LessOrEqual,
    };

    protected OperatorInputType(string name, string description)
    {
        Name = name + "OperationFilterInput";
        Description = description;
        Field<TGraph>("eq").Description("Is this; null: is not known.");
        Field<TGraph>("neq").Description("Is known and not this; null: is known.");
        Field<ListGraphType<NonNullGraphType<TGraph>>>("in").Description("Is one of these.");
        Field<ListGraphType<NonNullGraphType<TGraph>>>("nin").Description("Is known and none of these.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        (Func<RecordField, Filter>)(field => new And(value.Select(asked => Of(field, Comparisons[asked.Key], asked.Value)).ToValueList()));

    protected void Ordered(string what)
    {
        Field<TGraph>("gt").Description($"Is {what} after this.");
        Field<TGraph>("gte").Description($"Is {what} this or after it.");
        Field<TGraph>("lt").Description($"Is {what} before this.");
        Field<TGraph>("lte").Description($"Is {what} this or before it.");
    }

    private static Filter Of(RecordField field, Comparison comparison, object? value) => value switch
    {
        null => comparison is Comparison.Equal or Comparison.NotEqual ? new Known(field, comparison == Comparison.NotEqual) : new Undecided(),
        System.Collections.IEnumerable many and not string => Compare.Of(field, comparison, many.Cast<object>().Select(Written).ToValueList()),
        _ => Compare.Of(field, comparison, [Written(value)]),
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
        : base("String", "What a text must be, case and accents aside.")
    {
        Field<StringGraphType>("contains");
        Field<StringGraphType>("ncontains").Description("Is known and does not contain it.");
        Field<StringGraphType>("startsWith");
        Field<StringGraphType>("nstartsWith").Description("Is known and does not start with it.");
        Field<StringGraphType>("endsWith");
        Field<StringGraphType>("nendsWith").Description("Is known and does not end with it.");
    }
}

internal sealed class IdOperatorsType() : OperatorInputType<IdGraphType>("Id", "Which ids.");

internal sealed class IntOperatorsType : OperatorInputType<IntGraphType>
{
    public IntOperatorsType()
        : base("Int", "What a number must be.") => Ordered("a number");
}

internal sealed class PartialDateOperatorsType : OperatorInputType<PartialDateType>
{
    public PartialDateOperatorsType()
        : base("PartialDate", "What a date must be. `eq`, `neq`, `in` and `nin` compare the date as it is written; the others the days it can stand for, and are met only when that is certain.") =>
        Ordered("certainly");
}

internal sealed class ChoiceOperatorsType<TChoice> : OperatorInputType<TChoice>
    where TChoice : EnumerationGraphType, new()
{
    public ChoiceOperatorsType()
        : base(new TChoice().Name, "Which values.")
    {
    }
}
