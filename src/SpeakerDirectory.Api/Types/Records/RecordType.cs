using System.Linq.Expressions;
using GraphQL.Builders;
using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Changes;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Descriptions;
using SpeakerDirectory.Api.Types.Tenures;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using Reference = SpeakerDirectory.Core.Records.Field;

namespace SpeakerDirectory.Api.Types.Records;

/// <summary>
/// Shows a kind of record. Each method that adds a field also declares what the field reads of its record and which includes it needs:
/// <see cref="Value{TGraph}(string, Expression{Func{T, object?}})"/> one field and nothing else, <see cref="One"/> and <see cref="Many"/>
/// the records that a reference names, <see cref="Page{TNode}(string)"/> a list of the kind's definition, <see cref="Computed{TGraph}"/>
/// whatever it declares.
/// </summary>
internal abstract class RecordType<T> : RecordGraphType
    where T : Record
{
    protected const string LanguageDescription =
        "The language of the form, as a BCP 47 tag such as \"ru\". Without it, or if no form in that language is known, the form is in "
        + "English.";

    private static readonly KindDefinition Definition = RecordShape.Of<T>().Definition;

    protected RecordType(string description)
    {
        Name = RecordShape.Of<T>().Type.Name;
        Description = description;
        IsTypeOf = o => o is PlannedRecord { Fetched.Record: T };
        Interface<NodeType>();
        Interface<AnyRecordType>();
        Value<NonNullGraphType<IdGraphType>>("id", r => r.Id);
        Value<StringGraphType>("note", r => r.Note);
        Described<NonNullGraphType<ChangeConnectionType>>("history")
            .PagedForwards()
            .Requires(HistoryFields.Need<T>)
            .Resolve(HistoryFields.Resolver);
    }

    public override RecordKind Kind => RecordShape.Of<T>().Kind;

    /// <summary>A field with its description from <see cref="RecordDescriptions"/>.</summary>
    protected FieldBuilder<PlannedRecord, object> Described<TGraph>(string name)
        where TGraph : IGraphType => Described(name, typeof(TGraph));

    private FieldBuilder<PlannedRecord, object> Described(string name, Type type) =>
        Field(name, type).Description(RecordDescriptions.Of(RecordShape.Of<T>().Kind, name));

    protected FieldBuilder<PlannedRecord, object> Value<TGraph>(string name, Expression<Func<T, object?>> field)
        where TGraph : IGraphType
    {
        var read = Reference.Of(field);
        return Described<TGraph>(name).UsesFields(FieldSet.Of(read)).Resolve(new ValueResolver(read.Get));
    }

    /// <summary>A value that these fields make.</summary>
    protected FieldBuilder<PlannedRecord, object> Value<TGraph>(string name, FieldSet reads, Func<T, object?> read)
        where TGraph : IGraphType =>
        Described<TGraph>(name).UsesFields(reads).Resolve(new ValueResolver(record => read((T)record)));

    /// <summary>
    /// A value that is read with an argument's help, or from other records as well; its needs are declared with <c>Requires</c>. It reads
    /// all fields of its record unless they name fewer.
    /// </summary>
    protected FieldBuilder<PlannedRecord, object> Computed<TGraph>(string name, Func<T, Row, FieldPlan, object?> read)
        where TGraph : IGraphType =>
        Described<TGraph>(name).Resolve(new PlannedResolver((selected, plan) => read((T)selected.Fetched.Record, selected.Fetched, plan)));

    protected FieldBuilder<PlannedRecord, object> One(string name, Expression<Func<T, object?>> reference)
    {
        var field = Reference.Of(reference);
        var type = GraphTypes.Of(field.Targets);
        return Described(name, field.Required ? typeof(NonNullGraphType<>).MakeGenericType(type) : type)
            .Loads(Requirement.ForSelection<T>(Relation.Outgoing(field)))
            .Resolve(PlannedResolver.First);
    }

    protected FieldBuilder<PlannedRecord, object> Many(string name, Expression<Func<T, object?>> references)
    {
        var field = Reference.Of(references);
        return Described(name, GraphTypes.ListOf(GraphTypes.Of(field.Targets)))
            .Loads(Requirement.ForSelection<T>(Relation.Outgoing(field)))
            .Resolve(PlannedResolver.All);
    }

    /// <summary>One of the kind's lists, unpaged: for a list that is short by nature, or cut at a fixed size.</summary>
    protected FieldBuilder<PlannedRecord, object> All<TNode>(string list, PageRequest? page = null)
        where TNode : Record =>
        Described(list, GraphTypes.ListOf(typeof(GraphQLClrOutputTypeReference<TNode>)))
            .Loads(Requirement.ForSelection<T>(Definition.ListOf(list).Relation, page: page))
            .Resolve(PlannedResolver.All);

    /// <summary>One of the kind's lists, page by page.</summary>
    protected FieldBuilder<PlannedRecord, object> Page<TNode>(string list)
        where TNode : Record => Page<TNode>(list, (found, _) => found.Relation);

    /// <summary>One of the kind's lists, page by page; the arguments choose its relation.</summary>
    protected FieldBuilder<PlannedRecord, object> Page<TNode>(string list, Func<RecordList, FieldArguments, Relation> relation)
        where TNode : Record => Filtered<TNode>(list, relation).Paged();

    /// <summary>One of the kind's lists, page by page from the beginning alone.</summary>
    protected FieldBuilder<PlannedRecord, object> ForwardPage<TNode>(string list)
        where TNode : Record => Connected<TNode>(list, (found, _) => found.Relation).PagedForwards();

    /// <summary>One of the kind's lists of tenures or memberships, limited to one day by an argument.</summary>
    protected FieldBuilder<PlannedRecord, object> HeldPage<TNode>(string list)
        where TNode : Record => Filtered<TNode>(list, (found, _) => found.Relation, HeldArguments.Read).Held().Paged();

    private FieldBuilder<PlannedRecord, object> Filtered<TNode>(
        string list, Func<RecordList, FieldArguments, Relation> relation, Func<FieldArguments, Filter?>? filter = null)
        where TNode : Record => Connected<TNode>(list, relation, filter).Filtered(RecordShape.Of<TNode>());

    private FieldBuilder<PlannedRecord, object> Connected<TNode>(
        string list, Func<RecordList, FieldArguments, Relation> relation, Func<FieldArguments, Filter?>? filter = null)
        where TNode : Record
    {
        var found = Definition.ListOf(list);
        return Described<NonNullGraphType<ConnectionType<TNode>>>(list)
            .Requires(arguments =>
            {
                var to = relation(found, arguments);
                var terms = CursorScope.Terms(arguments, to.Kinds);
                var order = CursorScope.Of(to.Kinds, terms);
                return new(
                    [Requirement.ForSelection<T>(
                        to, Both(filter?.Invoke(arguments), arguments.Filter()), PageArguments.Read(arguments, order, terms), terms)],
                    order) { UsesFields = FieldSet.None };
            })
            .Resolve(PlannedResolver.Connection);
    }

    private static Filter? Both(Filter? one, Filter? other) => one is null ? other : other is null ? one : new And([one, other]);

    protected static Relation To(Expression<Func<T, object?>> reference) => Relation.Outgoing(Reference.Of(reference));

    /// <summary>A name in a language: the display form, which is English, unless another language is requested and known.</summary>
    protected FieldBuilder<PlannedRecord, object> Named(
        string name, Expression<Func<T, object?>> display, Expression<Func<T, object?>> forms)
    {
        var (shown, names) = (Reference.Of(display), Reference.Of(forms));
        var (own, all) = (FieldSet.Of(shown), FieldSet.Of(shown, names));
        return Computed<NonNullGraphType<StringGraphType>>(name, (record, _, plan) =>
            {
                var text = (string)shown.Get(record)!; // It is required.
                return plan.Given is string language ? NameForms.In(language, text, (ValueList<Name>)names.Get(record)!) : text;
            })
            .Argument<StringGraphType>("language", LanguageDescription)
            .Requires(
                arguments => arguments.Text("language") is { } language
                    ? Requirements.OnlyGiven(language, all)
                    : Requirements.OnlyGiven(null, own));
    }

    /// <summary>The label, as the kind's definition makes it.</summary>
    protected void Label()
    {
        Computed<NonNullGraphType<StringGraphType>>(
            "label",
            (record, fetched, plan) => Definition.LabelOf(record, [.. plan.Includes.Select(related => related.Get<Record>(fetched))]))
            .Requires(
                new Requirements(
                    [.. Definition.LabelReferences.Select(
                        label => Requirement.OfFields<T>(Relation.Outgoing(label.Reference), label.Fields))])
                {
                    UsesFields = FieldSet.Of(Definition.LabelFields),
                });
    }

    /// <summary>These fields of a record.</summary>
    protected static FieldSet Reading(params IEnumerable<Expression<Func<T, object?>>> fields) => FieldSet.Of(fields.Select(Reference.Of));

    protected void Sources() => Many("sources", r => r.Sources);
}
