using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SpeakerDirectory.Api.Authorization;
using SpeakerDirectory.Api.Endpoint;
using SpeakerDirectory.Api.Http;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Tests.Core.Precedence;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

/// <summary>The endpoint in memory, over SQLite unless another store is given. Today is 15 January 2026.</summary>
public sealed class RunningApi : IAsyncDisposable
{
    private const string Key = "the-key-of-anna";

    // A fresh Neo4j on a busy machine takes long to plan its first statements.
    private static readonly RequestLimits Patient = new() { Seconds = 120 };

    private readonly TemporaryFolder _folder;
    private readonly CountingStore _store;
    private readonly WebApplication _application;

    private RunningApi(TemporaryFolder folder, CountingStore store, WebApplication application) =>
        (_folder, _store, _application) = (folder, store, application);

    public HttpClient Client => _application.GetTestClient();

    public DirectorySchema Schema => _application.Services.GetRequiredService<DirectorySchema>();

    /// <summary>All fetches that the store has executed.</summary>
    public IReadOnlyList<Fetch> Fetches => _store.Fetches;

    /// <summary>The number of all store calls, searches and paths included.</summary>
    public int Calls => _store.Calls;

    public static Task<RunningApi> WithSeedDataAsync(RequestLimits limits) => WithAsync(Loaded.SeedData(), null, limits);

    public static Task<RunningApi> WithSeedDataAsync(IFreshStore? store = null) => WithAsync(Loaded.SeedData(), store);

    public IDirectoryStore Store => _store;

    public static Task<RunningApi> WithAsync(IEnumerable<Record> records, RequestLimits limits) => WithAsync(records, null, limits);

    public static async Task<RunningApi> WithAsync(IEnumerable<Record> records, IFreshStore? fresh = null, RequestLimits? limits = null)
    {
        var folder = new TemporaryFolder();
        var store = new CountingStore(await (fresh ?? new InSqlite()).OpenAsync(folder.Path));
        await store.PutAsync(records);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        Assert.True(Editors.TryParse([$"Anna={Key}"], out var editors, out _));
        builder.Services
            .AddSingleton<IDirectoryStore>(store)
            .AddSingleton(editors)
            .AddSingleton<TimeProvider>(new StoppedClock())
            .AddSingleton(limits ?? Patient)
            .AddDirectoryApi();
        var application = builder.Build();
        application.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = System.Net.IPAddress.TryParse(http.Request.Headers["Test-Address"], out var address)
                ? address
                : null;
            return next(http);
        });
        application.MapGraphQL();
        await application.StartAsync(StoreTesting.Cancellation);
        return new(folder, store, application);
    }

    /// <summary>Sends a request with Anna's key. Returns the complete response.</summary>
    public async Task<JsonNode> ExecuteAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/graphql") { Content = JsonContent.Create(new { query, variables }), Headers = { Authorization = new("Bearer", Key) } };
        using var response = await Client.SendAsync(request, StoreTesting.Cancellation);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(StoreTesting.Cancellation))!;
    }

    /// <summary>Executes a query and compares its complete response with the expected data.</summary>
    public async Task AnswersAsync(string query, string data, object? variables = null)
    {
        var answer = await ExecuteAsync(query, variables);
        Assert.Equal(Text(JsonNode.Parse($$"""{"data":{{data}}}""")!), Text(answer));
    }

    /// <summary>Executes a query and compares the code and message of its only error.</summary>
    public async Task RefusesAsync(string query, string code, string message, object? variables = null)
    {
        var answer = await ExecuteAsync(query, variables);
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal((code, message), ((string?)error["extensions"]!["code"], (string?)error["message"]));
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private static string Text(JsonNode node) =>
        node.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
