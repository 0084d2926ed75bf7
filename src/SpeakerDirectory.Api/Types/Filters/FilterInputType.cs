using GraphQL.Types;
using SpeakerDirectory.Api.Types.Descriptions;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Types.Filters;

/// <summary>
/// The filter of a kind, made from the kind's shape and from the lists of its GraphQL type. Parsed into a <see cref="Filter"/>.
/// </summary>
internal sealed class FilterInputType<T> : InputObjectGraphType
    where T : Record
{
    private static readonly RecordShape Shape = RecordShape.Of<T>();

    private readonly Dictionary<string, Func<object?, Filter>> _filters = [];

    public FilterInputType(TimeProvider clock)
    {
        Name = $"{Shape.Type.Name}FilterInput";
        Description =
            $"A filter of {Shape.PluralName}. Every condition must definitely hold. An unknown value matches neither a condition nor "
            + "its negation.";
        Combining();
        foreach (var field in Shape.Fields)
        {
            if (FilterTypes.OperatorsOf(field) is { } operators)
            {
                Add(field.Name, operators, value => ((Func<RecordField, Filter>)value!)(field)).Description = ConditionOn(field.Name);
            }
            else if (field.IsReference)
            {
                Reference(field);
            }
        }

        foreach (var (name, relation) in Shape.Definition.Lists.Where(list => list.IsFilterable))
        {
            Add(name, typeof(ListFilterInputType<>).MakeGenericType(
                RecordShape.Of(relation.Kinds[0]).Type),
                value => ((Func<Relation, Filter>)value!)(relation)).Description = ConditionOn(name);
        }

        if (Shape.Type.IsAssignableTo(typeof(IHeld)))
        {
            Add("on", typeof(DateType), value => new StatusOn(
                (DateOnly)value!,
                DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                [TenureStatus.Held])).Description = Shape.Kind == RecordKind.Tenure
                    ? "A day on which the office was definitely held."
                    : "A day on which the membership was definitely in force.";
        }

        if (Shape.Definition.Hierarchy is { Count: > 0 } hierarchy)
        {
            Add("within", typeof(IdGraphType), value => new InSubtreeOf(hierarchy, (string)value!)).Description =
                Shape.Kind == RecordKind.Event
                    ? "The id of an event. It matches the event itself, its sessions and, if it is a series, its events."
                    : "The id of an organization. It matches the organization itself and all its parts, at any depth.";
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new And(
            value.Where(entry => entry.Value is not null || Shape.TryGetField(entry.Key, out _))
                .Select(entry => _filters[entry.Key](entry.Value))
                .ToValueList());

    private void Combining()
    {
        var self = typeof(FilterInputType<T>);
        Add("and", typeof(ListGraphType<>).MakeGenericType(
            typeof(NonNullGraphType<>).MakeGenericType(self)),
            value => new And(Filters(value))).Description = "A list of filters that must all hold.";
        Add("or", typeof(ListGraphType<>).MakeGenericType(
            typeof(NonNullGraphType<>).MakeGenericType(self)),
            value => new Or(Filters(value))).Description = "A list of filters of which at least one must hold.";
        Add("not", self, value => ((Filter)value!).Negated).Description = "A filter that must definitely not hold.";
    }

    private void Reference(RecordField field)
    {
        if (field.Targets.Count > 1)
        {
            Add(field.Name, typeof(PartyFilterInputType<>).MakeGenericType(
                field.Targets.Contains(RecordKind.Office) ? typeof(Principal) : typeof(Party)), value =>
                value is null ? new IsKnown(field, false) : ((Func<RecordField, Filter>)value)(field)).Description =
                    ConditionOn(field.Name);
            return;
        }

        var target = RecordShape.Of(field.Targets[0]);
        if (field.Type == Core.Records.FieldType.Reference)
        {
            Add(field.Name, typeof(FilterInputType<>).MakeGenericType(
                target.Type), value => value is Filter filter ? new ReferenceFilter(field, target.Kind, filter) : new IsKnown(field, false))
                .Description = ConditionOn(field.Name);
        }
        else
        {
            Add(field.Name, typeof(ListFilterInputType<>).MakeGenericType(
                target.Type), value => value is Func<Relation, Filter> list ? list(Relation.Outgoing(field)) : new And([]))
                .Description = ConditionOn(field.Name);
        }
    }

    private GraphQL.Types.FieldType Add(string name, Type type, Func<object?, Filter> filter)
    {
        _filters.Add(name, filter);
        return Field(name, type).FieldType;
    }

    private static string ConditionOn(string field) => $"A condition on {RecordDescriptions.Phrase(Shape.Kind, field)}.";

    private static ValueList<Filter> Filters(object? value) =>
        ((System.Collections.IEnumerable?)value ?? Array.Empty<Filter>()).Cast<Filter>().ToValueList();
}

/// <summary>The filter of a list of related records. Parsed into a function from the relation to a <see cref="Filter"/>.</summary>
internal sealed class ListFilterInputType<T> : InputObjectGraphType
    where T : Record
{
    public ListFilterInputType()
    {
        var shape = RecordShape.Of<T>();
        Name = $"{shape.Type.Name}ListFilterInput";
        Description = $"A filter of a list of {shape.PluralName}. Every condition must definitely hold.";
        Field<FilterInputType<T>>("some").Description("A filter that at least one record of the list definitely matches.");
        Field<FilterInputType<T>>("none").Description("A filter that every record of the list definitely does not match.");
        Field<FilterInputType<T>>("all").Description("A filter that every related record definitely matches; true if there are none.");
        Field<BooleanGraphType>("any").Description("Whether the list has a record: true for at least one, false for none.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        (Func<Relation, Filter>)(relation => new And(
            value.Where(entry => entry.Value is not null).Select(entry => Of(relation, entry.Key, entry.Value!)).ToValueList()));

    private static Filter Of(Relation relation, string quantifier, object condition) => quantifier switch
    {
        "some" => new Some(relation, (Filter)condition),
        "none" => new Some(relation, (Filter)condition).Negated,
        "all" => new Every(relation, (Filter)condition),
        _ => condition is true ? new Some(relation, new And([])) : new Some(relation, new And([])).Negated,
    };
}

/// <summary>
/// The filter of a reference to one of several kinds, with a field for each kind. Parsed into a function from the reference to a
/// <see cref="Filter"/>.
/// </summary>
internal sealed class PartyFilterInputType<T> : InputObjectGraphType
{
    public PartyFilterInputType()
    {
        Name = typeof(T) == typeof(Party) ? "MemberFilterInput" : "PrincipalFilterInput";
        Description = "A filter of a record that may be of several kinds. Naming a kind requires that the record is of it.";
        Field<FilterInputType<Person>>("person").Description("A filter of people. The record must be a person that matches it.");
        Field<FilterInputType<Organization>>("organization").Description(
            "A filter of organizations. The record must be an organization that matches it.");
        if (typeof(T) != typeof(Party))
        {
            Field<FilterInputType<Office>>("office").Description("A filter of offices. The record must be an office that matches it.");
        }
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        (Func<RecordField, Filter>)(field => new And(value.Where(entry => entry.Value is not null)
            .Select(entry => (Filter)new ReferenceFilter(field, RecordShape.All.First(s => s.Name == entry.Key).Kind, (Filter)entry.Value!))
                .ToValueList()));
}
