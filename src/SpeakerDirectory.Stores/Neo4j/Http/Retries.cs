using System.Diagnostics;

namespace SpeakerDirectory.Stores.Neo4j.Http;

/// <summary>
/// The pauses between retries: doubled each time, with up to a fifth of random difference so that callers do not collide again, until the
/// time is over; at least one retry. The official drivers begin with a second, which is too long for an interactive request.
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
