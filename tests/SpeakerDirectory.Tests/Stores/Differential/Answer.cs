using System.Buffers;
using System.Globalization;
using System.Text;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>An answer in a form that compares: what a store said, or what plain loops found.</summary>
internal sealed record Answer(IReadOnlyList<AnswerRow> Rows, bool HasNext, bool HasPrevious, int? Total)
{
    public static Answer Empty { get; } = new([], false, false, null);

    public IReadOnlyList<IReadOnlyList<AnswerGroup>> Groups { get; init; } = [];

    public IReadOnlyList<LoggedChange> Changes { get; init; } = [];

    public IReadOnlyList<SharedTime> Shared { get; init; } = [];

    /// <summary>The places of what has no rows: of changes.</summary>
    public IReadOnlyList<string> ChangePlaces { get; init; } = [];

    public static Answer Of(Page page, FieldSet fields, ValueList<Include> includes, ValueList<Grouping> groupings) =>
        new([.. page.Rows.Select((row, i) => RowOf(row, fields, includes) with { Place = page.Rows.Count == page.Places.Count ? page.Places[i] : null })], page.HasNext, page.HasPrevious, page.Total)
        {
            Groups = [.. page.Groups.Select((groups, i) => groups.Select(g => new AnswerGroup(g.Key, g.Count, g.Record is null ? null : RowOf(g.Record, groupings[i].Fields, groupings[i].Includes))).ToArray())],
            Changes = page.Changes,
            Shared = page.Shared,
            ChangePlaces = page.Changes.Count == 0 ? [] : page.Places,
        };

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, "");
        return text.ToString();
    }

    private static AnswerRow RowOf(Fetched row, FieldSet fields, ValueList<Include> includes) =>
        new(row.Record, fields, null, [.. includes.Select((include, i) => Of(row.Related(i), include.Fields, include.Includes, include.Groupings))]);

    private void Write(StringBuilder text, string indent)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}{Rows.Count} of {Total}{(HasPrevious ? ", more before" : "")}{(HasNext ? ", more after" : "")}\n");
        foreach (var group in Groups.SelectMany((groups, i) => groups.Select(group => (group, i))))
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}by {group.i}: {group.group.Count} times {group.group.Key}\n");
            group.group.Record?.Write(text, indent + "  ");
        }

        foreach (var change in Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}{Shown(change)}\n");
        }

        for (var i = 0; i < Rows.Count; i++)
        {
            text.Append(Shared.Count == 0 ? "" : $"{indent}{Shared[i]}\n");
            Rows[i].Write(text, indent);
        }
    }

    public static string Shown(LoggedChange change) => $"{change.Sequence} {change.At:O} {change.By} {change.RecordId}: {Shown(change.Before)} → {Shown(change.After)}";

    public static string Shown(Record? record) => record is null ? "nothing" : Shown(record, FieldSet.All);

    public static string Shown(Record record, FieldSet fields)
    {
        var text = new ArrayBufferWriter<byte>();
        RecordJson.Write(record, fields, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    internal sealed record AnswerGroup(string Key, int Count, AnswerRow? Record);
}

/// <param name="Place">As a store says it; absent where the list is no page.</param>
internal sealed record AnswerRow(Record Record, FieldSet Fields, string? Place, IReadOnlyList<Answer> Related)
{
    /// <summary>What the place stands for; known to plain loops alone.</summary>
    public NaivePlace? Meaning { get; init; }

    public void Write(StringBuilder text, string indent)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}{Answer.Shown(Record, Fields)}{(Place is null && Meaning is null ? "" : " at a place")}\n");
        foreach (var related in Related)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  with\n");
            WriteRelated(related, text, indent + "    ");
        }
    }

    private static void WriteRelated(Answer related, StringBuilder text, string indent) => text.Append(string.Concat(related.ToString().TrimEnd('\n').Split('\n').Select(line => indent + line + "\n")));
}
