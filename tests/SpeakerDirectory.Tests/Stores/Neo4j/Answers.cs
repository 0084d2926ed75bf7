using System.Globalization;
using System.Text;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>A complete answer as one text, to compare those of two stores.</summary>
internal static class Answers
{
    public static string Of(Page page, ValueList<Include> includes)
    {
        var text = new StringBuilder();
        Write(page, includes, text, "");
        return text.ToString();
    }

    private static void Write(Page page, ValueList<Include> includes, StringBuilder text, string indent)
    {
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{indent}total {page.Total} next {page.HasNext} previous {page.HasPrevious} positions {string.Join(' ', page.Positions)} "
            + $"shared {string.Join(' ', page.Rows.OfType<CoSpeakerRow>().Select(row => row.Shared))}");
        foreach (var row in page.Rows)
        {
            Write(row, includes, text, indent + "  ");
        }

        foreach (var group in page.Groups.SelectMany(groups => groups))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{indent}group {group.Key} {group.Count} {group.Record?.Record.Id}");
        }

        foreach (var change in (page as HistoryPage)?.Changes ?? [])
        {
            text.AppendLine(
                CultureInfo.InvariantCulture, $"{indent}change {change.Sequence} {change.By} {Line(change.Before)} {Line(change.After)}");
        }
    }

    private static void Write(Row row, ValueList<Include> includes, StringBuilder text, string indent)
    {
        text.Append(indent).AppendLine(Line(row.Record));
        for (var i = 0; i < includes.Count; i++)
        {
            Write(row.Related(i), (includes[i] as RecordsInclude)?.Includes ?? [], text, indent + "  ");
        }
    }

    private static string Line(Record? record) => record?.ToString() ?? "-";
}
