using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// The position of a record in the natural order of its kind: text that compares by code point in every store. It is unique because it
/// ends with the id. Unknown values come last; later events come first.
/// </summary>
public static class SortPosition
{
    private const char Separator = '\u0001';

    /// <summary>Sorts before every position.</summary>
    public const string First = "";

    /// <summary>Sorts after every position.</summary>
    public const string Last = "\U0010FFFF";

    /// <summary>The field whose ascending order is the natural order of a kind; null when no single field gives it.</summary>
    public static RecordField? NaturalField(RecordKind kind) => RecordShape.Of(kind).Definition.NaturalField;

    /// <summary>
    /// The condition of a filter that selects a range of the natural order: "sortName starts with …". A position has a separator after
    /// this field, so the range contains no other record. Null when there is none.
    /// </summary>
    public static FieldFilter? PrefixIn(RecordKind kind, Filter? filter) =>
        Filter.PartsOf(filter).OfType<FieldFilter>().FirstOrDefault(part =>
            part is { Operator: Operator.StartsWith, Aspect: Aspect.Folded }
                && part.Field == NaturalField(kind)
                && part.Values[0] is string prefix
                && !prefix.Contains(Separator, StringComparison.Ordinal));

    /// <summary>The position of a record.</summary>
    /// <param name="record">The record, of any kind.</param>
    /// <param name="startOf">Returns the first day of an event, which its appearances are ordered by; null when it is not known.</param>
    public static string Of(Record record, Func<Ref<Event>, PartialDate?> startOf) =>
        string.Join(Separator, [.. RecordShape.Of(record).Definition.SortTextsOf(record, startOf), record.Id]);
}
