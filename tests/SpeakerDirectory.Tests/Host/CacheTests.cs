using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SpeakerDirectory.Api.Editing;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Host;
using SpeakerDirectory.Stores.Cache;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;
using SpeakerDirectory.Tests.Stores.Cache;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Host;

/// <summary>What users and operators see of the cache, and of a store or a Redis that goes away and comes back.</summary>
public sealed class CacheTests : IDisposable
{
    private const string AskAna = """{ person(id: "person/ana") { name } }""";
    private const string Ana = """{"data":{"person":{"name":"Ana"}}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_server_in_front_of_Redis_answers_before_during_and_after_its_absence_and_warns_once()
    {
        await using var redis = RedisServer.Require();
        await redis.StartAsync();
        var people = _folder.Write("people.ndjson", """{"id":"person/ana","name":"Ana"}""", """{"id":"person/ban","name":"Ban"}""");
        await DirectoryProgram.RunAsync(_folder.Path, "import", people);
        var cache = $"redis:127.0.0.1:{redis.Address.Port}";
        await using var server = await RunningServer.StartAsync(_folder.Path, new Dictionary<string, string> { ["DIRECTORY_CACHE"] = cache }, "serve", "--urls", "http://127.0.0.1:0");

        Assert.EndsWith($"(sqlite:directory.db, cached in {cache}). Stop it with Ctrl+C.", server.Lines[0], StringComparison.Ordinal);
        Assert.Equal(Ana, await server.AskAsync(AskAna));
        await redis.KillAsync();
        Assert.Equal(Ana, await server.AskAsync(AskAna));
        Assert.Equal("""{"data":{"person":{"name":"Ban"}}}""", await server.AskAsync("""{ person(id: "person/ban") { name } }"""));
        Assert.Equal("""{"data":{"person":{"id":"person/ban"}}}""", await server.AskAsync("""{ person(id: "person/ban") { id } }"""));
        await redis.StartAsync();
        Assert.Equal(Ana, await server.AskAsync(AskAna));
        await server.StopAsync();

        Assert.Equal(1, server.Error.Split("Redis at ").Length - 1);
        Assert.Contains($"Redis at 127.0.0.1:{redis.Address.Port} does not answer. Until it does, the store is asked for what is not in memory.", server.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_store_is_away_what_is_remembered_is_answered_and_says_so_and_the_rest_is_unavailable_until_it_is_back()
    {
        var inner = new LeavingStore(await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation));
        var (clock, absence) = (new MovedClock(), new StoreAbsence());
        await using var store = await CachedStore.OpenAsync(inner, "test", clock, absence, null, NullLogger<CachedStore>.Instance);
        await store.PutAsync(Person("ana", "Ana"), Person("ban", "Ban"));
        await using var server = DirectoryServer.Build(store, absence, Editors.None, Rulebook.Empty, clock, [], "http://127.0.0.1:0");
        await server.StartAsync(StoreTesting.Cancellation);
        using var client = new HttpClient { BaseAddress = new(server.Urls.First()) };

        Assert.Equal((HttpStatusCode.OK, Ana), await AskAsync(client, AskAna));
        inner.IsAway = true;
        clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(
            (HttpStatusCode.OK, """{"data":{"person":{"name":"Ana"}},"extensions":{"storeAway":{"since":"2026-01-15T12:00:01Z","message":"The directory\u0027s store does not answer. This is remembered from before; it may have changed since."}}}"""),
            await AskAsync(client, AskAna));
        var (status, refused) = await AskAsync(client, """{ person(id: "person/ban") { name } }""");
        using var notReady = await client.GetAsync("/health/ready", StoreTesting.Cancellation);
        inner.IsAway = false;
        clock.Move(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("\"code\":\"STORE_UNAVAILABLE\"", refused, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The store does not answer. The store is away."), (notReady.StatusCode, await notReady.Content.ReadAsStringAsync(StoreTesting.Cancellation)));
        Assert.Equal((HttpStatusCode.OK, Ana), await AskAsync(client, AskAna));
        Assert.Equal((HttpStatusCode.OK, """{"data":{"person":{"name":"Ban"}}}"""), await AskAsync(client, """{ person(id: "person/ban") { name } }"""));
        Assert.Equal("The directory is ready.", await client.GetStringAsync("/health/ready", StoreTesting.Cancellation));
    }

    [Theory]
    [InlineData("redis:")]
    [InlineData("redis:localhost")]
    [InlineData("redis::6379")]
    [InlineData("redis:localhost:0")]
    [InlineData("redis:localhost:65536")]
    [InlineData("Memory")]
    public async Task What_is_no_cache_is_refused_with_a_sentence(string cache)
    {
        var run = await DirectoryProgram.RunAsync(_folder.Path, "serve", "--cache", cache);

        Assert.Equal(new(2, "", $"'{cache}' is not a cache. It should be memory, or redis: with a host and a port, like redis:localhost:6379.\nWith --help the program says what it can do.\n"), run);
    }

    private static async Task<(HttpStatusCode Status, string Answer)> AskAsync(HttpClient client, string query)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query }, StoreTesting.Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(StoreTesting.Cancellation));
    }
}
