using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Api.Authorization;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Host.Server;

namespace SpeakerDirectory.Benchmarks;

/// <summary>Mutations over HTTP: one half creates people, the other changes an existing one.</summary>
internal static class MutationBenchmark
{
    private const string Key = "key";
    private const string Query =
        "mutation ($input: PersonInput!) { savePerson(input: $input) { person { id name } problems { message } change } }";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    public static async Task RunAsync()
    {
        await using var filled = await FilledStore.OpenAsync(null);
        _ = Editors.TryParse([$"Benchmark={Key}"], out var editors, out _);
        await using var server = DirectoryServer.Build(
            filled.Store, new(), Rulebook.Empty, TimeProvider.System, new("http://127.0.0.1:0") { Editors = editors! });
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new(server.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);

        await ChangeAsync(client, 0, WarmUp, new());
        foreach (var callers in (int[])[1, 16])
        {
            var latencies = Enumerable.Range(0, callers).Select(_ => new Latencies()).ToArray();
            var watch = Stopwatch.StartNew();
            var counts = await Task.WhenAll(latencies.Select((own, i) => Task.Run(() => ChangeAsync(client, i, Measured, own))));
            Console.Out.WriteLine(
                $"{callers,2} caller{(callers == 1 ? " " : "s")} {counts.Sum() / watch.Elapsed.TotalSeconds,8:N0} changes a second   "
                + $"{latencies[0]}");
        }
    }

    private static async Task<int> ChangeAsync(HttpClient client, int caller, TimeSpan time, Latencies latencies)
    {
        var count = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; count++)
        {
            object input = count % 2 == 0
                ? new { name = $"Caller {caller} number {Guid.NewGuid():N}" }
                : new { id = $"person/caller-{caller}", name = $"Caller {caller}", note = $"{Guid.NewGuid()}" };
            var answer = await latencies.MeasureAsync(() => SendAsync(client, input));
            if (answer["data"]?["savePerson"]?["change"] is null)
            {
                throw new InvalidOperationException(answer.ToJsonString());
            }
        }

        return count;
    }

    private static async Task<JsonNode> SendAsync(HttpClient client, object input)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query = Query, variables = new { input } });
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
