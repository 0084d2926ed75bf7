namespace SpeakerDirectory.Core.Query;

/// <summary>A part of a list in its order: at most <paramref name="Size"/> records, the first of them or, from the end, the last.</summary>
public sealed record PageRequest(int Size, bool FromEnd = false)
{
    /// <summary>Only what comes after this place.</summary>
    public string After { get; init; } = Place.First;

    /// <summary>Only what comes before this place.</summary>
    public string Before { get; init; } = Place.Last;
}
