namespace SpeakerDirectory.Core.Rules;

/// <summary>Rule 5: no more people certainly hold an office on one day than it has seats.</summary>
internal static class SeatWarnings
{
    private const int Named = 3;

    public static IEnumerable<Problem> TooManyHolders(KnownRecords known, IReadOnlySet<string> offices) =>
        from tenure in known.All<Tenure>()
        where offices.Contains(tenure.Office.Id)
        group tenure by tenure.Office into held
        where known.Find(held.Key) is not null
        from warning in TooManyHolders(known.Find(held.Key)!, held)
        select warning;

    /// <summary>One warning for each tenure that begins while the seats are taken.</summary>
    public static IEnumerable<Problem> TooManyHolders(Office office, IEnumerable<Tenure> tenures)
    {
        var seats = office.Seats ?? 1;
        if (seats == 0)
        {
            return [];
        }

        return Sweep(office, seats, tenures.Select(Span.Of).OfType<Span>().OrderBy(span => span.First).ThenBy(span => span.Tenure.Id, StringComparer.Ordinal));
    }

    private static IEnumerable<Problem> Sweep(Office office, int seats, IEnumerable<Span> byBeginning)
    {
        var holding = new List<Span>();
        foreach (var span in byBeginning)
        {
            holding.RemoveAll(other => other.Last < span.First);
            var people = holding.Select(other => other.Tenure.Person).Append(span.Tenure.Person).Distinct().Count();
            if (people > seats && holding.All(other => other.Tenure.Person != span.Tenure.Person))
            {
                var others = string.Join(", ", holding.Take(Named).Select(other => other.Tenure.Id)) + (holding.Count > Named ? ", …" : "");
                yield return new(span.Tenure.Id, "office", $"{people} people held {office.Id} on {span.Day:yyyy-MM-dd}, which has {Seats(seats)}: also {others}.");
            }

            // Two people each seen on the same day alone may have handed over on it.
            if (span.First < span.Last)
            {
                holding.Add(span);
            }
        }
    }

    private static string Seats(int seats) => seats == 1 ? "one seat" : $"{seats} seats";

    /// <summary>
    /// The time somebody certainly held the office, in half days: from the noon of the first day to the noon of the last, so that a handover day shared by
    /// two holders is no conflict. Somebody seen on one day alone held it at its noon.
    /// </summary>
    private sealed record Span(Tenure Tenure, int First, int Last)
    {
        public DateOnly Day => DateOnly.FromDayNumber(First / 2);

        public static Span? Of(Tenure tenure) => Holding.Of(tenure) switch
        {
            { BegunBy: { } begun, LastedUntil: { } lasted } when begun < lasted => new(tenure, (2 * begun.DayNumber) + 1, (2 * lasted.DayNumber) - 1),
            { BegunBy: { } begun, LastedUntil: { } lasted } when begun == lasted => new(tenure, 2 * begun.DayNumber, 2 * begun.DayNumber),
            _ => null,
        };
    }
}
