using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Cache;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Tests.Stores.Cache;

public class CachedStoreTests : DirectoryStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected virtual DnsEndPoint? Redis => null;

    protected override async Task<IDirectoryStore> OpenFreshAsync()
    {
        var store = await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation);
        return await CachedStore.OpenAsync(store, _folder.Path, TimeProvider.System, new(), Redis, NullLogger<CachedStore>.Instance);
    }

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class CachedStoreWithRedisTests : CachedStoreTests
{
    protected override DnsEndPoint? Redis { get; } = RedisServer.Required();
}
