using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>
/// Rule 5: one person does not have two tenures in one office at a time. They overlap if both certainly held on some day, or if they begin
/// on the same date.
/// </summary>
internal static class OverlappingTenures
{
    /// <summary>One warning for each tenure that overlaps one before it.</summary>
    /// <param name="known">The records, among them all tenures of the offices.</param>
    /// <param name="offices">The ids of the offices to look at.</param>
    /// <param name="isNew">Whether a tenure is new or changed: two unchanged ones are not reported.</param>
    public static IEnumerable<Problem> Warnings(RecordIndex known, IReadOnlySet<string> offices, Func<string, bool> isNew) =>
        from tenure in known.All<Tenure>()
        where offices.Contains(tenure.Office.Id)
        group tenure by (tenure.Office, tenure.Person) into own
        where own.Skip(1).Any()
        from warning in Warnings([.. own.OrderBy(t => t.From?.Earliest).ThenBy(t => t.Id, StringComparer.Ordinal)], known, isNew)
        select warning;

    private static IEnumerable<Problem> Warnings(List<Tenure> own, RecordIndex known, Func<string, bool> isNew)
    {
        var spans = own.ConvertAll(tenure => CertainSpan.Of(tenure, RelatedEnds.BoundOf(tenure, known.Find)));
        for (var i = 1; i < own.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = isNew(own[i].Id) ? (own[i], own[j]) : (own[j], own[i]);
                if (isNew(one.Id)
                    && ((own[i].From is { } from && from == own[j].From) || (spans[i] is { } span && spans[j]?.Overlaps(span) == true)))
                {
                    yield return new(one.Id, "from", $"{one.Person} also holds {one.Office} at the same time by {other.Id}.");
                    break;
                }
            }
        }
    }
}
