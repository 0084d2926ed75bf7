using Microsoft.Extensions.Logging.Abstractions;
using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Cache;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores.Cache;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>A store of one kind, empty: whatever is tested over every store opens it here.</summary>
public interface IFreshStore
{
    /// <param name="folder">An empty folder, for stores that are kept in one.</param>
    Task<IDirectoryStore> OpenAsync(string folder);
}

public sealed class InSqlite : IFreshStore
{
    public async Task<IDirectoryStore> OpenAsync(string folder) => await SqliteStore.OpenAsync(Path.Combine(folder, "test.db"), StoreTesting.Cancellation);
}

/// <summary>In the Neo4j that tests share: they must be in its collection.</summary>
public sealed class InNeo4j : IFreshStore
{
    public async Task<IDirectoryStore> OpenAsync(string folder)
    {
        // A server that was started just now is slow, and tests are many records at once.
        var address = Neo4jServer.Address with { TimeLimit = TimeSpan.FromMinutes(2) };
        using var http = new Neo4jHttp(address);
        await Neo4jServer.WipeAsync(http);
        return await Neo4jStore.OpenAsync(address, fills: false, StoreTesting.Cancellation);
    }
}

/// <summary>Behind the cache, in memory and in the Redis that tests share; the folder keeps their answers apart.</summary>
public sealed class Cached<TStore> : IFreshStore
    where TStore : IFreshStore, new()
{
    public async Task<IDirectoryStore> OpenAsync(string folder)
    {
        var redis = RedisServer.Required();
        return await CachedStore.OpenAsync(await new TStore().OpenAsync(folder), folder, TimeProvider.System, new(), redis, NullLogger<CachedStore>.Instance);
    }
}
