using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// Counts the records of a whole list, not only those of a page, by the value of a field: the target of a reference, a choice, a number,
/// a text, or the year in which a date begins, whether certain or not. Groups come largest first, then by key. A record without a value
/// is not counted; one with several targets is counted for each.
/// </summary>
/// <param name="First">How many groups at most.</param>
public sealed record Grouping(RecordField Field, int First)
{
    /// <summary>The fields of the target records that are loaded, for a reference.</summary>
    public FieldSet Fields { get; init; } = FieldSet.All;

    /// <summary>What to load with the target records.</summary>
    public ValueList<Include> Includes { get; init; } = [];

    /// <summary>The fields by which records of a kind can be grouped.</summary>
    public static IEnumerable<RecordField> FieldsOf(RecordShape shape) =>
        shape.Fields.Where(
            f => f.IsReference || f.Type is FieldType.Choice or FieldType.Date || f.Name is "rank" or "city" or "language" or "role");

    /// <summary>Merges groupings by the same field and size into one that loads all that any of them does.</summary>
    internal static ValueList<Grouping> Unite(IEnumerable<Grouping> groupings) =>
        groupings.GroupBy(g => g with { Fields = FieldSet.All, Includes = [] }).Select(same => same.Key with
        {
            Fields = FieldSet.Union(same.Select(g => g.Fields)),
            Includes = Include.Unite(same.SelectMany(g => g.Includes)),
        }).ToValueList();
}

/// <summary>The number of records in a list that have one value.</summary>
/// <param name="Key">The id of a target, the name of a choice, a year, a number or a text.</param>
/// <param name="Record">The target; null unless the list is grouped by a reference.</param>
public sealed record Group(string Key, Row? Record, int Count);
