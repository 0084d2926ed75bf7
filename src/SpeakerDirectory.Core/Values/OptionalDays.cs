namespace SpeakerDirectory.Core.Values;

/// <summary>Compares days of which one may be absent.</summary>
internal static class OptionalDays
{
    /// <summary>The earlier of two days; the other one when one is absent.</summary>
    public static DateOnly? Earlier(DateOnly? one, DateOnly? other) => !(one > other) ? one ?? other : other;

    /// <summary>The later of two days; the other one when one is absent.</summary>
    public static DateOnly? Later(DateOnly? one, DateOnly? other) => !(one < other) ? one ?? other : other;
}
