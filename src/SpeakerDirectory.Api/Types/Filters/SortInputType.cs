using GraphQL.Types;
using SpeakerDirectory.Api.Types.Descriptions;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Filters;

/// <summary>The sort terms of a kind. Parsed into a list of <see cref="OrderTerm"/>s.</summary>
internal sealed class SortInputType<T> : InputObjectGraphType
    where T : Record
{
    private static readonly RecordShape Shape = RecordShape.Of<T>();

    private readonly Dictionary<string, Func<object, IEnumerable<OrderTerm>>> _terms = [];

    public SortInputType()
    {
        Name = $"{Shape.Type.Name}SortInput";
        Description = "The fields to sort by. Equal records are ordered by id. Unknown values come last in both directions.";
        foreach (var field in Shape.Fields)
        {
            if (FilterTypes.OperatorsOf(field) is not null)
            {
                Add(field.Name, typeof(SortDirectionType), value =>
                    [OrderTerm.Of(field, value is true)], $"The direction of sorting by {Phrase(field.Name)}.");
            }
            else if (field.Type == Core.Records.FieldType.Reference && field.Targets is [var target])
            {
                Add(field.Name, typeof(SortInputType<>).MakeGenericType(
                    RecordShape.Of(target).Type),
                    value => ((ValueList<OrderTerm>)value).Select(term => term with { Via = [field, .. term.Via] }),
                    $"A sort by a field of {Phrase(field.Name)}.");
            }
        }

        foreach (var (name, relation) in Shape.Definition.Lists.Where(list => list.IsFilterable))
        {
            Add(name, typeof(CountSortInputType), value =>
                [new OrderTerm([], null, relation, value is true)], $"A sort by the number of related records: {Phrase(name)}.");
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        value.Where(entry => entry.Value is not null).SelectMany(entry => _terms[entry.Key](entry.Value!)).ToValueList();

    private static string Phrase(string field) => RecordDescriptions.Phrase(Shape.Kind, field);

    private void Add(string name, Type type, Func<object, IEnumerable<OrderTerm>> terms, string description)
    {
        _terms.Add(name, terms);
        Field(name, type).Description(description);
    }
}

/// <summary>Parsed into whether the record with the most comes first.</summary>
internal sealed class CountSortInputType : InputObjectGraphType
{
    public CountSortInputType()
    {
        Name = "CountSortInput";
        Description = "A sort by the number of related records.";
        Field<NonNullGraphType<SortDirectionType>>("count").Description("The direction: DESC puts the record with the most first.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => value["count"] is true;
}

internal sealed class SortDirectionType : EnumerationGraphType
{
    public SortDirectionType()
    {
        Name = "SortEnumType";
        Description = "The direction of a sort.";
        Add("ASC", false, "The lowest value comes first.");
        Add("DESC", true, "The highest value comes first.");
    }
}
