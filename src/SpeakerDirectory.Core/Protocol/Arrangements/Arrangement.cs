using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Arrangements;

/// <summary>What a protocol officer decided or recorded for events, with reasons and authors. It comes before what the rules say.</summary>
/// <param name="Places">The places given by hand.</param>
/// <param name="Notices">What was recorded about people at events.</param>
public sealed record Arrangement(ValueList<ManualPlace> Places, ValueList<Notice> Notices)
{
    /// <summary>Nothing decided and nothing recorded.</summary>
    public static Arrangement None { get; } = new([], []);

    /// <summary>Both arrangements together; where both name a person at an event, the other one counts.</summary>
    public Arrangement With(Arrangement other) => new(
        [.. Places.Where(mine => !other.Places.Any(p => (p.Event, p.Person) == (mine.Event, mine.Person))), .. other.Places],
        [.. Notices.Where(mine => !other.Notices.Any(n => (n.Event, n.Person) == (mine.Event, mine.Person))), .. other.Notices]);

    /// <summary>A problem for each person who is named for the event and does not appear there.</summary>
    public IEnumerable<Problem> StrangersTo(Gathering gathering) =>
        Places.Select(p => (p.Event, p.Person)).Concat(Notices.Select(n => (n.Event, n.Person))).Distinct()
            .Where(about => about.Event.Id == gathering.Event.Id && !gathering.Attendances.Any(a => a.Person.Id == about.Person.Id))
            .Select(about => new Problem(null, "person", $"{about.Person} does not appear at {about.Event}."));
}

/// <summary>
/// Why somebody stands where no class puts them. Those before all classes stand in the order of these values; a locked place has a
/// number.
/// </summary>
public enum ManualPlaceKind
{
    /// <summary>Presides over the event.</summary>
    Presiding,

    /// <summary>Receives the guests.</summary>
    Host,

    /// <summary>Is the guest of honour.</summary>
    GuestOfHonour,

    /// <summary>Stands at a given position, whatever the classes say.</summary>
    Locked,
}

/// <summary>A place that an officer gave to somebody at an event.</summary>
/// <param name="Event">The event.</param>
/// <param name="Person">The person.</param>
/// <param name="Kind">Why the person stands there.</param>
/// <param name="Position">The place of a locked one, from 1.</param>
/// <param name="Reason">The reason, in a sentence.</param>
/// <param name="By">Who decided it.</param>
public sealed record ManualPlace(Ref<Event> Event, Ref<Person> Person, ManualPlaceKind Kind, int? Position, string Reason, string By);

/// <summary>What was recorded about a person at an event.</summary>
/// <param name="Event">The event.</param>
/// <param name="Person">The person.</param>
/// <param name="Inscribed">When the person requested the floor; null when not recorded.</param>
/// <param name="Drawn">The lot drawn; null when none was.</param>
/// <param name="Order">The order given by hand; null when none was.</param>
/// <param name="By">Who recorded or witnessed it.</param>
public sealed record Notice(Ref<Event> Event, Ref<Person> Person, Moment? Inscribed, int? Drawn, int? Order, string By);
