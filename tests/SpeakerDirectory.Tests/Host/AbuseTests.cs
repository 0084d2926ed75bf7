using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Tests.Api;

namespace SpeakerDirectory.Tests.Host;

/// <summary>All abusive requests, repeatedly, against the program in its own process.</summary>
public sealed class AbuseTests : IDisposable
{
    private const int Shapes = 200;
    private const int Readers = 8;
    private const int Rounds = 30;
    private const long Megabyte = 1024 * 1024;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task During_abuse_other_clients_are_served_and_memory_does_not_grow()
    {
        // A small generation 0, so that garbage is collected soon; a time limit that a busy machine does not exceed.
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_GCgen0size"] = "0x800000",
            ["DIRECTORY_LIMITS__SECONDS"] = "600",
        };
        await using var server = await RunningServer.StartAsync(_folder.Path, environment, "serve", "--urls", "http://127.0.0.1:0");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var served = ServeAsync(server, end.Token);

        // Answered requests fill the caches of documents and statements of each reader first; refused ones must leave nothing behind.
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => AbuseAsync(server)));
        await AnswerAsync(server);
        var memory = new List<long>();
        for (var round = 0; round < Rounds; round++)
        {
            await AbuseAsync(server);
            memory.Add(server.Memory);
        }

        await end.CancelAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"served {await served} times; MB: {string.Join(' ', memory.Select(bytes => bytes / Megabyte))}");
        Assert.True(await served > 0);
        Assert.InRange(memory[(Rounds / 2)..].Min(), 0, memory[..(Rounds / 2)].Max());
        Assert.InRange(memory[^1], 0, 512 * Megabyte);
        Assert.Equal(0, await server.StopAsync());
        Assert.Equal("", server.Error);
    }

    [Fact]
    public async Task Many_new_documents_are_answered_and_earlier_ones_too()
    {
        await using var server = await RunningServer.StartAsync(
            _folder.Path, new Dictionary<string, string>(), "serve", "--urls", "http://127.0.0.1:0");
        var before = await server.SendAsync("{ people(first: 1) { nodes { name } } }");
        for (var i = 0; i < Shapes; i++)
        {
            var answer = await server.SendAsync(
                $"query Q{i} {{ people(first: {i % 20}) {{ nodes {{ a{i}: name appearances(first: {i % 7}) {{ nodes {{ role b{i}: id }} "
                + $"}} }} }} }}");
            Assert.StartsWith("""{"data":{"people":{"nodes":[""", answer, StringComparison.Ordinal);
        }

        Assert.Equal(before, await server.SendAsync("{ people(first: 1) { nodes { name } } }"));
    }

    private static async Task AbuseAsync(RunningServer server)
    {
        foreach (var abuse in Abuse.All)
        {
            using var request = Abuse.Request(abuse.Name);
            Assert.Equal((abuse.Name, abuse.Status), (abuse.Name, await SendAsync(server, request)));
        }
    }

    private static async Task AnswerAsync(RunningServer server)
    {
        foreach (var abuse in Abuse.Accepted)
        {
            using var request = Abuse.Request(abuse);
            Assert.Equal((abuse, 200), (abuse, await SendAsync(server, request)));
        }
    }

    // A body that is too large is refused before it is fully sent, so the connection may close while it is sent.
    private static async Task<int> SendAsync(RunningServer server, HttpRequestMessage request)
    {
        try
        {
            using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException) when (request.Content?.Headers.ContentLength > 512 * 1024)
        {
            return 413;
        }
    }

    // A well-behaved client during the abuse.
    private static async Task<int> ServeAsync(RunningServer server, CancellationToken end)
    {
        var times = 0;
        using var client = new HttpClient { BaseAddress = server.Client.BaseAddress };
        while (!end.IsCancellationRequested)
        {
            using var response = await client.PostAsJsonAsync(
                "/graphql", new { query = "{ person(id: \"person/natalia-gherman\") { name } }" }, TestContext.Current.CancellationToken);
            var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
            Assert.Equal("""{"data":{"person":{"name":"Natalia Gherman"}}}""", answer!.ToJsonString());
            times++;
        }

        return times;
    }
}
