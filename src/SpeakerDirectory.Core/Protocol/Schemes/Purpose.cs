using SpeakerDirectory.Core.Protocol.Ranks;

namespace SpeakerDirectory.Core.Protocol.Schemes;

/// <summary>What an order is needed for; a scheme can differ for each.</summary>
public enum Purpose
{
    /// <summary>A list of participants.</summary>
    List,

    /// <summary>Seating.</summary>
    Seating,

    /// <summary>A list of speakers.</summary>
    Speaking,

    /// <summary>A group photograph.</summary>
    Photo,

    /// <summary>Arrival, departure or a procession.</summary>
    Arrival,
}

/// <summary>How an order serves a purpose.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Ascending">Whether the highest come last, as in speeches in France.</param>
/// <param name="Basis">The sources of the rule.</param>
public sealed record PurposeRule(Purpose Purpose, bool Ascending, Basis Basis);
