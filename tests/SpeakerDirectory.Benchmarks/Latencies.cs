using System.Diagnostics;

namespace SpeakerDirectory.Benchmarks;

/// <summary>The durations of many runs of one operation.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];
    private readonly List<double> _processor = [];

    public async Task<T> MeasureAsync<T>(Func<Task<T>> measured)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = await measured();
        _processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }

    /// <summary>Also has the processor time of the process, which is more reliable than elapsed time on a busy machine.</summary>
    public override string ToString() =>
        $"p50 {At(_milliseconds, 0.50):N1} ms, p99 {At(_milliseconds, 0.99):N1} ms, slowest {At(_milliseconds, 1):N1} ms of "
        + $"{_milliseconds.Count:N0}; processor p50 {At(_processor, 0.50):N1} ms, p99 {At(_processor, 0.99):N1} ms";

    private static double At(List<double> times, double part) =>
        times.Order().ElementAt(Math.Min(times.Count - 1, (int)(part * times.Count)));
}
