using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SpeakerDirectory.Api;
using SpeakerDirectory.Api.Editing;
using SpeakerDirectory.Api.Guarding;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

/// <summary>The endpoint in memory, over SQLite where no other store is given. Today is 15 January 2026.</summary>
public sealed class RunningApi : IAsyncDisposable
{
    private const string Key = "the-key-of-anna";

    // A fresh Neo4j on a busy machine plans its first statements slowly.
    private static readonly RequestLimits Patient = new() { Seconds = 120 };

    private readonly string _folder;
    private readonly CountingStore _store;
    private readonly WebApplication _application;

    private RunningApi(string folder, CountingStore store, WebApplication application) => (_folder, _store, _application) = (folder, store, application);

    public HttpClient Client => _application.GetTestClient();

    public DirectorySchema Schema => _application.Services.GetRequiredService<DirectorySchema>();

    /// <summary>The questions that the store was asked since the beginning.</summary>
    public IReadOnlyList<Fetch> Asked => _store.Asked;

    /// <summary>How often the store was asked, for searches and paths too.</summary>
    public int Calls => _store.Calls;

    public static Task<RunningApi> WithSeedDataAsync(RequestLimits limits) => WithAsync(SeedData(), null, limits);

    public static Task<RunningApi> WithSeedDataAsync(IFreshStore? store = null) => WithAsync(SeedData(), store);

    public IDirectoryStore Store => _store;

    public static Task<RunningApi> WithAsync(IEnumerable<Record> records, RequestLimits limits) => WithAsync(records, null, limits);

    public static async Task<RunningApi> WithAsync(IEnumerable<Record> records, IFreshStore? fresh = null, RequestLimits? limits = null)
    {
        var folder = Directory.CreateTempSubdirectory("directory-").FullName;
        var store = new CountingStore(await (fresh ?? new InSqlite()).OpenAsync(folder));
        await store.PutAsync(records);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        Assert.True(Editors.TryParse([$"Anna={Key}"], out var editors, out _));
        builder.Services.AddSingleton<IDirectoryStore>(store).AddSingleton(editors).AddSingleton<TimeProvider>(new StoppedClock()).AddSingleton(limits ?? Patient).AddDirectoryApi();
        var application = builder.Build();
        application.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = System.Net.IPAddress.TryParse(http.Request.Headers["Test-Address"], out var address) ? address : null;
            return next(http);
        });
        application.MapGraphQL();
        await application.StartAsync(StoreTesting.Cancellation);
        return new(folder, store, application);
    }

    /// <summary>The whole answer. What is asked, is asked with Anna's key.</summary>
    public async Task<JsonNode> AskAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }), Headers = { Authorization = new("Bearer", Key) } };
        using var response = await Client.SendAsync(request, StoreTesting.Cancellation);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(StoreTesting.Cancellation))!;
    }

    /// <summary>Asks and compares the data with JSON, as whole values.</summary>
    public async Task AnswersAsync(string query, string data, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.Equal(Text(JsonNode.Parse($$"""{"data":{{data}}}""")!), Text(answer));
    }

    /// <summary>Asks and compares the only error's code and sentence.</summary>
    public async Task RefusesAsync(string query, string code, string message, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal((code, message), ((string?)error["extensions"]!["code"], (string?)error["message"]));
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Text(JsonNode node) => node.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static IEnumerable<Record> SeedData([CallerFilePath] string caller = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(caller)!, "../../../seed-data");
        var problems = new List<Problem>();
        foreach (var shape in RecordShape.All)
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, shape.PluralName + ".ndjson")))
            {
                yield return RecordJson.Read(System.Text.Encoding.UTF8.GetBytes(line), problems) ?? throw new InvalidDataException(problems[0].ToString());
            }
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => StoreTesting.Now;
    }
}
