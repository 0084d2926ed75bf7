using System.Diagnostics;

namespace SpeakerDirectory.Benchmarks;

/// <summary>How long something took, many times.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];
    private TimeSpan _processor;

    public async Task<T> MeasureAsync<T>(Func<Task<T>> measured)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = await measured();
        _processor += Environment.CpuUsage.TotalTime - before;
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }

    public override string ToString()
    {
        _milliseconds.Sort();
        return $"p50 {At(0.50):N1} ms, p99 {At(0.99):N1} ms, slowest {At(1):N1} ms of {_milliseconds.Count:N0}; processor {_processor.TotalMilliseconds / _milliseconds.Count:N1} ms each";
    }

    private double At(double part) => _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(part * _milliseconds.Count))];
}
