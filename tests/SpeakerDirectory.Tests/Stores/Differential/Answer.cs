using System.Buffers;
using System.Globalization;
using System.Text;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>An answer in comparable form, from a store or from the naive directory.</summary>
internal sealed record Answer(IReadOnlyList<AnswerRow> Rows, bool HasNext, bool HasPrevious, int? Total)
{
    public static Answer Empty { get; } = new([], false, false, null);

    public IReadOnlyList<IReadOnlyList<AnswerGroup>> Groups { get; init; } = [];

    public IReadOnlyList<LoggedChange> Changes { get; init; } = [];

    /// <summary>The sort positions of logged changes, which are not rows.</summary>
    public IReadOnlyList<string> ChangePositions { get; init; } = [];

    public static Answer Of(Page page, FieldSet fields, ValueList<Include> includes, ValueList<Grouping> groupings) =>
        new(
        [
            .. page.Rows.Select(
                (row, i) =>
                    RowOf(
                        row,
                        fields,
                        includes) with
                        {
                            Shared = (row as CoSpeakerRow)?.Shared,
                            Position = page.Rows.Count == page.Positions.Count ? page.Positions[i] : null,
                        }),
        ], page.HasNext, page.HasPrevious, page.Total)
        {
            Groups =
            [
                .. page.Groups.Select(
                    (groups, i) => groups
                        .Select(
                            g => new AnswerGroup(
                                g.Key, g.Count, g.Record is null ? null : RowOf(g.Record, groupings[i].Fields, groupings[i].Includes)))
                        .ToArray()),
            ],
            Changes = (page as HistoryPage)?.Changes ?? [],
            ChangePositions = (page as HistoryPage)?.Positions ?? [],
        };

    private static Answer Of(Page page, Include include) =>
        include is RecordsInclude records
            ? Of(page, records.Fields, records.Includes, (records as RelationInclude)?.Groupings ?? [])
            : Of(page, FieldSet.None, [], []);

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, "");
        return text.ToString();
    }

    private static AnswerRow RowOf(Row row, FieldSet fields, ValueList<Include> includes) =>
        new(row.Record, fields, null, [.. includes.Select((include, i) => Of(row.Related(i), include))]);

    private void Write(StringBuilder text, string indent)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"{indent}{Rows.Count} of {Total}{(HasPrevious ? ", more before" : "")}{(HasNext ? ", more after" : "")}\n");
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
            text.Append(Rows[i].Shared is { } shared ? $"{indent}{shared}\n" : "");
            Rows[i].Write(text, indent);
        }
    }

    public static string Shown(LoggedChange change) =>
        $"{change.Sequence} {change.At:O} {change.By} {change.RecordId}: {Shown(change.Before)} → {Shown(change.After)}";

    public static string Shown(Record? record) => record is null ? "nothing" : Shown(record, FieldSet.All);

    public static string Shown(Record record, FieldSet fields)
    {
        var text = new ArrayBufferWriter<byte>();
        RecordJson.Write(record, fields, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    internal sealed record AnswerGroup(string Key, int Count, AnswerRow? Record);
}

/// <param name="Position">The sort position given by a store; null if the list is not a page.</param>
internal sealed record AnswerRow(Record Record, FieldSet Fields, string? Position, IReadOnlyList<Answer> Related)
{
    /// <summary>The sort values behind the position; set only by the naive directory.</summary>
    public NaiveSortPosition? NaivePosition { get; init; }

    /// <summary>Description a co-speaker shared; absent in other lists.</summary>
    public SharedEventSummary? Shared { get; init; }

    public void Write(StringBuilder text, string indent)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"{indent}{Answer.Shown(Record, Fields)}{(Position is null && NaivePosition is null ? "" : " at a position")}\n");
        foreach (var related in Related)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  with\n");
            WriteRelated(related, text, indent + "    ");
        }
    }

    private static void WriteRelated(Answer related, StringBuilder text, string indent) =>
        text.Append(string.Concat(related.ToString().TrimEnd('\n').Split('\n').Select(line => indent + line + "\n")));
}
