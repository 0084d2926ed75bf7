using System.Net;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores.Cache;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Neo4j together with SQLite: both also give the same sort positions.</summary>
[Neo4jCollection(SharedNeo4j.Second)]
public class Neo4jDifferentialTests : DifferentialTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _opened;

    protected override int UsualCases => 2;

    // Neo4j plans each new statement for longer than its execution takes.
    protected override int Actions => 24;

    protected override int Tries => 300;

    protected virtual DnsEndPoint? Redis => null;

    internal override async Task<IReadOnlyList<ComparedStore>> OpenAsync()
    {
        var address = SharedNeo4j.Address;
        using var http = new Neo4jHttp(address);
        await SharedNeo4j.WipeAsync(http);
        var sqlite = await SqliteStore.OpenAsync(_folder.File($"{_opened++}.db"), StoreTesting.Cancellation);
        return
        [
            new("SQLite", sqlite, [sqlite]),
            await CachedStores.WithAsync(
                "Neo4j",
                async () => await Neo4jStore.OpenAsync(address, fills: false, StoreTesting.Cancellation),
                $"{_folder.Path} {_opened}",
                Redis),
        ];
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

[Neo4jCollection(SharedNeo4j.Second)]
public sealed class Neo4jAndRedisDifferentialTests : Neo4jDifferentialTests
{
    protected override int UsualCases => 1;

    protected override int Actions => 12;

    protected override DnsEndPoint? Redis { get; } = RedisServer.Required();
}
