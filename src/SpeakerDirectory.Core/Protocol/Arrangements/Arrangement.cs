namespace SpeakerDirectory.Core.Precedence;

/// <summary>What a protocol officer decided for an event beside the rules, and what was noted there: kept as data, with reason and author.</summary>
public sealed record Arrangement(ValueList<ManualPlace> Places, ValueList<Notice> Notices)
{
    public static Arrangement None { get; } = new([], []);

    /// <summary>Both; where they speak of one person at one event, what the other says.</summary>
    public Arrangement With(Arrangement other) => new(
        [.. Places.Where(mine => !other.Places.Any(p => (p.Event, p.Person) == (mine.Event, mine.Person))), .. other.Places],
        [.. Notices.Where(mine => !other.Notices.Any(n => (n.Event, n.Person) == (mine.Event, mine.Person))), .. other.Notices]);

    /// <summary>Those of whom something is decided or noted for an event at which they do not appear.</summary>
    public IEnumerable<Problem> StrangersTo(Gathering gathering) =>
        Places.Select(p => (p.Event, p.Person)).Concat(Notices.Select(n => (n.Event, n.Person))).Distinct()
            .Where(about => about.Event.Id == gathering.Event.Id && !gathering.Attendances.Any(a => a.Person.Id == about.Person.Id))
            .Select(about => new Problem(null, "person", $"{about.Person} does not appear at {about.Event}."));
}

/// <summary>Why somebody stands where no class puts them. Before all classes in this order; a locked place is where its number says.</summary>
public enum ManualPlaceKind
{
    Presiding,
    Host,
    GuestOfHonour,
    Locked,
}

/// <param name="Position">The place of a locked one, from 1.</param>
public sealed record ManualPlace(Ref<Event> Event, Ref<Person> Person, ManualPlaceKind Kind, int? Position, string Reason, string By);

/// <summary>What was recorded about somebody at an event: when they asked for the floor, the lot they drew, the order given by hand.</summary>
/// <param name="By">Who recorded or witnessed it.</param>
public sealed record Notice(Ref<Event> Event, Ref<Person> Person, Moment? Inscribed, int? Drawn, int? Order, string By);
