using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 5: no more people certainly hold an office on one day than it has seats.</summary>
internal static class SeatWarnings
{
    private const int Named = 3;

    public static IEnumerable<Problem> TooManyHolders(RecordIndex known, IReadOnlySet<string> offices) =>
        from tenure in known.All<Tenure>()
        where offices.Contains(tenure.Office.Id)
        group tenure by tenure.Office into held
        let office = known.Find(held.Key)
        where office is not null
        from warning in TooManyHolders(office, held, tenure => RelatedEnds.BoundOf(tenure, known.Find))
        select warning;

    /// <summary>One warning for each tenure that begins while the seats are taken.</summary>
    public static IEnumerable<Problem> TooManyHolders(Office office, IEnumerable<Tenure> tenures, Func<Tenure, EndBound> boundOf)
    {
        var seats = office.Seats ?? 1;
        if (seats == 0)
        {
            return [];
        }

        return Sweep(
            office,
            seats,
            tenures.Select(tenure => CertainSpan.Of(tenure, boundOf(tenure)))
                .OfType<CertainSpan>()
                .OrderBy(span => span.First)
                .ThenBy(span => span.Tenure.Id, StringComparer.Ordinal));
    }

    private static IEnumerable<Problem> Sweep(Office office, int seats, IEnumerable<CertainSpan> byBeginning)
    {
        var holding = new List<CertainSpan>();
        foreach (var span in byBeginning)
        {
            holding.RemoveAll(other => other.Last < span.First);
            var people = holding.Select(other => other.Tenure.Person).Append(span.Tenure.Person).Distinct().Count();
            if (people > seats && holding.All(other => other.Tenure.Person != span.Tenure.Person))
            {
                var others = string.Join(", ", holding.Take(Named).Select(other => other.Tenure.Id)) + (holding.Count > Named ? ", …" : "");
                yield return new(
                    span.Tenure.Id,
                    "office",
                    $"{people} people held {office.Id} on {span.Day:yyyy-MM-dd}, which has {Seats(seats)}: also {others}.");
            }

            // Two people each seen on the same day alone may have handed over on it.
            if (span.First < span.Last)
            {
                holding.Add(span);
            }
        }
    }

    private static string Seats(int seats) => seats == 1 ? "one seat" : $"{seats} seats";
}
