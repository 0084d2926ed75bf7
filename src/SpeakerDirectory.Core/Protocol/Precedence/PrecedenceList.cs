using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>The people of an event in the order of a scheme, in the direction of its purpose.</summary>
/// <param name="Scheme">The scheme with its purpose and choices.</param>
/// <param name="Entries">
/// The people, by first possible position, then by last, then by name. Whoever certainly comes before another stands before them.
/// </param>
/// <param name="Deviations">Where the published order and this one differ: as few people as explain the difference.</param>
/// <param name="NotPlaced">Who has no position, and why.</param>
public sealed record PrecedenceList(
    ResolvedScheme Scheme,
    ValueList<PrecedenceEntry> Entries,
    ValueList<Deviation> Deviations,
    ValueList<NotPlaced> NotPlaced);

/// <summary>A person in a list of precedence, with the positions that the scheme and the evidence allow.</summary>
/// <param name="PositionFrom">The first possible position, from 1.</param>
/// <param name="PositionTo">The last possible position; the first one when the position is certain.</param>
/// <param name="Appearance">The appearance that counts.</param>
/// <param name="Person">The person.</param>
/// <param name="Standing">The capacity that counts; absent for somebody whom only an officer placed.</param>
/// <param name="Class">The class of the person.</param>
/// <param name="IsUndetermined">Whether several positions are possible, or an officer gave the position to several people.</param>
/// <param name="Reason">Why it stands after the entry before it, a sentence.</param>
/// <param name="Caveats">What could place the person higher, were it known: a sentence each.</param>
/// <param name="Bases">The sources of the rules that the reason names; empty for an officer's decision.</param>
/// <param name="Manual">Set when an officer gave the position.</param>
public sealed record PrecedenceEntry(
    int PositionFrom,
    int PositionTo,
    Appearance Appearance,
    Person Person,
    Standing? Standing,
    SchemeClass Class,
    bool IsUndetermined,
    Reason Reason,
    ValueList<Reason> Caveats,
    ValueList<Basis> Bases,
    ManualPlace? Manual)
{
    /// <summary>The first possible position, from 1.</summary>
    public int Position => PositionFrom;

    /// <summary>The office of the person that counts; null when it is that of a principal, or none.</summary>
    public Post? OwnPost => Standing is { ForPrincipal: false } standing ? standing.Post : null;

    /// <summary>The reason and the caveats in English.</summary>
    public string Text => string.Join(' ', [Reason, .. Caveats]);
}

/// <summary>A person who stands elsewhere in the published order.</summary>
/// <param name="Appearance">The appearance that counts.</param>
/// <param name="Person">The person.</param>
/// <param name="Published">The published position.</param>
/// <param name="Position">The first possible position in the scheme's list.</param>
/// <param name="Explanation">Whom the person was published before or after, and what the scheme says, a sentence.</param>
/// <param name="Bases">The sources of the rules that the explanation names.</param>
public sealed record Deviation(
    Appearance Appearance, Person Person, int Published, int Position, Reason Explanation, ValueList<Basis> Bases);
