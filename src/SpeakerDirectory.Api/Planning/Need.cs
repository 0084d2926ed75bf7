using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Planning;

/// <summary>Something that a field brings along from its record.</summary>
/// <param name="Selects">Whether what is selected below the field is selected from these records.</param>
internal sealed record Need(Include Include, bool Selects)
{
    /// <summary>Whether that is selected from the record at hand instead, because what is brought along are no records.</summary>
    public bool FromHere { get; init; }

    /// <summary>How many it may bring along, where the caller cannot page it and it is not short by nature.</summary>
    public int? Size { get; init; }

    public static Need Of<T>(Relation relation, Filter? filter = null, PageRequest? page = null, ValueList<Include>? includes = null, bool selects = false)
        where T : Record =>
        new(new Include(RecordShape.Of<T>().Kind, relation) { Filter = filter, Page = page, Includes = includes ?? [] }, selects);

    /// <summary>Records of which only what is selected below the field is told and brought: the field itself reads nothing of them.</summary>
    public static Need Shown<T>(Relation relation, Filter? filter = null, PageRequest? page = null, ValueList<OrderTerm>? order = null)
        where T : Record =>
        new(new Include(RecordShape.Of<T>().Kind, relation) { Filter = filter, Order = order ?? [], Page = page, Told = Told.Nothing, Fields = FieldSet.None }, Selects: true);

    /// <summary>Records of which the field itself reads these fields.</summary>
    public static Need Read<T>(Relation relation, FieldSet fields)
        where T : Record =>
        new(new Include(RecordShape.Of<T>().Kind, relation) { Fields = fields }, Selects: false);

    /// <summary>The include of <see cref="Of"/>, to be brought along from there in turn.</summary>
    public static Include Then<T>(Relation relation, Filter? filter = null, PageRequest? page = null, params ReadOnlySpan<Include> includes)
        where T : Record =>
        new(RecordShape.Of<T>().Kind, relation) { Filter = filter, Page = page, Includes = ValueList.Create(includes) };
}

/// <summary>What a field needs, given its arguments.</summary>
/// <param name="Given">What the arguments say, for the field to read without looking at them again.</param>
internal sealed record Needs(IReadOnlyList<Need> All, object? Given = null)
{
    /// <summary>What the field reads of its own record; all of it unless said.</summary>
    public FieldSet Reads { get; init; } = FieldSet.All;

    public static implicit operator Needs(Need need) => new([need]);

    public static Needs OnlyGiven(object? given, FieldSet reads) => new([], given) { Reads = reads };
}
