using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>A person in the list: by class, by an officer's decision, or both.</summary>
internal sealed record Seat(Appearance Appearance, Person Person, ClassifiedPerson? Classified, ManualPlace? Manual)
{
    /// <summary>What the evidence leaves open, on a scale for all seats.</summary>
    public (int Low, int High) Range { get; init; }

    /// <summary>The first possible position, from 1.</summary>
    public int From { get; init; }

    /// <summary>The last possible position.</summary>
    public int To { get; init; }

    /// <summary>Whether it certainly comes before another seat.</summary>
    public bool IsBefore(Seat other) => Range.High < other.Range.Low;
}
