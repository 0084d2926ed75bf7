using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SpeakerDirectory.Api;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Faults of the program itself, over a store that makes some.</summary>
public sealed class FaultMaskTests : IAsyncLifetime, ILoggerProvider, ILogger
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _log = [];
    private WebApplication _application = null!; // Set before any test runs.
    private SqliteStore _store = null!; // Set before any test runs.

    public async ValueTask InitializeAsync()
    {
        _store = await SqliteStore.OpenAsync(_folder.File("directory.db"), TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddProvider(this);
        builder.Services.AddSingleton<IDirectoryStore>(new FaultyStore(_store)).AddDirectoryApi();
        _application = builder.Build();
        _application.MapGraphQL();
        await _application.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_fault_is_logged_once_with_its_id_and_the_caller_gets_the_id_and_no_more()
    {
        var (status, answer) = await AskAsync("{ good: person(id: \"person/ada\") { name } bad: search(text: \"ada\") { totalCount } }");

        var error = Assert.Single(answer["errors"]!.AsArray())!;
        var id = (string)error["extensions"]!["id"]!;
        Assert.Equal((HttpStatusCode.OK, "INTERNAL_ERROR", $"The directory made a mistake. Whoever runs it finds the reason in its log under {id}."), (status, (string?)error["extensions"]!["code"], (string?)error["message"]));
        Assert.DoesNotContain("secret", answer.ToJsonString(), StringComparison.Ordinal);
        var line = Assert.Single(_log);
        Assert.StartsWith($"{id}: the field search could not be answered. System.InvalidOperationException: A secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_away_is_503_and_its_sentence_stands_in_the_log()
    {
        var (status, answer) = await AskAsync("{ paths(from: \"person/a\", to: \"person/b\") { length } }");

        var error = Assert.Single(answer["errors"]!.AsArray())!;
        var id = (string)error["extensions"]!["id"]!;
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE", $"The directory cannot be read or changed at the moment. Whoever runs it finds the reason in its log under {id}."),
            (status, (string?)error["extensions"]!["code"], (string?)error["message"]));
        Assert.Equal([$"{id}: The secret store is away. "], _log);
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    void IDisposable.Dispose()
    {
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _log.Enqueue($"{formatter(state, exception)} {exception}");

    private async Task<(HttpStatusCode Status, JsonNode Answer)> AskAsync(string query)
    {
        using var response = await _application.GetTestClient().PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!);
    }

    /// <summary>Makes a mistake when it is searched, and is away when paths are asked for.</summary>
    private sealed class FaultyStore(IDirectoryStore inner) : IDirectoryStore
    {
        public Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation) => inner.FetchAsync(fetch, cancellation);

        public Task<IReadOnlyList<Record>> SearchAsync(SearchQuestion question, CancellationToken cancellation) => throw new InvalidOperationException("A secret was about to be told.");

        public Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuestion question, CancellationToken cancellation) => throw new StoreException("The secret store is away.");

        public Task<DirectorySizes> SizesAsync(CancellationToken cancellation) => inner.SizesAsync(cancellation);

        public IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation) => inner.ReadAllAsync(cancellation);

        public Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation) => inner.SaveAsync(edit, cancellation);

        public Task<long> SequenceAsync(CancellationToken cancellation) => inner.SequenceAsync(cancellation);

        public IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation) => inner.ChangesAsync(after, recordId, cancellation);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
