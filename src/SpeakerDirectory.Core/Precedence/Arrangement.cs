namespace SpeakerDirectory.Core.Precedence;

/// <summary>What a protocol officer decided for an event beside the rules, and what was noted there: kept as data, with reason and author.</summary>
public sealed record Arrangement(ValueList<ManualPlace> Places, ValueList<Notice> Notices)
{
    public static Arrangement None { get; } = new([], []);
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
