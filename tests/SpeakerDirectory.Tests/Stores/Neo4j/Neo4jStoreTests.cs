using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

[Collection(Neo4jServer.Collection)]
public sealed class Neo4jStoreTests : DirectoryStoreContract
{
    protected override Task<IDirectoryStore> OpenFreshAsync() => new InNeo4j().OpenAsync("");
}
