using System.Globalization;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Editing;

/// <summary>Whose tenure a handover ends, and what contradicts it.</summary>
internal sealed class HandOverCheck(
    HandOver handOver, Office office, Organization organization, IReadOnlyList<(Tenure Tenure, Person Person)> held)
{
    private readonly List<Problem> _problems = [];
    private readonly string _day = handOver.Day.ToString("O", CultureInfo.InvariantCulture);

    private IEnumerable<(Tenure Tenure, Person Person)> Full => held.Where(h => (h.Tenure.Capacity ?? Capacity.Full) == Capacity.Full);

    public (Tenure? Previous, IReadOnlyList<Problem> Problems) Decide()
    {
        var previous = handOver.Previous is { } given ? Given(given) : Holder();
        if (previous is not null)
        {
            EndsLater(previous);
            HoldsAlready(previous);
            SeatsTaken(previous);
            FollowedAlready(previous);
        }

        return (previous, _problems);
    }

    private Tenure? Given(string id)
    {
        var found = held.Select(h => h.Tenure).FirstOrDefault(tenure => tenure.Id == id);
        if (found is null)
        {
            AddProblem("previous", $"{id} is not a tenure of {office.Id}.");
        }

        return found;
    }

    private Tenure? Holder()
    {
        var holders = Holders.On(handOver.Day, handOver.Today, office, organization, Full, [.. held.Select(h => h.Tenure)]);
        if (holders is [var only])
        {
            return only.Tenure;
        }

        AddProblem("previous", holders.Count == 0
            ? $"Nobody is known to hold {office.Id} on {_day}. Say which tenure ends, or let the next one begin with saveTenure."
            : $"{holders.Count} people may hold {office.Id} on {_day}: say which of "
                + $"{string.Join(", ", holders.Select(h => h.Tenure.Id))} ends.");
        return null;
    }

    private void EndsLater(Tenure previous)
    {
        if (previous.To?.Date is { IsCertain: true } end && end.Earliest > handOver.Day)
        {
            _problems.Add(new(previous.Id, "to", $"It ends on {end}, after the handover on {_day}. Correct the end first, or the day."));
        }
    }

    private void HoldsAlready(Tenure previous)
    {
        var own = held.Where(h => h.Person.Id == handOver.Person)
            .FirstOrDefault(h => h.Tenure.Id == previous.Id || StaysAfter(h))
            .Tenure;
        if (own is not null)
        {
            AddProblem("person", $"{handOver.Person} holds {office.Id} on {_day} already: {own.Id}.");
        }
    }

    private void SeatsTaken(Tenure previous)
    {
        var seats = office.Seats ?? 1;
        var staying = Full.Where(h => h.Tenure.Id != previous.Id && h.Person.Id != handOver.Person && StaysAfter(h))
            .Select(h => h.Tenure)
            .DistinctBy(tenure => tenure.Person)
            .ToList();
        if (seats > 0 && staying.Count >= seats)
        {
            AddProblem(
                "office",
                $"{office.Id} has {(seats == 1 ? "one seat" : $"{seats} seats")}, still taken after {_day}: "
                + $"{string.Join(", ", staying.Select(tenure => tenure.Id))}.");
        }
    }

    private void FollowedAlready(Tenure previous)
    {
        var next = held.Select(h => h.Tenure).FirstOrDefault(tenure => tenure.Predecessor?.Id == previous.Id);
        if (next is not null && (office.Seats ?? 1) == 1)
        {
            AddProblem("previous", $"{next.Id} already follows {previous.Id}.");
        }
    }

    // A handover day is shared: who holds the office up to that day has left it.
    private bool StaysAfter((Tenure Tenure, Person Person) held) =>
        Holding.Of(held.Tenure, RelatedEnds.OfTenure(held.Person, office, organization)) is { BegunBy: { } begun, LastedUntil: { } lasted }
            && begun <= handOver.Day
            && lasted > handOver.Day;

    private void AddProblem(string field, string message) => _problems.Add(new(null, field, message));
}
