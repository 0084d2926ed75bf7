using System.Linq.Expressions;
using GraphQL.Builders;
using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.History;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Query;
using Reference = SpeakerDirectory.Core.Query.Field;

namespace SpeakerDirectory.Api.Types;

/// <summary>A GraphQL type that shows a kind of record.</summary>
internal abstract class RecordType : ObjectGraphType<Selected>
{
    public abstract RecordKind Kind { get; }

    /// <summary>The lists it has, by their names.</summary>
    public abstract IReadOnlyList<(string Name, Relation Relation)> Relations { get; }
}

/// <summary>
/// Shows a kind of record. Each way to add a field also says what the field reads of its record and what it needs: <see cref="Value{TGraph}(string, Expression{Func{T, object?}})"/> one field and
/// nothing else, <see cref="One"/> and <see cref="Many"/> what a reference leads to, <see cref="Page{TNode}(string, Relation)"/> what refers here, <see cref="Computed{TGraph}"/> whatever it declares.
/// </summary>
internal abstract class RecordType<T> : RecordType
    where T : Record
{
    private readonly List<(string Name, Relation Relation)> _relations = [];

    protected RecordType(string description)
    {
        Name = RecordShape.Of<T>().Type.Name;
        Description = description;
        IsTypeOf = o => o is Selected { Fetched.Record: T };
        Interface<NodeType>();
        Interface<AnyRecordType>();
        Value<NonNullGraphType<IdGraphType>>("id", r => r.Id).Description("kind/slug, the same for ever: never reused for anything else.");
        Value<StringGraphType>("note", r => r.Note).Description("What a reader of the facts should know.");
        Field<NonNullGraphType<ChangeConnectionType>>("history").Description(AnyRecordType.HistoryDescription).PagedForwards().Needs(HistoryFields.Need<T>).Resolve(HistoryFields.Resolver);
    }

    public override RecordKind Kind => RecordShape.Of<T>().Kind;

    public override IReadOnlyList<(string Name, Relation Relation)> Relations => _relations;

    protected FieldBuilder<Selected, object> Value<TGraph>(string name, Expression<Func<T, object?>> field)
        where TGraph : IGraphType
    {
        var read = Reference.Of(field);
        return Field<TGraph>(name).Reads(FieldSet.Of(read)).Resolve(new ValueResolver(read.Get));
    }

    /// <summary>A value that these fields make.</summary>
    protected FieldBuilder<Selected, object> Value<TGraph>(string name, FieldSet reads, Func<T, object?> read)
        where TGraph : IGraphType =>
        Field<TGraph>(name).Reads(reads).Resolve(new ValueResolver(record => read((T)record)));

    /// <summary>
    /// A value that is read with an argument's help, or from other records as well; its needs are declared with <c>Needs</c>. It reads whole records unless they say
    /// otherwise.
    /// </summary>
    protected FieldBuilder<Selected, object> Computed<TGraph>(string name, Func<T, Fetched, FieldPlan, object?> read)
        where TGraph : IGraphType =>
        Field<TGraph>(name).Resolve(new PlannedResolver((selected, plan) => read((T)selected.Fetched.Record, selected.Fetched, plan)));

    protected FieldBuilder<Selected, object> One(string name, Expression<Func<T, object?>> reference)
    {
        var field = Reference.Of(reference);
        var type = GraphTypes.Of(field.Targets);
        return Field(name, field.Required ? typeof(NonNullGraphType<>).MakeGenericType(type) : type)
            .Shows(Need.Shown<T>(Relation.Forward(field)))
            .Resolve(PlannedResolver.FirstBrought);
    }

    protected FieldBuilder<Selected, object> Many(string name, Expression<Func<T, object?>> references)
    {
        var field = Reference.Of(references);
        return Field(name, GraphTypes.ListOf(GraphTypes.Of(field.Targets))).Shows(Need.Shown<T>(Relation.Forward(field))).Resolve(PlannedResolver.AllBrought);
    }

    /// <summary>What is found by a relation, as a list: for what is few by nature.</summary>
    protected FieldBuilder<Selected, object> All<TNode>(string name, Relation relation, PageRequest? page = null)
        where TNode : IGraphType =>
        Field(name, GraphTypes.ListOf(typeof(TNode))).Shows(Need.Shown<T>(relation, page: page)).Resolve(PlannedResolver.AllBrought);

    /// <summary>What is found by a relation, page by page.</summary>
    protected FieldBuilder<Selected, object> Page<TNode>(string name, Relation relation)
        where TNode : IGraphType => Page<TNode>(name, _ => relation);

    protected FieldBuilder<Selected, object> Page<TNode>(string name, Func<FieldArguments, Relation> relation)
        where TNode : IGraphType => Asked<TNode>(name, relation).Paged();

    /// <summary>As <see cref="Page{TNode}(string, Relation)"/>, but from the beginning alone.</summary>
    protected FieldBuilder<Selected, object> ForwardPage<TNode>(string name, Relation relation)
        where TNode : IGraphType => Connected<TNode>(name, _ => relation).PagedForwards();

    /// <summary>Tenures or memberships, of one day when a day is asked for.</summary>
    protected FieldBuilder<Selected, object> HeldPage<TNode>(string name, Relation relation)
        where TNode : IGraphType => Asked<TNode>(name, _ => relation, HeldArguments.Read).Held().Paged();

    // A list that can be asked about, and that others can be filtered and ordered by.
    private FieldBuilder<Selected, object> Asked<TNode>(string name, Func<FieldArguments, Relation> relation, Func<FieldArguments, Filter?>? filter = null)
        where TNode : IGraphType
    {
        _relations.Add((name, relation(default)));
        return Connected<TNode>(name, relation, filter).Asked(GraphTypes.ShapeOf(typeof(TNode))!);
    }

    private FieldBuilder<Selected, object> Connected<TNode>(string name, Func<FieldArguments, Relation> relation, Func<FieldArguments, Filter?>? filter = null)
        where TNode : IGraphType =>
        Field<NonNullGraphType<ConnectionType<TNode>>>(name)
            .Needs(arguments =>
            {
                var to = relation(arguments);
                var terms = Order.Terms(arguments, to.Kinds);
                var order = Order.Of(to.Kinds, terms);
                return new([Need.Shown<T>(to, Both(filter?.Invoke(arguments), arguments.Filter()), PageArguments.Read(arguments, order, terms), terms)], order) { Reads = FieldSet.None };
            })
            .Resolve(PlannedResolver.Connection);

    private static Filter? Both(Filter? one, Filter? other) => one is null ? other : other is null ? one : new And([one, other]);

    /// <summary>From here to whatever refers here with the field.</summary>
    protected static Relation Here<TFrom>(Expression<Func<TFrom, object?>> reference)
        where TFrom : Record => Relation.Backward(Reference.Of(reference));

    protected static Step Back<TFrom>(Expression<Func<TFrom, object?>> reference, Walk walk = Walk.Backward)
        where TFrom : Record => new(Reference.Of(reference), walk);

    protected static Relation To(Expression<Func<T, object?>> reference) => Relation.Forward(Reference.Of(reference));

    /// <summary>A name in a language: the display form, which is English, unless another is asked for and known.</summary>
    protected FieldBuilder<Selected, object> Named(string name, Expression<Func<T, object?>> display, Expression<Func<T, object?>> forms)
    {
        var (shown, names) = (Reference.Of(display), Reference.Of(forms));
        var (own, all) = (FieldSet.Of(shown), FieldSet.Of(shown, names));
        return Computed<NonNullGraphType<StringGraphType>>(name, (record, _, plan) => NameForms.In((string?)plan.Given, (string)shown.Get(record)!, (ValueList<Name>)names.Get(record)!)) // Both are required.
            .Argument<StringGraphType>("language", "A BCP 47 tag: \"ru\". In English unless given, or when no form in that language is known.")
            .Needs(arguments => arguments.Text("language") is { } language ? Planning.Needs.OnlyGiven(language, all) : Planning.Needs.OnlyGiven(null, own));
    }

    /// <summary>What a list shows for a kind that names itself.</summary>
    protected void Label() => Value<NonNullGraphType<StringGraphType>>("label", Labels.Fields, r => Labels.Of(r)).Description(AnyRecordType.LabelDescription);

    /// <summary>What a list shows for a kind that other records name.</summary>
    protected void Label(Func<T, Fetched, Brought[], string> read, params Need[] needs) =>
        Computed<NonNullGraphType<StringGraphType>>("label", (record, fetched, plan) => read(record, fetched, plan.Brought))
            .Description(AnyRecordType.LabelDescription)
            .Needs(new Needs(needs) { Reads = Labels.AllFields });

    /// <summary>These fields of a record.</summary>
    protected static FieldSet Reading(params IEnumerable<Expression<Func<T, object?>>> fields) => FieldSet.Of(fields.Select(Reference.Of));

    protected void Sources() => Many("sources", r => r.Sources).Description("Where the facts come from.");
}
