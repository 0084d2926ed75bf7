using System.Linq.Expressions;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>The definition of the kind <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The record type of the kind.</typeparam>
internal abstract class KindDefinition<T> : KindDefinition
    where T : Record
{
    /// <inheritdoc/>
    public sealed override string LabelOf(Record record, IReadOnlyList<Record> related) => Label((T)record, related);

    /// <inheritdoc/>
    public sealed override IEnumerable<string> NamesOf(Record record) => Names((T)record).OfType<string>();

    internal sealed override string[] SortTextsOf(Record record, Func<Ref<Event>, PartialDate?> startOf) => SortTexts((T)record, startOf);

    internal sealed override string?[] IdTextsOf(Record record) => IdTexts((T)record);

    /// <inheritdoc cref="KindDefinition.LabelOf"/>
    protected abstract string Label(T record, IReadOnlyList<Record> related);

    /// <summary>The names that a record is found by, null where one is not known.</summary>
    protected virtual IEnumerable<string?> Names(T record) => [];

    /// <inheritdoc cref="KindDefinition.SortTextsOf"/>
    protected abstract string[] SortTexts(T record, Func<Ref<Event>, PartialDate?> startOf);

    /// <inheritdoc cref="KindDefinition.IdTextsOf"/>
    protected abstract string?[] IdTexts(T record);

    /// <summary>Fields of this kind, named by their properties.</summary>
    protected static ValueList<RecordField> Fields(params Expression<Func<T, object?>>[] properties) =>
        properties.Select(property => Field.Of(property)).ToValueList();

    /// <summary>The list of the records that refer to this one with a field.</summary>
    protected static RecordList Referring<TFrom>(string name, Expression<Func<TFrom, object?>> reference)
        where TFrom : Record => new(name, Relation.Incoming(Field.Of(reference)));

    /// <summary>A step against the direction of a reference.</summary>
    protected static Hop Back<TFrom>(Expression<Func<TFrom, object?>> reference, Traversal traversal = Traversal.Incoming)
        where TFrom : Record => new(Field.Of(reference), traversal);
}
