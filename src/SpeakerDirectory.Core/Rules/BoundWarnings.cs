using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>
/// Rule 5: no date of a tenure or membership is certainly after the death of its holder, the abolition of the office, or the dissolution
/// of an organization.
/// </summary>
internal static class BoundWarnings
{
    public static IEnumerable<Problem> Outlasts(Record record, RecordIndex known) => Outlasts(record, known, _ => true);

    /// <param name="record">A record of any kind.</param>
    /// <param name="known">The records that it refers to.</param>
    /// <param name="counts">Whether the end of the record of an id counts.</param>
    public static IEnumerable<Problem> Outlasts(Record record, RecordIndex known, Func<string, bool> counts) =>
        record is not IHeld held ? [] :
        from related in RelatedEnds.Of(record, known.Find)
        let end = RelatedEnds.EndOf(related)
        where end is { IsCertain: true } && counts(related.Id)
        from warning in Outlasts(record.Id, held, $"{related.Id} {Verb(related)} on {end}", end.Value)
        select warning;

    // Rule 2 already refuses what begins, or is confirmed, after the holder's death.
    private static IEnumerable<Problem> Outlasts(string id, IHeld held, string ending, PartialDate end)
    {
        if (held.To is { IsStillSo: true })
        {
            yield return new(id, "to", $"It has no end (\"..\"), but {ending}.");
        }
        else if (end.IsBefore(held.To?.Date) == true)
        {
            yield return new(id, "to", $"It lasts until {held.To}, but {ending}.");
        }
        else if (end.IsBefore(held.From) == true)
        {
            yield return new(id, "to", $"It begins on {held.From}, but {ending}.");
        }
        else if (held.Confirmed.Where(day => end.IsBefore(day) == true).Select(day => (PartialDate?)day).FirstOrDefault() is { } shown)
        {
            yield return new(id, "to", $"It is confirmed on {shown}, but {ending}.");
        }
    }

    private static bool? IsBefore(this PartialDate end, PartialDate? date) => date is { } known ? end.IsBefore(known) : null;

    private static string Verb(Record related) => related switch
    {
        Person => "died",
        Office => "was abolished",
        _ => "was dissolved",
    };
}
