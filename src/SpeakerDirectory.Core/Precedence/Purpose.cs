namespace SpeakerDirectory.Core.Precedence;

/// <summary>What an order is needed for; a scheme may decide differently for each.</summary>
public enum Purpose
{
    List,
    Seating,
    Speaking,
    Photo,
    Arrival,
}

/// <summary>How an order serves a purpose.</summary>
/// <param name="Ascending">Whether the highest come last, as in speeches in France.</param>
public sealed record PurposeRule(Purpose Purpose, bool Ascending, Basis Basis);
