using Microsoft.Extensions.Logging.Abstractions;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Cache;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores.Cache;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>An empty store of one kind: tests over every store open it here.</summary>
public interface IFreshStore
{
    /// <param name="folder">An empty folder, for stores that are files.</param>
    Task<IDirectoryStore> OpenAsync(string folder);
}

public sealed class InSqlite : IFreshStore
{
    public async Task<IDirectoryStore> OpenAsync(string folder) =>
        await SqliteStore.OpenAsync(Path.Combine(folder, "test.db"), StoreTesting.Cancellation);
}

/// <summary>In the Neo4j that tests share. They must be in its collection.</summary>
public sealed class InNeo4j : IFreshStore
{
    public async Task<IDirectoryStore> OpenAsync(string folder)
    {
        var address = SharedNeo4j.Address;
        using var http = new Neo4jHttp(address);
        await SharedNeo4j.WipeAsync(http);
        return await Neo4jStore.OpenAsync(address, fills: false, StoreTesting.Cancellation);
    }
}

/// <summary>Behind the cache, in memory and in the Redis that tests share. The folder keeps their answers separate.</summary>
public sealed class Cached<TStore> : IFreshStore
    where TStore : IFreshStore, new()
{
    public async Task<IDirectoryStore> OpenAsync(string folder)
    {
        var redis = RedisServer.Required();
        return await CachedStore.OpenAsync(
            await new TStore().OpenAsync(folder), folder, TimeProvider.System, new(), redis, NullLogger<CachedStore>.Instance);
    }
}

/// <summary>
/// Neo4j behind the cache, for tests that add nothing there: they run over Neo4j and over the cache in front of SQLite. They run with
/// DIRECTORY_TEST_COMBINATIONS=all.
/// </summary>
public sealed class InCachedNeo4j : IFreshStore
{
    public Task<IDirectoryStore> OpenAsync(string folder)
    {
        TestServers.RequireAllCombinations();
        return new Cached<InNeo4j>().OpenAsync(folder);
    }
}

/// <summary>
/// Neo4j, for tests of the API that do not depend on the store: they run over SQLite, and the contract shows that both stores give the
/// same answers. They run with DIRECTORY_TEST_COMBINATIONS=all.
/// </summary>
public sealed class RepeatedInNeo4j : IFreshStore
{
    public Task<IDirectoryStore> OpenAsync(string folder)
    {
        TestServers.RequireAllCombinations();
        return new InNeo4j().OpenAsync(folder);
    }
}
