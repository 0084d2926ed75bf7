using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace SpeakerDirectory.Benchmarks;

/// <summary>
/// Sends queries, changes and abuse over 64 connections to the program in its own process: errors, latencies, memory and handles.
/// </summary>
internal static class LoadBenchmark
{
    private const int Connections = 64;
    private const string Key = "benchmark";

    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(double minutes)
    {
        await using var server = await ServerProcess.StartAsync(Key, Connections);
        await LoadAsync(server, TimeSpan.FromMinutes(minutes));
    }

    private static async Task LoadAsync(ServerProcess server, TimeSpan time)
    {
        var (taken, all, wrong) = (new ConcurrentQueue<double>(), new List<double>(), new ConcurrentQueue<string>());
        using var end = new CancellationTokenSource(time);
        var callers = Enumerable.Range(0, Connections)
            .Select(caller => Task.Run(() => CallAsync(server.Client, new(caller), taken, wrong, end.Token)))
            .ToArray();
        Console.Out.WriteLine("  time   requests/s   wrong   p50 ms   p99 ms   memory MB   handles");
        for (var (watch, turn) = (Stopwatch.StartNew(), TimeSpan.Zero); !end.IsCancellationRequested; turn = watch.Elapsed)
        {
            await Task.WhenAny(Task.Delay(ReportInterval), Task.WhenAll(callers));
            var part = new List<double>();
            while (taken.TryDequeue(out var milliseconds))
            {
                part.Add(milliseconds);
            }

            part.Sort();
            all.AddRange(part);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{watch.Elapsed.TotalSeconds,5:N0}s {part.Count / (watch.Elapsed - turn).TotalSeconds,11:N0} {wrong.Count,7} "
                + $"{At(part, 0.5),8:N1} {At(part, 0.99),8:N1} {server.Memory / 1048576.0,11:N0} {server.Handles,9}"));
        }

        await Task.WhenAll(callers);
        all.Sort();
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Count:N0} requests, {wrong.Count} answered wrongly, p50 {At(all, 0.5):N1} ms, p99 {At(all, 0.99):N1} ms, slowest "
                + $"{At(all, 1):N1} ms"));
        foreach (var one in wrong.Take(5))
        {
            Console.Out.WriteLine(one);
        }
    }

    private static async Task CallAsync(
        HttpClient client, Random random, ConcurrentQueue<double> taken, ConcurrentQueue<string> wrong, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var (body, status) = LoadRequests.Next(random);
            var start = Stopwatch.GetTimestamp();
            try
            {
                using var content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
                using var response = await client.PostAsync("/graphql", content, CancellationToken.None);
                var answer = await response.Content.ReadAsStringAsync(CancellationToken.None);
                if ((int)response.StatusCode != status || (status == 200 && answer.Contains("\"errors\"", StringComparison.Ordinal)))
                {
                    wrong.Enqueue($"{body}: {(int)response.StatusCode} {answer}");
                }
            }
            catch (HttpRequestException error)
            {
                wrong.Enqueue($"{body}: {error.Message}");
            }

            taken.Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static double At(List<double> sorted, double part) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];
}
