using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Api;
using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;
using SpeakerDirectory.Tests.Stores.Cache;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Prices follow the directory as it grows, and do not count it for every question.</summary>
public sealed class KnownSizesTests : IAsyncLifetime
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
        builder.Services.AddSingleton<IDirectoryStore>(new LeavingStore(_store)).AddSingleton<TimeProvider>(_clock).AddDirectoryApi();
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
    public async Task The_directory_is_counted_at_the_first_question_and_a_minute_later_when_it_has_changed()
    {
        await _store.PutAsync(Samples.Person("a"), Samples.Person("b"));
        Assert.Equal(2, await PriceAsync());

        await _store.PutAsync(Samples.Person("c"));
        _clock.Move(TimeSpan.FromSeconds(59));
        Assert.Equal(2, await PriceAsync());

        // Whoever comes when it is time does not wait for the count.
        _clock.Move(TimeSpan.FromSeconds(2));
        Assert.Equal(2, await PriceAsync());
        for (var turn = 0; await PriceAsync() == 2; turn++)
        {
            Assert.InRange(turn, 0, 300);
            await Task.Delay(100, StoreTesting.Cancellation);
        }

        Assert.Equal(3, await PriceAsync());
    }

    [Fact]
    public async Task A_store_that_is_away_is_counted_when_it_is_back()
    {
        await _store.PutAsync(Samples.Person("a"), Samples.Person("b"));
        var store = (LeavingStore)_application.Services.GetRequiredService<IDirectoryStore>();

        store.IsAway = true;
        Assert.Equal(0, await PriceAsync());
        store.IsAway = false;
        Assert.Equal(2, await PriceAsync());
    }

    // To look at all people costs as much as there are.
    private async Task<int> PriceAsync()
    {
        using var response = await _application.GetTestClient().PostAsJsonAsync(
            "/graphql", new { query = """{ people(first: 0, where: { name: { contains: "a" } }) { nodes { id } } }""", extensions = new { cost = true } }, StoreTesting.Cancellation);
        return (int)(await response.Content.ReadFromJsonAsync<JsonNode>(StoreTesting.Cancellation))!["extensions"]!["cost"]!["price"]!;
    }
}
