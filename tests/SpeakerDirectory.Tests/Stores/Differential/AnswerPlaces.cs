using System.Text;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Learns the places that a store gave from what they stand for: the two answers have the same rows.</summary>
internal sealed class AnswerPlaces(KnownPlaces places)
{
    /// <summary>All places of an answer as one text; all stores say the same.</summary>
    public static string Of(Answer answer)
    {
        var text = new StringBuilder();
        Write(answer, text);
        return text.ToString();
    }

    public void Learn(Answer said, Answer expected, Fetch fetch)
    {
        var root = fetch.Root as Root.OfKind;
        Learn(said, expected, root is null ? "" : KnownPlaces.OrderOf([root.Kind], root.Order), root?.Groupings ?? [], fetch.Includes);
    }

    private static void Write(Answer answer, StringBuilder text)
    {
        text.AppendJoin('\n', answer.ChangePlaces).AppendLine();
        foreach (var row in answer.Rows.Concat(answer.Groups.SelectMany(g => g).Select(g => g.Record).OfType<AnswerRow>()))
        {
            text.AppendLine(row.Place);
            foreach (var related in row.Related)
            {
                Write(related, text);
            }
        }
    }

    private void Learn(Answer said, Answer expected, string order, ValueList<Grouping> groupings, ValueList<Include> includes)
    {
        for (var i = 0; i < said.Rows.Count; i++)
        {
            if (said.Rows[i].Place is { } place)
            {
                places.Add(order, place, expected.Rows[i].Meaning!);
            }

            Learn(said.Rows[i], expected.Rows[i], includes);
        }

        for (var i = 0; i < said.ChangePlaces.Count; i++)
        {
            places.Add(order, said.ChangePlaces[i], NaiveFetch.MeaningOf(said.Changes[i]));
        }

        for (var i = 0; i < said.Groups.Count; i++)
        {
            for (var j = 0; j < said.Groups[i].Count; j++)
            {
                if (said.Groups[i][j].Record is { } record)
                {
                    Learn(record, expected.Groups[i][j].Record!, groupings[i].Includes);
                }
            }
        }
    }

    private void Learn(AnswerRow said, AnswerRow expected, ValueList<Include> includes)
    {
        for (var i = 0; i < includes.Count; i++)
        {
            Learn(said.Related[i], expected.Related[i], KnownPlaces.OrderOf(includes[i]), includes[i].Groupings, includes[i].Includes);
        }
    }
}
