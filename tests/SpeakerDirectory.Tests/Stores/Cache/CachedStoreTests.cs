using Microsoft.Extensions.Logging.Abstractions;
using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Cache;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores.Cache;

public abstract class CachedStoreContract(IFreshStore store) : DirectoryStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<IDirectoryStore> OpenFreshAsync() => store.OpenAsync(_folder.Path);

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class CachedSqliteStoreTests() : CachedStoreContract(new Cached<InSqlite>());

[Collection(Neo4jServer.Collection)]
public sealed class CachedNeo4jStoreTests() : CachedStoreContract(new Cached<InNeo4j>());

public sealed class CachedStoreWithoutRedisTests() : CachedStoreContract(new InMemory())
{
    private sealed class InMemory : IFreshStore
    {
        public async Task<IDirectoryStore> OpenAsync(string folder) =>
            await CachedStore.OpenAsync(await new InSqlite().OpenAsync(folder), folder, TimeProvider.System, new(), null, NullLogger<CachedStore>.Instance);
    }
}
