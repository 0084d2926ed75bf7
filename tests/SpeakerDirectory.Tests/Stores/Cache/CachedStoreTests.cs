using Microsoft.Extensions.Logging.Abstractions;
using SpeakerDirectory.Core.Storage;
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

[Neo4jCollection(SharedNeo4j.Second)]
public sealed class CachedNeo4jStoreTests() : CachedStoreContract(new InCachedNeo4j())
{
    protected override int ComparedIncludes => 15;
}

public sealed class CachedStoreWithoutRedisTests() : CachedStoreContract(new InMemory())
{
    private sealed class InMemory : IFreshStore
    {
        public async Task<IDirectoryStore> OpenAsync(string folder) =>
            await CachedStore.OpenAsync(
                await new InSqlite().OpenAsync(folder), folder, TimeProvider.System, new(), null, NullLogger<CachedStore>.Instance);
    }
}
