using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Tests.Stores.Cache;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Host;

/// <summary>The program over a Neo4j and a Redis of its own, which go away and come back while it serves.</summary>
public sealed class Neo4jServingTests(SharedOwnNeo4j shared) : IClassFixture<SharedOwnNeo4j>, IDisposable
{
    private const string AskAna = """{ person(id: "person/ana") { name } }""";
    private const string AskBan = """{ person(id: "person/ban") { name } }""";
    private const string Ana = """{"data":{"person":{"name":"Ana"}}}""";
    private const string Ban = """{"data":{"person":{"name":"Ban"}}}""";
    private const string Remembered = "This is remembered from before; it may have changed since.";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_Neo4j_is_away_what_is_remembered_is_answered_and_says_so_and_nothing_need_be_started_again_when_it_is_back(bool isPaused)
    {
        var neo4j = await shared.ServerAsync();
        await using var server = await ServeAsync(neo4j, "memory");

        Assert.Equal((HttpStatusCode.OK, Ana), await AskAsync(server, AskAna));
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
        (HttpStatusCode Status, string Text) remembered;
        do
        {
            remembered = await AskAsync(server, AskAna);
            Assert.Equal((HttpStatusCode.OK, "Ana"), (remembered.Status, (string?)JsonNode.Parse(remembered.Text)!["data"]?["person"]?["name"]));
        }
        while (!remembered.Text.Contains(Remembered, StringComparison.Ordinal));

        var (status, refused) = await AskAsync(server, AskBan);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE"), (status, (string?)JsonNode.Parse(refused)!["errors"]![0]!["extensions"]!["code"]));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadyAsync(server)).Status);

        await (isPaused ? neo4j.ContinueAsync() : neo4j.StartAgainAsync());
        while ((await ReadyAsync(server)).Status != HttpStatusCode.OK)
        {
        }

        Assert.Equal((HttpStatusCode.OK, Ban), await AskAsync(server, AskBan));
        Assert.Equal((HttpStatusCode.OK, Ana), await AskAsync(server, AskAna));
    }

    [Fact]
    public async Task What_one_instance_saves_it_shows_at_once_and_the_other_within_a_second_also_while_Redis_is_away()
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
    public async Task While_Redis_hangs_questions_are_answered_and_one_warning_is_given()
    {
        var neo4j = await shared.ServerAsync();
        await using var redis = RedisServer.Require();
        await redis.StartAsync();
        await using var server = await ServeAsync(neo4j, redis.Cache);

        Assert.Equal((HttpStatusCode.OK, Ana), await AskAsync(server, AskAna));
        await redis.PauseAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal((HttpStatusCode.OK, Ana), await AskAsync(server, AskAna));
            Assert.Equal((HttpStatusCode.OK, """{"data":{"person":null}}"""), await AskAsync(server, $$"""{ person(id: "person/nobody-{{i}}") { name } }"""));
        }

        await redis.ContinueAsync();
        Assert.Equal((HttpStatusCode.OK, Ban), await AskAsync(server, AskBan));
        await server.StopAsync();

        var warned = Assert.Single(server.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith($"Redis at {redis.Cache["redis:".Length..]} does not answer. Until it does, the store is asked for what is not in memory.", warned, StringComparison.Ordinal);
    }

    private async Task<RunningServer> ServeAsync(OwnNeo4j neo4j, string cache)
    {
        var environment = new Dictionary<string, string> { ["DIRECTORY_STORE"] = $"neo4j:{neo4j.Address.Server}", ["DIRECTORY_CACHE"] = cache, ["DIRECTORY_EDITORS"] = "Maya=key" };
        var people = _folder.Write("people.ndjson", """{"id":"person/ana","name":"Ana"}""", """{"id":"person/ban","name":"Ban"}""");
        return await RunningServer.StartAsync(_folder.Path, environment, "serve", "--urls", "http://127.0.0.1:0", "--seed", people);
    }

    private static async Task ShowsAsync(RunningServer one, RunningServer other, string name)
    {
        const string AskCem = """{ person(id: "person/cem") { name } }""";
        var shown = $$$$"""{"data":{"person":{"name":"{{{{name}}}}"}}}""";
        await AskAsync(other, AskCem);

        await one.ChangeAsync("key", """mutation ($name: String!) { savePerson(input: { id: "person/cem", name: $name }) { problems { message } } }""", new { name });

        Assert.Equal((HttpStatusCode.OK, shown), await AskAsync(one, AskCem));
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        Assert.Equal((HttpStatusCode.OK, shown), await AskAsync(other, AskCem));
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(RunningServer server, string query)
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
