using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 4 and what belongs to it: people appear in their own capacities, and one holder of an office follows another.</summary>
internal static class CapacityRules
{
    public static IEnumerable<Problem> OwnTenures(Record record, RecordIndex known) =>
        record is not Appearance { Tenures.Count: > 0 } appearance ? [] :
        from reference in appearance.Tenures
        let tenure = known.Find(reference)
        where tenure is not null && tenure.Person != appearance.Person
        select new Problem(record.Id, "tenures", $"{reference} is a tenure of {tenure.Person}, not of {appearance.Person}.");

    public static IEnumerable<Problem> PredecessorInSameOffice(Record record, RecordIndex known) =>
        record is Tenure { Predecessor: { } before } tenure && known.Find(before) is { } earlier && earlier.Office != tenure.Office
            ? [new(record.Id, "predecessor", $"{before} is a tenure of {earlier.Office}, not of {tenure.Office}.")]
            : [];

    /// <summary>A tenure that had ended is a former capacity, and in order; one that had not begun is worth a look.</summary>
    public static IEnumerable<Problem> TenureBeganLater(Record record, RecordIndex known)
    {
        if (record is not Appearance { Tenures.Count: > 0 } appearance || LastDay(known.Find(appearance.Event)) is not { } day)
        {
            return [];
        }

        return from reference in appearance.Tenures
               let begun = known.Find(reference)?.From
               where begun is not null && day.IsBefore(begun.Value) == true
               select new Problem(record.Id, "tenures", $"{reference} began on {begun}, after the event on {day}.");
    }

    /// <summary>An appearance in a tenure is evidence that the tenure was held on the day.</summary>
    public static IEnumerable<Problem> TenureNotConfirmed(Record record, RecordIndex known) =>
        record is not Appearance { Tenures.Count: > 0 } appearance || known.Find(appearance.Event) is not { } happening ? [] :
        from reference in appearance.Tenures
        let tenure = known.Find(reference)
        where tenure is not null
        let day = Confirmation.DayToConfirm(tenure, RelatedEnds.BoundOf(tenure, known.Find), happening)
        where day is not null
        select new Problem(
            record.Id,
            "tenures",
            $"Whether {reference} was held on {day} is not known. If this appearance shows it, add {day} to its `confirmed`.");

    private static PartialDate? LastDay(Event? happening) => happening?.End ?? happening?.Start;
}
