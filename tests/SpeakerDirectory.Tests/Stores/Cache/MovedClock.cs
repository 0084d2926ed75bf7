namespace SpeakerDirectory.Tests.Stores.Cache;

/// <summary>A clock that advances only when a test moves it. It starts at <see cref="StoreTesting.Now"/>.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Move(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => StoreTesting.Now.AddTicks(GetTimestamp());

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);
}
