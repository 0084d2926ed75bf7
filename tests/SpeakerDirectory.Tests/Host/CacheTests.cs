using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Host.Server;
using SpeakerDirectory.Stores.Cache;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;
using SpeakerDirectory.Tests.Stores.Cache;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Host;

/// <summary>The cache as users and operators see it, also during an outage of the store or of Redis.</summary>
public sealed class CacheTests : IDisposable
{
    private const string AnaQuery = """{ person(id: "person/ana") { name } }""";
    private const string Ana = """{"data":{"person":{"name":"Ana"}}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_server_with_a_Redis_cache_answers_before_during_and_after_an_outage_of_Redis_and_warns_once()
    {
        await using var redis = RedisServer.Require();
        await redis.StartAsync();
        var people = _folder.Write("people.ndjson", """{"id":"person/ana","name":"Ana"}""", """{"id":"person/ban","name":"Ban"}""");
        await DirectoryProgram.RunAsync(_folder.Path, "import", people);
        var cache = $"redis:127.0.0.1:{redis.Address.Port}";
        await using var server = await RunningServer.StartAsync(
            _folder.Path, new Dictionary<string, string> { ["DIRECTORY_CACHE"] = cache }, "serve", "--urls", "http://127.0.0.1:0");

        Assert.EndsWith($"(sqlite:directory.db, cached in {cache}). Stop it with Ctrl+C.", server.Lines[0], StringComparison.Ordinal);
        Assert.Equal(Ana, await server.SendAsync(AnaQuery));
        await redis.KillAsync();
        Assert.Equal(Ana, await server.SendAsync(AnaQuery));
        Assert.Equal("""{"data":{"person":{"name":"Ban"}}}""", await server.SendAsync("""{ person(id: "person/ban") { name } }"""));
        Assert.Equal("""{"data":{"person":{"id":"person/ban"}}}""", await server.SendAsync("""{ person(id: "person/ban") { id } }"""));
        await redis.StartAsync();
        Assert.Equal(Ana, await server.SendAsync(AnaQuery));
        await server.StopAsync();

        Assert.Equal(1, server.Error.Split("Redis at ").Length - 1);
        Assert.Contains(
            $"Redis at 127.0.0.1:{redis.Address.Port} does not answer. Until it does, what is not in memory is read from the store.",
            server.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task During_an_outage_of_the_store_cached_answers_are_marked_as_stale_and_others_are_unavailable()
    {
        var inner = new FailingStore(await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation));
        var (clock, outage) = (new MovedClock(), new StoreOutage());
        await using var store = await CachedStore.OpenAsync(inner, "test", clock, outage, null, NullLogger<CachedStore>.Instance);
        await store.PutAsync(Person("ana", "Ana"), Person("ban", "Ban"));
        await using var server = DirectoryServer.Build(store, outage, Rulebook.Empty, clock, new("http://127.0.0.1:0"));
        await server.StartAsync(StoreTesting.Cancellation);
        using var client = new HttpClient { BaseAddress = new(server.Urls.First()) };

        Assert.Equal((HttpStatusCode.OK, Ana), await SendAsync(client, AnaQuery));
        inner.IsDown = true;
        clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(
            (
                HttpStatusCode.OK,
                """{"data":{"person":{"name":"Ana"}},"extensions":{"storeAway":{"since":"2026-01-15T12:00:01Z","message":"The directory"""
                    + """\u0027s store does not answer. """
                    + """This answer comes from the cache and may be out of date."}}}"""),
            await SendAsync(client, AnaQuery));
        var (status, refused) = await SendAsync(client, """{ person(id: "person/ban") { name } }""");
        using var notReady = await client.GetAsync("/health/ready", StoreTesting.Cancellation);
        inner.IsDown = false;
        clock.Move(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("\"code\":\"STORE_UNAVAILABLE\"", refused, StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "The store does not answer. The store is away."),
            (notReady.StatusCode, await notReady.Content.ReadAsStringAsync(StoreTesting.Cancellation)));
        Assert.Equal((HttpStatusCode.OK, Ana), await SendAsync(client, AnaQuery));
        Assert.Equal(
            (HttpStatusCode.OK, """{"data":{"person":{"name":"Ban"}}}"""),
            await SendAsync(client, """{ person(id: "person/ban") { name } }"""));
        Assert.Equal("The directory is ready.", await client.GetStringAsync("/health/ready", StoreTesting.Cancellation));
    }

    [Theory]
    [InlineData("redis:")]
    [InlineData("redis:localhost")]
    [InlineData("redis::6379")]
    [InlineData("redis:localhost:0")]
    [InlineData("redis:localhost:65536")]
    [InlineData("Memory")]
    public async Task An_invalid_cache_address_is_refused(string cache)
    {
        var run = await DirectoryProgram.RunAsync(_folder.Path, "serve", "--cache", cache);

        Assert.Equal(
            new(2, "", $"'{cache}' is not a cache. It should be memory, or redis: with a host and a port, like "
                + "redis:localhost:6379.\nWith --help the program says what it can do.\n"),
            run);
    }

    private static async Task<(HttpStatusCode Status, string Answer)> SendAsync(HttpClient client, string query)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query }, StoreTesting.Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(StoreTesting.Cancellation));
    }
}
