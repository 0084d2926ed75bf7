using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Tests.Stores.Cache;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Host;

/// <summary>The program over a Neo4j and a Redis of its own, which stop and start again while it serves.</summary>
public sealed class Neo4jServingTests(SharedOwnNeo4j shared) : IClassFixture<SharedOwnNeo4j>, IDisposable
{
    private const string AnaQuery = """{ person(id: "person/ana") { name } }""";
    private const string BanQuery = """{ person(id: "person/ban") { name } }""";
    private const string Ana = """{"data":{"person":{"name":"Ana"}}}""";
    private const string Ban = """{"data":{"person":{"name":"Ban"}}}""";
    private const string FromCache = "This answer comes from the cache and may be out of date.";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_Neo4j_is_unavailable_cached_answers_are_marked_and_all_works_again_afterwards(bool isPaused)
    {
        var neo4j = await shared.ServerAsync();
        await using var server = await ServeAsync(neo4j, "memory");

        Assert.Equal((HttpStatusCode.OK, Ana), await SendAsync(server, AnaQuery));
        Assert.Equal((HttpStatusCode.OK, "The directory is ready."), await ReadyAsync(server));
        if (isPaused)
        {
            await neo4j.PauseAsync();
        }
        else
        {
            neo4j.Kill();
        }

        // For a second it may not know yet.
        await Eventually.TrueAsync(async () =>
        {
            var cached = await SendAsync(server, AnaQuery);
            Assert.Equal(
                (HttpStatusCode.OK, "Ana"), (cached.Status, (string?)JsonNode.Parse(cached.Text)!["data"]?["person"]?["name"]));
            return cached.Text.Contains(FromCache, StringComparison.Ordinal);
        });

        var (status, refused) = await SendAsync(server, BanQuery);
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE"),
            (status, (string?)JsonNode.Parse(refused)!["errors"]![0]!["extensions"]!["code"]));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadyAsync(server)).Status);

        await (isPaused ? neo4j.ContinueAsync() : neo4j.RestartAsync());
        await Eventually.TrueAsync(async () => (await ReadyAsync(server)).Status == HttpStatusCode.OK);

        Assert.Equal((HttpStatusCode.OK, Ban), await SendAsync(server, BanQuery));
        Assert.Equal((HttpStatusCode.OK, Ana), await SendAsync(server, AnaQuery));
    }

    [Fact]
    public async Task What_one_instance_saves_it_shows_at_once_and_the_other_soon_also_while_Redis_is_stopped()
    {
        var neo4j = await shared.ServerAsync();
        await using var redis = RedisServer.Require();
        await redis.StartAsync();
        await using var one = await ServeAsync(neo4j, redis.Cache);
        await using var other = await ServeAsync(neo4j, redis.Cache);

        await ShowsAsync(one, other, "Cem");
        await redis.KillAsync();
        await ShowsAsync(other, one, "Djem");
        await redis.StartAsync();
        await ShowsAsync(one, other, "Jem");
    }

    [Fact]
    public async Task While_Redis_hangs_requests_are_answered_and_one_warning_is_logged()
    {
        var neo4j = await shared.ServerAsync();
        await using var redis = RedisServer.Require();
        await redis.StartAsync();
        await using var server = await ServeAsync(neo4j, redis.Cache);

        Assert.Equal((HttpStatusCode.OK, Ana), await SendAsync(server, AnaQuery));
        await redis.PauseAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal((HttpStatusCode.OK, Ana), await SendAsync(server, AnaQuery));
            Assert.Equal(
                (HttpStatusCode.OK, """{"data":{"person":null}}"""),
                await SendAsync(server, $$"""{ person(id: "person/nobody-{{i}}") { name } }"""));
        }

        await redis.ContinueAsync();
        Assert.Equal((HttpStatusCode.OK, Ban), await SendAsync(server, BanQuery));
        await server.StopAsync();

        var warned = Assert.Single(server.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith(
            $"Redis at {redis.Cache["redis:".Length..]} does not answer. Until it does, what is not in memory is read from the store.",
            warned,
            StringComparison.Ordinal);
    }

    private async Task<RunningServer> ServeAsync(OwnNeo4j neo4j, string cache)
    {
        var environment = new Dictionary<string, string>
        {
            ["DIRECTORY_STORE"] = $"neo4j:{neo4j.Address.Server}",
            ["DIRECTORY_CACHE"] = cache,
            ["DIRECTORY_EDITORS"] = "Maya=key",
        };
        var people = _folder.Write("people.ndjson", """{"id":"person/ana","name":"Ana"}""", """{"id":"person/ban","name":"Ban"}""");
        return await RunningServer.StartAsync(_folder.Path, environment, "serve", "--urls", "http://127.0.0.1:0", "--seed", people);
    }

    // That a cached answer is used for one second is tested with a clock of the tests' own, in CachingTests.
    private static async Task ShowsAsync(RunningServer one, RunningServer other, string name)
    {
        const string CemQuery = """{ person(id: "person/cem") { name } }""";
        var shown = $$$$"""{"data":{"person":{"name":"{{{{name}}}}"}}}""";
        await SendAsync(other, CemQuery);

        await one.ChangeAsync(
            "key",
            """mutation ($name: String!) { savePerson(input: { id: "person/cem", name: $name }) { problems { message } } }""",
            new { name });

        Assert.Equal((HttpStatusCode.OK, shown), await SendAsync(one, CemQuery));
        await Eventually.TrueAsync(async () => await SendAsync(other, CemQuery) == (HttpStatusCode.OK, shown));
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(RunningServer server, string query)
    {
        using var response = await server.Client.PostAsJsonAsync("/graphql", new { query }, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadyAsync(RunningServer server)
    {
        using var response = await server.Client.GetAsync("/health/ready", Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
