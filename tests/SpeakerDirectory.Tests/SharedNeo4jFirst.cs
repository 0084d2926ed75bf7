using SpeakerDirectory.Tests;
using SpeakerDirectory.Tests.Stores.Neo4j;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(SharedNeo4jFirst))]

// One more than the cores of the machine of .ci/run: tests with Neo4j mostly wait for the server.
[assembly: Parallelization(MaxThreads = 3)]

namespace SpeakerDirectory.Tests;

/// <summary>
/// Starts the collections of the shared Neo4j first. They take longest, so a collection that started last would run alone.
/// </summary>
public sealed class SharedNeo4jFirst : ITestCollectionOrderer
{
    private static readonly string[] First = [SharedNeo4j.Collection(SharedNeo4j.First), SharedNeo4j.Collection(SharedNeo4j.Second)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => First.Contains(collection.TestCollectionDisplayName))];
}
