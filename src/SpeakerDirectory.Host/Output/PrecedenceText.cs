using System.Text.Encodings.Web;
using System.Text.Json;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Host.Output;

internal enum ListFormat
{
    Table,
    Csv,
    Json,
}

/// <summary>Writes an order of precedence as a table, CSV or JSON.</summary>
internal static class PrecedenceText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Row(
        int Position,
        int PositionFrom,
        int PositionTo,
        bool Undetermined,
        string Person,
        string Title,
        string? Body,
        string? Mode,
        int Class,
        string ClassName,
        string Reason,
        IReadOnlyList<string> Basis,
        Decision? Decision);

    private sealed record Decision(string Place, int? Position, string Reason, string By);

    public static void Write(
        TextWriter writer, ListFormat format, Event at, PrecedenceList list, EventTitles titles, CheckList checks, string language)
    {
        var rows = list.Entries.Select(e => RowOf(e, titles, checks, language)).ToList();
        var others = list.NotPlaced.Select(n => (n, titles.Of(n.Appearance))).ToList();
        foreach (var (one, title) in others)
        {
            checks.Add(one.Person, [.. title.Remarks, .. titles.RemarksOnPrincipal(one.Appearance, title)]);
        }

        switch (format)
        {
            case ListFormat.Csv:
                WriteCsv(writer, rows, others, language);
                break;
            case ListFormat.Json:
                writer.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        Event = at.Id,
                        Scheme = list.Scheme.Scheme.Id,
                        list.Scheme.Scheme.Version,
                        Purpose = Choice.Text(list.Scheme.Purpose.Purpose),
                        Entries = rows,
                        Deviations = list.Deviations.Select(
                            d => new
                            {
                                Person = Name(d.Person, language),
                                d.Published,
                                d.Position,
                                Explanation = d.Explanation.ToString(),
                                Basis = d.Bases.Select(b => b.ToString()),
                            }),
                        NotPlaced = list.NotPlaced.Select(
                            n => new { Person = Name(n.Person, language), Reason = n.Reason.ToString() }),
                    },
                    Readable));
                break;
            default:
                WriteTable(writer, at, list, rows, language);
                break;
        }
    }

    private static Row RowOf(PrecedenceEntry entry, EventTitles titles, CheckList checks, string language)
    {
        var title = titles.Of(entry.Appearance, entry.OwnPost);
        checks.Add(entry.Person, [.. title.Remarks, .. titles.RemarksOnPrincipal(entry.Appearance, title)]);
        return new(
            entry.Position,
            entry.PositionFrom,
            entry.PositionTo,
            entry.IsUndetermined,
            Name(entry.Person, language),
            title.WithBody,
            title.BodyName,
            ModeOf(entry.Appearance),
            entry.Class.Code,
            entry.Class.Name,
            entry.Text,
            [.. entry.Bases.Select(b => b.ToString())],
            entry.Manual is { } manual ? new(Choice.Text(manual.Kind), manual.Position, manual.Reason, manual.By) : null);
    }

    private static string? ModeOf(Appearance appearance) =>
        appearance.Mode is { } mode and not AppearanceMode.InPerson ? Choice.Text(mode) : null;

    private static void WriteTable(TextWriter writer, Event at, PrecedenceList list, List<Row> rows, string language)
    {
        var scheme = list.Scheme.Scheme;
        writer.WriteLine($"{NameForms.In(language, at.Name, at.Names)}{(at.Start is { } start ? $", {start}" : "")}");
        writer.WriteLine($"{scheme.Name} ({scheme.Id}, version {scheme.Version}), for {Choice.Text(list.Scheme.Purpose.Purpose)}");
        writer.WriteLine();
        var notes = new SourceNotes();
        foreach (var (row, entry) in rows.Zip(list.Entries))
        {
            var position = row.PositionFrom == row.PositionTo ? $"{row.Position}" : $"{row.PositionFrom}–{row.PositionTo}";
            writer.WriteLine(
                $"{position,7}  "
                + $"{row.Person}{(row.Title == "" ? "" : $", {row.Title}")}{(row.Mode is { } mode ? $" [{mode}]" : "")}");
            writer.WriteLine($"         {row.Reason}{notes.Mark(entry.Bases)}");
        }

        Section(
            writer,
            "Where the published order differs",
            list.Deviations.Select(
                d => $"{Name(d.Person, language)}, published {d.Published}, here {d.Position}: {d.Explanation}{notes.Mark(d.Bases)}"));
        Section(writer, "Not placed", list.NotPlaced.Select(n => $"{Name(n.Person, language)}: {n.Reason}"));
        Section(writer, "Sources", notes.Lines);
    }

    private static void Section(TextWriter writer, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            writer.WriteLine();
            writer.WriteLine($"{heading}:");
            all.ForEach(line => writer.WriteLine($"  {line}"));
        }
    }

    private static void WriteCsv(
        TextWriter writer, List<Row> rows, List<(NotPlaced Person, ShownTitle Title)> notPlaced, string language)
    {
        writer.WriteLine("position,positionFrom,positionTo,undetermined,person,title,body,mode,class,className,reason,basis");
        foreach (var row in rows)
        {
            WriteLine(
                $"{row.Position}",
                $"{row.PositionFrom}",
                $"{row.PositionTo}",
                row.Undetermined ? "true" : "false",
                row.Person,
                row.Title,
                row.Body ?? "",
                row.Mode ?? "",
                $"{row.Class}",
                row.ClassName,
                row.Reason,
                string.Join("; ", row.Basis));
        }

        // People without a position follow with an empty one, so that a spreadsheet lists everyone.
        foreach (var (one, title) in notPlaced)
        {
            WriteLine(
                "",
                "",
                "",
                "",
                Name(one.Person, language),
                title.WithBody,
                title.BodyName ?? "",
                ModeOf(one.Appearance) ?? "",
                "",
                "",
                one.Reason.ToString(),
                "");
        }

        void WriteLine(params string[] cells) => writer.WriteLine(string.Join(',', cells.Select(Quoted)));
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Name(Person person, string language) => NameForms.In(language, person.Name, person.Names);
}
