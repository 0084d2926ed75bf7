using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Planning;

/// <summary>An include that a field needs from its record.</summary>
/// <param name="Selects">Whether the selection below the field applies to the included records.</param>
internal sealed record Requirement(Include Include, bool Selects)
{
    /// <summary>Whether the sub-selection applies to the current record, because the include (a history) yields no records.</summary>
    public bool FromCurrentRecord { get; init; }

    /// <summary>The size of the include, at most, if the caller cannot page it and it is not short by nature.</summary>
    public int? Size { get; init; }

    public static Requirement Of<T>(
        Relation relation, Filter? filter = null, PageRequest? page = null, ValueList<Include>? includes = null, bool selects = false)
        where T : Record =>
        new(new RelationInclude(RecordShape.Of<T>().Kind, relation) { Filter = filter, Page = page, Includes = includes ?? [] }, selects);

    /// <summary>Records that serve only the selection below the field: the field itself reads nothing of them.</summary>
    public static Requirement ForSelection<T>(
        Relation relation, Filter? filter = null, PageRequest? page = null, ValueList<OrderTerm>? order = null)
        where T : Record =>
        ForSelection(new RelationInclude(RecordShape.Of<T>().Kind, relation) { Filter = filter, Order = order ?? [], Page = page });

    /// <summary>
    /// The records of an include of which the sub-selection decides what is loaded; the field itself reads nothing of them.
    /// </summary>
    public static Requirement ForSelection(RecordsInclude include) =>
        new(include with { Details = PageDetails.None, Fields = FieldSet.None }, Selects: true);

    /// <summary>
    /// The history of the current record. The sub-selection applies to the current record too, because a history yields no records.
    /// </summary>
    public static Requirement ForHistory<T>(PageRequest page)
        where T : Record => new(new HistoryInclude(RecordShape.Of<T>().Kind, page), Selects: true) { FromCurrentRecord = true };

    /// <summary>Records of which the field itself reads these fields, and nothing is selected.</summary>
    public static Requirement OfFields<T>(Relation relation, FieldSet fields)
        where T : Record =>
        new(new RelationInclude(RecordShape.Of<T>().Kind, relation) { Fields = fields }, Selects: false);

    /// <summary>An include to nest in another one.</summary>
    public static Include Then<T>(Relation relation, Filter? filter = null, PageRequest? page = null, params ReadOnlySpan<Include> includes)
        where T : Record =>
        new RelationInclude(RecordShape.Of<T>().Kind, relation) { Filter = filter, Page = page, Includes = ValueList.Create(includes) };
}

/// <summary>All includes that a field needs, given its arguments.</summary>
/// <param name="Given">The values of the arguments that the resolver uses, so that it need not read them again.</param>
internal sealed record Requirements(IReadOnlyList<Requirement> All, object? Given = null)
{
    /// <summary>The fields of its own record that the field reads; all unless declared.</summary>
    public FieldSet UsesFields { get; init; } = FieldSet.All;

    public static implicit operator Requirements(Requirement requirement) => new([requirement]);

    public static Requirements OnlyGiven(object? given, FieldSet reads) => new([], given) { UsesFields = reads };
}
