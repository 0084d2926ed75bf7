using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Titles;

/// <summary>What a title states about rank.</summary>
public enum TitleOutcome
{
    /// <summary>One rank.</summary>
    Rank,

    /// <summary>A function, a style, or nothing that says a rank.</summary>
    NoRank,

    /// <summary>One of several ranks; which, the title does not say.</summary>
    Unsure,
}

/// <summary>The rank that a printed title says, or that it says none, or among which it leaves the choice.</summary>
/// <param name="Outcome">Whether it states one rank, none or several candidates.</param>
/// <param name="Ranks">One rank, none, or the candidates.</param>
/// <param name="DecidedBy">The part of the title that decided, as printed; empty when nothing in it was recognized.</param>
/// <param name="IsActing">It says acting, interim or ad interim.</param>
/// <param name="IsFormer">It says former: the rank is that of the former office.</param>
/// <param name="Basis">What the rule that decided rests on; absent when none did.</param>
public sealed record TitleReading(
    TitleOutcome Outcome, ValueList<string> Ranks, string DecidedBy, bool IsActing, bool IsFormer, Basis? Basis)
{
    /// <summary>The reading of a title in which nothing was recognized.</summary>
    public static TitleReading Nothing { get; } = new(TitleOutcome.NoRank, [], "", false, false, null);

    /// <summary>The rank; null unless the title states one.</summary>
    public string? Rank => Outcome == TitleOutcome.Rank ? Ranks[0] : null;

    /// <summary><c>MINISTER</c>, <c>-</c> or <c>unsure MINISTER DEPUTY_MINISTER</c>.</summary>
    public override string ToString() => Outcome switch
    {
        TitleOutcome.Rank => Ranks[0],
        TitleOutcome.Unsure => $"unsure {string.Join(' ', Ranks)}",
        _ => "-",
    };
}
