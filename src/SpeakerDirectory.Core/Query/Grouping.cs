namespace SpeakerDirectory.Core.Query;

/// <summary>
/// Counts what a list holds, the page aside, by what a field says: what a reference leads to, a choice, a rank, or the year of a date (its first, doubt aside). Most
/// first, then by key; what does not say it is not counted, and what leads to several counts for each.
/// </summary>
/// <param name="First">How many groups at most.</param>
public sealed record Grouping(RecordField Field, int First)
{
    /// <summary>What is brought of the records that a reference leads to.</summary>
    public FieldSet Fields { get; init; } = FieldSet.All;

    /// <summary>What to bring along from them.</summary>
    public ValueList<Include> Includes { get; init; } = [];

    /// <summary>The fields that a kind can be grouped by.</summary>
    public static IEnumerable<RecordField> FieldsOf(RecordShape shape) =>
        shape.Fields.Where(f => f.IsReference || f.Type is FieldType.Choice or FieldType.Date || f.Name is "rank" or "city" or "language" or "role");

    /// <summary>Each question once, with what any of them brings along.</summary>
    internal static ValueList<Grouping> Unite(IEnumerable<Grouping> groupings) =>
        groupings.GroupBy(g => g with { Fields = FieldSet.All, Includes = [] }).Select(same => same.Key with
        {
            Fields = FieldSet.Union(same.Select(g => g.Fields)),
            Includes = Include.Unite(same.SelectMany(g => g.Includes)),
        }).ToValueList();
}

/// <summary>How many of a list say one thing.</summary>
/// <param name="Key">An id, a choice, a year or a text.</param>
/// <param name="Record">What the id leads to; absent when it is grouped by something else.</param>
public sealed record Group(string Key, Fetched? Record, int Count);
