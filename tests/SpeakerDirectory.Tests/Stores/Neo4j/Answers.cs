using System.Globalization;
using System.Text;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>An answer as one text, whole, so that those of two stores can be compared.</summary>
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
        text.AppendLine(CultureInfo.InvariantCulture, $"{indent}total {page.Total} next {page.HasNext} previous {page.HasPrevious} places {string.Join(' ', page.Places)} shared {string.Join(' ', page.Shared)}");
        foreach (var row in page.Rows)
        {
            Write(row, includes, text, indent + "  ");
        }

        foreach (var group in page.Groups.SelectMany(groups => groups))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{indent}group {group.Key} {group.Count} {group.Record?.Record.Id}");
        }

        foreach (var change in page.Changes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{indent}change {change.Sequence} {change.By} {Line(change.Before)} {Line(change.After)}");
        }
    }

    private static void Write(Fetched row, ValueList<Include> includes, StringBuilder text, string indent)
    {
        text.Append(indent).AppendLine(Line(row.Record));
        for (var i = 0; i < includes.Count; i++)
        {
            Write(row.Related(i), includes[i].Includes, text, indent + "  ");
        }
    }

    private static string Line(Record? record) => record is null ? "-" : Encoding.UTF8.GetString(RecordJson.Write(record));
}
