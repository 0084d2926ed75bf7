using GraphQL.Types;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Filtering;

/// <summary>Which records of a kind are wanted: made from the kind's shape and from the lists that its GraphQL type has. Parsed into a <see cref="Filter"/>.</summary>
internal sealed class FilterInputType<T> : InputObjectGraphType
    where T : Record
{
    private static readonly RecordShape Shape = RecordShape.Of<T>();

    private readonly Dictionary<string, Func<object?, Filter>> _filters = [];

    public FilterInputType(TimeProvider clock)
    {
        Name = $"{Shape.Type.Name}FilterInput";
        Description = "All that is given must certainly be so; what is not known is neither so nor not so.";
        Combining();
        foreach (var field in Shape.Fields)
        {
            if (FilterTypes.OperatorsOf(field) is { } operators)
            {
                Add(field.Name, operators, value => ((Func<RecordField, Filter>)value!)(field));
            }
            else if (field.IsReference)
            {
                Reference(field);
            }
        }

        foreach (var (name, relation) in RecordRelations.Of(Shape.Kind))
        {
            Add(name, typeof(ListFilterInputType<>).MakeGenericType(RecordShape.Of(relation.Kinds[0]).Type), value => ((Func<Relation, Filter>)value!)(relation));
        }

        if (Shape.Type.IsAssignableTo(typeof(IHeld)))
        {
            Add("on", typeof(DateType), value => new StatusOn((DateOnly)value!, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), [TenureStatus.Held])).Description = "Certainly held, or in force, on this day.";
        }

        if (FilterTypes.Below(Shape.Kind) is { Count: > 0 } along)
        {
            Add("within", typeof(IdGraphType), value => new Within(along, (string)value!)).Description =
                Shape.Kind == RecordKind.Event ? "This event, its sessions, and if it is a series, its events." : "This record, and everything below it in the tree.";
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new And(value.Where(asked => asked.Value is not null || Shape.TryGetField(asked.Key, out _)).Select(asked => _filters[asked.Key](asked.Value)).ToValueList());

    private void Combining()
    {
        var self = typeof(FilterInputType<T>);
        Add("and", typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(self)), value => new And(Filters(value)));
        Add("or", typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(self)), value => new Or(Filters(value)));
        Add("not", self, value => ((Filter)value!).Negated).Description = "Certainly not so.";
    }

    private void Reference(RecordField field)
    {
        if (field.Targets.Count > 1)
        {
            Add(field.Name, typeof(PartyFilterInputType<>).MakeGenericType(field.Targets.Contains(RecordKind.Office) ? typeof(Principal) : typeof(Party)), value =>
                value is null ? new Known(field, false) : ((Func<RecordField, Filter>)value)(field));
            return;
        }

        var target = RecordShape.Of(field.Targets[0]);
        if (field.Type == Core.FieldType.Reference)
        {
            Add(field.Name, typeof(FilterInputType<>).MakeGenericType(target.Type), value => value is Filter filter ? new Through(field, target.Kind, filter) : new Known(field, false));
        }
        else
        {
            Add(field.Name, typeof(ListFilterInputType<>).MakeGenericType(target.Type), value => value is Func<Relation, Filter> list ? list(Relation.Forward(field)) : new And([]));
        }
    }

    private GraphQL.Types.FieldType Add(string name, Type type, Func<object?, Filter> filter)
    {
        _filters.Add(name, filter);
        return Field(name, type).FieldType;
    }

    private static ValueList<Filter> Filters(object? value) => ((System.Collections.IEnumerable?)value ?? Array.Empty<Filter>()).Cast<Filter>().ToValueList();
}

/// <summary>What must be so of the records of a list. Parsed into what makes the filter of a relation.</summary>
internal sealed class ListFilterInputType<T> : InputObjectGraphType
    where T : Record
{
    public ListFilterInputType()
    {
        Name = $"{RecordShape.Of<T>().Type.Name}ListFilterInput";
        Field<FilterInputType<T>>("some").Description("At least one is certainly so.");
        Field<FilterInputType<T>>("none").Description("Every one is certainly not so.");
        Field<FilterInputType<T>>("all").Description("There is none that is not certainly so.");
        Field<BooleanGraphType>("any").Description("There is one at all, or none.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        (Func<Relation, Filter>)(relation => new And(value.Where(asked => asked.Value is not null).Select(asked => Of(relation, asked.Key, asked.Value!)).ToValueList()));

    private static Filter Of(Relation relation, string quantifier, object asked) => quantifier switch
    {
        "some" => new Some(relation, (Filter)asked),
        "none" => new Some(relation, (Filter)asked).Negated,
        "all" => new Every(relation, (Filter)asked),
        _ => asked is true ? new Some(relation, new And([])) : new Some(relation, new And([])).Negated,
    };
}

/// <summary>What must be so of what a reference of several kinds leads to: each part asks for a kind. Parsed into what makes the filter of a field.</summary>
internal sealed class PartyFilterInputType<T> : InputObjectGraphType
{
    public PartyFilterInputType()
    {
        Name = typeof(T) == typeof(Party) ? "MemberFilterInput" : "PrincipalFilterInput";
        Field<FilterInputType<Person>>("person").Description("It is a person, and one of these.");
        Field<FilterInputType<Organization>>("organization").Description("It is an organization, and one of these.");
        if (typeof(T) != typeof(Party))
        {
            Field<FilterInputType<Office>>("office").Description("It is an office, and one of these.");
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        (Func<RecordField, Filter>)(field => new And(value.Where(asked => asked.Value is not null)
            .Select(asked => (Filter)new Through(field, RecordShape.All.First(s => s.Name == asked.Key).Kind, (Filter)asked.Value!)).ToValueList()));
}
