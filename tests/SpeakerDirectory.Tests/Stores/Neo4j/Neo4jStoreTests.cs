using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

[Neo4jCollection(SharedNeo4j.Second)]
public sealed class Neo4jStoreTests : DirectoryStoreContract
{
    protected override int ComparedIncludes => 8;

    protected override Task<IDirectoryStore> OpenFreshAsync() => new InNeo4j().OpenAsync("");
}
