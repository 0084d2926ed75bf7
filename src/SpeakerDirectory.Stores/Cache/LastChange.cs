namespace SpeakerDirectory.Stores.Cache;

/// <summary>
/// The last change of a directory, which identifies its contents. The sequence alone would not: a directory that was restored or filled
/// again continues from an earlier sequence, and Redis may still have answers from before.
/// </summary>
/// <param name="Sequence">0 when there is no change.</param>
internal sealed record LastChange(long Sequence, DateTimeOffset At)
{
    public static LastChange None { get; } = new(0, DateTimeOffset.MinValue);
}
