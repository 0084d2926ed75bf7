using System.Diagnostics;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// The pauses between tries: doubled each time, a fifth more or less so that those who met do not meet again, until the time is over; at least one more try.
/// The official drivers begin with a second, which is long for somebody who waits for a page.
/// </summary>
internal sealed class Retries
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);

    private readonly long _start = Stopwatch.GetTimestamp();
    private int _tries;

    public bool Next(TimeSpan during, out TimeSpan pause)
    {
        pause = First * Math.Min(Math.Pow(2, _tries), 64) * (0.8 + (0.4 * Random.Shared.NextDouble()));
        return _tries++ == 0 || Stopwatch.GetElapsedTime(_start) + pause < during;
    }
}
