using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

[Collection(Neo4jServer.Collection)]
public sealed class Neo4jStoreTests : DirectoryStoreContract
{
    protected override async Task<IDirectoryStore> OpenFreshAsync()
    {
        var address = Neo4jServer.Address;
        using var http = new Neo4jHttp(address);
        await Neo4jServer.WipeAsync(http);
        return await Neo4jStore.OpenAsync(address, fills: false, StoreTesting.Cancellation);
    }
}
