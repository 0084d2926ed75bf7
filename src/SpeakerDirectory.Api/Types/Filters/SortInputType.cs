using GraphQL.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Filtering;

/// <summary>What to order by. Parsed into a list of <see cref="OrderTerm"/>s.</summary>
internal sealed class SortInputType<T> : InputObjectGraphType
    where T : Record
{
    private static readonly RecordShape Shape = RecordShape.Of<T>();

    private readonly Dictionary<string, Func<object, IEnumerable<OrderTerm>>> _terms = [];

    public SortInputType()
    {
        Name = $"{Shape.Type.Name}SortInput";
        Description = "What to order by; of equal ones the id decides, and what is not known comes last in both directions.";
        foreach (var field in Shape.Fields)
        {
            if (FilterTypes.OperatorsOf(field) is not null)
            {
                Add(field.Name, typeof(SortDirectionType), value => [OrderTerm.Of(field, value is true)]);
            }
            else if (field.Type == Core.FieldType.Reference && field.Targets is [var target])
            {
                Add(field.Name, typeof(SortInputType<>).MakeGenericType(RecordShape.Of(target).Type), value => ((ValueList<OrderTerm>)value).Select(term => term with { Along = [field, .. term.Along] }));
            }
        }

        foreach (var (name, relation) in RecordRelations.Of(Shape.Kind))
        {
            Add(name, typeof(CountSortInputType), value => [new OrderTerm([], null, relation, value is true)]);
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        value.Where(asked => asked.Value is not null).SelectMany(asked => _terms[asked.Key](asked.Value!)).ToValueList();

    private void Add(string name, Type type, Func<object, IEnumerable<OrderTerm>> terms)
    {
        _terms.Add(name, terms);
        Field(name, type);
    }
}

/// <summary>By how many there are. Parsed into whether most come first.</summary>
internal sealed class CountSortInputType : InputObjectGraphType
{
    public CountSortInputType()
    {
        Name = "CountSortInput";
        Field<NonNullGraphType<SortDirectionType>>("count").Description("By how many there are.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => value["count"] is true;
}

internal sealed class SortDirectionType : EnumerationGraphType
{
    public SortDirectionType()
    {
        Name = "SortEnumType";
        Add("ASC", false);
        Add("DESC", true);
    }
}
