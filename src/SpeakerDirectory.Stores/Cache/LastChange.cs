namespace SpeakerDirectory.Stores.Cache;

/// <summary>
/// The last change of a directory, which says what it holds. The sequence alone would not: a directory that was put back or filled again counts from an
/// earlier one, and Redis may remember its former self.
/// </summary>
/// <param name="Sequence">0 when there was none.</param>
internal sealed record LastChange(long Sequence, DateTimeOffset At)
{
    public static LastChange None { get; } = new(0, DateTimeOffset.MinValue);
}
