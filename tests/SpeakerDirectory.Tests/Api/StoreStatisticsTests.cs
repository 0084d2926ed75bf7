using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Api.Endpoint;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;
using SpeakerDirectory.Tests.Stores.Cache;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Prices follow the growth of the directory, without counting it for every query.</summary>
public sealed class StoreStatisticsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly MovedClock _clock = new();
    private WebApplication _application = null!; // Set before any test runs.
    private SqliteStore _store = null!; // Set before any test runs.

    public async ValueTask InitializeAsync()
    {
        _store = await SqliteStore.OpenAsync(_folder.File("directory.db"), StoreTesting.Cancellation);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IDirectoryStore>(new FailingStore(_store)).AddSingleton<TimeProvider>(_clock).AddDirectoryApi();
        _application = builder.Build();
        _application.MapGraphQL();
        await _application.StartAsync(StoreTesting.Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_directory_is_counted_at_the_first_query_and_after_a_minute_if_it_changed()
    {
        await _store.PutAsync(Samples.Person("a"), Samples.Person("b"));
        Assert.Equal(2, await PriceAsync());

        await _store.PutAsync(Samples.Person("c"));
        _clock.Move(TimeSpan.FromSeconds(59));
        Assert.Equal(2, await PriceAsync());

        // The request that triggers a new count does not wait for it.
        _clock.Move(TimeSpan.FromSeconds(2));
        Assert.Equal(2, await PriceAsync());
        await Eventually.TrueAsync(async () => await PriceAsync() != 2);
        Assert.Equal(3, await PriceAsync());
    }

    [Fact]
    public async Task An_unavailable_store_is_counted_once_it_is_available_again()
    {
        await _store.PutAsync(Samples.Person("a"), Samples.Person("b"));
        var store = (FailingStore)_application.Services.GetRequiredService<IDirectoryStore>();

        store.IsDown = true;
        Assert.Equal(0, await PriceAsync());
        store.IsDown = false;
        Assert.Equal(2, await PriceAsync());
    }

    // Reading all people costs as much as there are people.
    private async Task<int> PriceAsync()
    {
        using var response = await _application.GetTestClient().PostAsJsonAsync(
            "/graphql",
            new
            {
                query = """{ people(first: 0, where: { name: { contains: "a" } }) { nodes { id } } }""",
                extensions = new { cost = true },
            },
            StoreTesting.Cancellation);
        return (int)(await response.Content.ReadFromJsonAsync<JsonNode>(StoreTesting.Cancellation))!["extensions"]!["cost"]!["price"]!;
    }
}
