using Xunit.v3;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>Runs a class's tests one after another with all that use the same <see cref="SharedNeo4j"/>.</summary>
/// <param name="server">The server it uses, if there are two.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class Neo4jCollectionAttribute(int server = SharedNeo4j.First) : Attribute, ICollectionAttribute
{
    public int Server => server;

    public string Name => SharedNeo4j.Collection(server);

    public Type? Type => null;
}
