using System.Net;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores.Cache;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Neo4j, and SQLite beside it: both give the same places too.</summary>
[Collection(Neo4jServer.Collection)]
public class Neo4jDifferentialTests : DifferentialTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _opened;

    protected override int UsualCases => 2;

    // Neo4j plans each new question for longer than it then takes.
    protected override int Actions => 24;

    protected override int Tries => 300;

    protected virtual DnsEndPoint? Redis => null;

    internal override async Task<IReadOnlyList<ComparedStore>> OpenAsync()
    {
        var address = Neo4jServer.Address;
        using var http = new Neo4jHttp(address);
        await Neo4jServer.WipeAsync(http);
        var sqlite = await SqliteStore.OpenAsync(_folder.File($"{_opened++}.db"), StoreTesting.Cancellation);
        return [new("SQLite", sqlite, [sqlite]), await Remembered.WithAsync("Neo4j", async () => await Neo4jStore.OpenAsync(address, fills: false, StoreTesting.Cancellation), $"{_folder.Path} {_opened}", Redis)];
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

[Collection(Neo4jServer.Collection)]
public sealed class Neo4jAndRedisDifferentialTests : Neo4jDifferentialTests
{
    protected override int UsualCases => 1;

    protected override DnsEndPoint? Redis { get; } = RedisServer.Required();
}
