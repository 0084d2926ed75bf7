namespace SpeakerDirectory.Tests.Stores;

/// <summary>A clock whose time of day is always <see cref="StoreTesting.Now"/>. Elapsed time is measured as usual.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => StoreTesting.Now;
}
