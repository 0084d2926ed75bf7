using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>
/// What is true of a kind of record beside its fields: how records of the kind are listed, named, labelled, searched and judged. Each
/// kind has one definition, in the file of its record, derived from <see cref="KindDefinition{T}"/>.
/// </summary>
public abstract class KindDefinition
{
    private protected KindDefinition()
    {
    }

    /// <summary>The name of the kind's file and of its list in GraphQL: <c>people</c>.</summary>
    public abstract string PluralName { get; }

    /// <summary>The natural order in words: <c>by sort name</c>.</summary>
    public abstract string NaturalOrder { get; }

    /// <summary>The field whose ascending order is the natural order; null when no single field gives it.</summary>
    public virtual RecordField? NaturalField => null;

    /// <summary>The lists that records of the kind have.</summary>
    public virtual ValueList<RecordList> Lists => [];

    /// <summary>The references from a part to what it is part of. They must not form a cycle.</summary>
    public virtual ValueList<RecordField> Hierarchy => [];

    /// <summary>The references from a record to the one that it follows. They must not form a cycle.</summary>
    public virtual ValueList<RecordField> Succession => [];

    /// <summary>The fields of the record itself that its label is made of.</summary>
    public abstract ValueList<RecordField> LabelFields { get; }

    /// <summary>The references whose targets the label names, in the order in which <see cref="LabelOf"/> takes them.</summary>
    public virtual ValueList<LabelReference> LabelReferences => [];

    /// <summary>Whether records of the kind can be searched by their names.</summary>
    public virtual bool IsSearched => false;

    /// <summary>The fields that the validity of other records depends on; none when it is enough that the record exists.</summary>
    public virtual ValueList<RecordField> JudgedFields => [];

    /// <summary>
    /// The first and the last day, neither of which may certainly be on the wrong side of the other; null when the kind has no such pair.
    /// </summary>
    public virtual (RecordField First, RecordField Last)? Lifetime => null;

    /// <summary>The references to organizations that must be States.</summary>
    public virtual ValueList<RecordField> StateFields => [];

    /// <summary>The reference to the person who cannot hold this after death; null for kinds that nobody holds.</summary>
    public virtual RecordField? Holder => null;

    /// <summary>What a list or a graph shows for a record.</summary>
    /// <param name="record">A record of this kind.</param>
    /// <param name="related">The targets of <see cref="LabelReferences"/>, in the same order.</param>
    public abstract string LabelOf(Record record, IReadOnlyList<Record> related);

    /// <summary>The names that a record is found by, in the order of preference; none for kinds that are not searched.</summary>
    public abstract IEnumerable<string> NamesOf(Record record);

    /// <summary>The list of this name.</summary>
    /// <exception cref="InvalidOperationException">The kind has no such list.</exception>
    public RecordList ListOf(string name) => Lists.First(list => list.Name == name);

    /// <summary>The texts that a record is ordered by, the most significant first. The id decides between equal ones.</summary>
    /// <param name="record">A record of this kind.</param>
    /// <param name="startOf">Returns the first day of an event, null when it is not known.</param>
    internal abstract string[] SortTextsOf(Record record, Func<Ref<Event>, PartialDate?> startOf);

    /// <summary>The texts that a new record's id is made of; null ones are left out.</summary>
    internal abstract string?[] IdTextsOf(Record record);
}

/// <summary>A single reference whose target a label names.</summary>
/// <param name="Reference">The reference of the labelled record.</param>
/// <param name="Fields">The fields of its target that the label is made of.</param>
public sealed record LabelReference(RecordField Reference, FieldSet Fields);
