namespace SpeakerDirectory.Core.Precedence;

/// <summary>The people of an event in the order of a scheme, in the direction that the purpose asks for.</summary>
/// <param name="Deviations">Where the published order and this one differ: as few people as explain the difference.</param>
/// <param name="NotPlaced">Who has no place, and why.</param>
public sealed record PrecedenceList(
    SchemeInUse Scheme,
    ValueList<PrecedenceEntry> Entries,
    ValueList<Deviation> Deviations,
    ValueList<NotPlaced> NotPlaced);

/// <param name="Position">From 1; equal where the scheme does not decide.</param>
/// <param name="Standing">The capacity that counts; absent for somebody whom only an officer placed.</param>
/// <param name="IsUndetermined">It shares its position with another entry.</param>
/// <param name="Reason">Why it stands after the entry before it: the rule, the evidence and what the rule rests on.</param>
/// <param name="Manual">Set when an officer gave the place.</param>
public sealed record PrecedenceEntry(
    int Position,
    Appearance Appearance,
    Person Person,
    Standing? Standing,
    SchemeClass Class,
    bool IsUndetermined,
    string Reason,
    ManualPlace? Manual);

/// <param name="Published">The published position.</param>
/// <param name="Position">The position in the scheme's list.</param>
public sealed record Deviation(Appearance Appearance, Person Person, int Published, int Position, string Explanation);
