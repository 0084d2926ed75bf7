using System.Text;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// Learns the sort positions in the answer of a store, with their sort values in the expected answer, which has the same rows.
/// </summary>
internal sealed class AnswerPositions(KnownPositions positions)
{
    /// <summary>All sort positions of an answer as one text, which must be the same for all stores.</summary>
    public static string Of(Answer answer)
    {
        var text = new StringBuilder();
        Write(answer, text);
        return text.ToString();
    }

    public void Learn(Answer actual, Answer expected, Fetch fetch)
    {
        var root = fetch.Root as Root.OfKind;
        Learn(actual, expected, root is null ? "" : KnownPositions.OrderOf([root.Kind], root.Order), root?.Groupings ?? [], fetch.Includes);
    }

    private static void Write(Answer answer, StringBuilder text)
    {
        text.AppendJoin('\n', answer.ChangePositions).AppendLine();
        foreach (var row in answer.Rows.Concat(answer.Groups.SelectMany(g => g).Select(g => g.Record).OfType<AnswerRow>()))
        {
            text.AppendLine(row.Position);
            foreach (var related in row.Related)
            {
                Write(related, text);
            }
        }
    }

    private void Learn(Answer actual, Answer expected, string order, ValueList<Grouping> groupings, ValueList<Include> includes)
    {
        for (var i = 0; i < actual.Rows.Count; i++)
        {
            if (actual.Rows[i].Position is { } position)
            {
                positions.Add(order, position, expected.Rows[i].NaivePosition!);
            }

            Learn(actual.Rows[i], expected.Rows[i], includes);
        }

        for (var i = 0; i < actual.ChangePositions.Count; i++)
        {
            positions.Add(order, actual.ChangePositions[i], NaiveFetch.PositionOf(actual.Changes[i]));
        }

        for (var i = 0; i < actual.Groups.Count; i++)
        {
            for (var j = 0; j < actual.Groups[i].Count; j++)
            {
                if (actual.Groups[i][j].Record is { } record)
                {
                    Learn(record, expected.Groups[i][j].Record!, groupings[i].Includes);
                }
            }
        }
    }

    private void Learn(AnswerRow actual, AnswerRow expected, ValueList<Include> includes)
    {
        for (var i = 0; i < includes.Count; i++)
        {
            var records = includes[i] as RecordsInclude;
            Learn(
                actual.Related[i],
                expected.Related[i],
                KnownPositions.OrderOf(includes[i]),
                (records as RelationInclude)?.Groupings ?? [],
                records?.Includes ?? []);
        }
    }
}
