using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SpeakerDirectory.Api.Endpoint;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

/// <summary>How internal errors are reported, over a store that throws.</summary>
public sealed class FaultReportTests : IAsyncLifetime, ILoggerProvider, ILogger
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
    public async Task A_fault_is_logged_once_with_an_id_and_the_caller_gets_only_the_id()
    {
        var (status, answer) = await ExecuteAsync(
            "{ good: person(id: \"person/ada\") { name } bad: search(text: \"ada\") { totalCount } }");

        var error = Assert.Single(answer["errors"]!.AsArray())!;
        var id = (string)error["extensions"]!["id"]!;
        Assert.Equal(
            (HttpStatusCode.OK, "INTERNAL_ERROR", $"The directory made a mistake. Whoever runs it finds the reason in its log under {id}."),
            (status, (string?)error["extensions"]!["code"], (string?)error["message"]));
        Assert.DoesNotContain("secret", answer.ToJsonString(), StringComparison.Ordinal);
        var line = Assert.Single(_log);
        Assert.StartsWith(
            $"{id}: the field search could not be answered. System.InvalidOperationException: A secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unavailable_store_gives_status_503_and_its_message_is_logged()
    {
        var (status, answer) = await ExecuteAsync("{ paths(from: \"person/a\", to: \"person/b\") { length } }");

        var error = Assert.Single(answer["errors"]!.AsArray())!;
        var id = (string)error["extensions"]!["id"]!;
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE", $"The directory cannot be read or changed at the moment. Whoever "
                + $"runs it finds the reason in its log under {id}."),
            (status, (string?)error["extensions"]!["code"], (string?)error["message"]));
        Assert.Equal([$"{id}: The secret store is away. "], _log);
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    void IDisposable.Dispose()
    {
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    void ILogger.Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) => _log.Enqueue($"{formatter(state, exception)} {exception}");

    private async Task<(HttpStatusCode Status, JsonNode Answer)> ExecuteAsync(string query)
    {
        using var response = await _application
            .GetTestClient()
            .PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!);
    }

    /// <summary>Throws an unexpected exception on a search, and is unavailable for paths.</summary>
    private sealed class FaultyStore(IDirectoryStore inner) : ForwardingStore(inner)
    {
        public override Task<IReadOnlyList<Record>> SearchAsync(SearchQuery query, CancellationToken cancellation) =>
            throw new InvalidOperationException("A secret was about to be disclosed.");

        public override Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuery query, CancellationToken cancellation) =>
            throw new StoreException("The secret store is away.");
    }
}
