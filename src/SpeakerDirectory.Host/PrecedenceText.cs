using System.Text.Encodings.Web;
using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Host;

internal enum ListFormat
{
    Table,
    Csv,
    Json,
}

/// <summary>An order of precedence as people and programs read it.</summary>
internal static class PrecedenceText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Row(int Position, bool Undetermined, string Person, string Title, string? Mode, int Class, string ClassName, string Reason, Decision? Decision);

    private sealed record Decision(string Place, int? Position, string Reason, string By);

    public static void Write(TextWriter writer, ListFormat format, Event at, PrecedenceList list, string language)
    {
        var rows = list.Entries.Select(e => new Row(
            e.Position, e.IsUndetermined, Name(e.Person, language), TitleOf(e, language), ModeOf(e.Appearance), e.Class.Code, e.Class.Name, e.Reason,
            e.Manual is { } manual ? new(Choice.Text(manual.Kind), manual.Position, manual.Reason, manual.By) : null)).ToList();
        switch (format)
        {
            case ListFormat.Csv:
                WriteCsv(writer, rows, list.NotPlaced, language);
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
                        Deviations = list.Deviations.Select(d => new { Person = Name(d.Person, language), d.Published, d.Position, d.Explanation }),
                        NotPlaced = list.NotPlaced.Select(n => new { Person = Name(n.Person, language), n.Reason }),
                    },
                    Readable));
                break;
            default:
                WriteTable(writer, at, list, rows, language);
                break;
        }
    }

    /// <summary>The title of the office that counts, else what is printed.</summary>
    public static string TitleOf(PrecedenceEntry entry, string language) =>
        entry.Standing?.Post is { } post ? post.Tenure?.Title ?? NameForms.In(language, post.Office.Title, post.Office.Titles) : entry.Appearance.Title ?? "";

    private static string? ModeOf(Appearance appearance) => appearance.Mode is { } mode and not AppearanceMode.InPerson ? Choice.Text(mode) : null;

    private static void WriteTable(TextWriter writer, Event at, PrecedenceList list, List<Row> rows, string language)
    {
        var scheme = list.Scheme.Scheme;
        writer.WriteLine($"{NameForms.In(language, at.Name, at.Names)}{(at.Start is { } start ? $", {start}" : "")}");
        writer.WriteLine($"{scheme.Name} ({scheme.Id}, version {scheme.Version}), for {Choice.Text(list.Scheme.Purpose.Purpose)}");
        writer.WriteLine();
        foreach (var row in rows)
        {
            writer.WriteLine($"{row.Position,4}{(row.Undetermined ? "=" : " ")} {row.Person}{(row.Title == "" ? "" : $", {row.Title}")}{(row.Mode is { } mode ? $" [{mode}]" : "")}");
            writer.WriteLine($"      {row.Reason}");
        }

        Section(writer, "Where the published order differs", list.Deviations.Select(d => $"{Name(d.Person, language)}, published {d.Published}, here {d.Position}: {d.Explanation}"));
        Section(writer, "Not placed", list.NotPlaced.Select(n => $"{Name(n.Person, language)}: {n.Reason}"));
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

    private static void WriteCsv(TextWriter writer, List<Row> rows, ValueList<NotPlaced> notPlaced, string language)
    {
        writer.WriteLine("position,undetermined,person,title,mode,class,className,reason");
        foreach (var row in rows)
        {
            WriteLine($"{row.Position}", row.Undetermined ? "true" : "false", row.Person, row.Title, row.Mode ?? "", $"{row.Class}", row.ClassName, row.Reason);
        }

        // Nobody gets lost in a spreadsheet: whoever has no place stands below, with an empty position.
        foreach (var one in notPlaced)
        {
            WriteLine("", "", Name(one.Person, language), one.Appearance.Title ?? "", ModeOf(one.Appearance) ?? "", "", "", one.Reason);
        }

        void WriteLine(params string[] cells) => writer.WriteLine(string.Join(',', cells.Select(Quoted)));
    }

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Name(Person person, string language) => NameForms.In(language, person.Name, person.Names);
}
