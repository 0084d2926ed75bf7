using System.Net;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores.Cache;

namespace SpeakerDirectory.Tests.Stores.Differential;

public class SqliteDifferentialTests : DifferentialTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _opened;

    protected override int UsualCases => 30;

    protected virtual DnsEndPoint? Redis => null;

    internal override async Task<IReadOnlyList<ComparedStore>> OpenAsync()
    {
        var name = $"{_opened++}.db";
        return
        [
            await CachedStores.WithAsync(
                "SQLite",
                async () => await SqliteStore.OpenAsync(_folder.File(name), StoreTesting.Cancellation),
                $"{_folder.Path} {name}",
                Redis),
        ];
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteAndRedisDifferentialTests : SqliteDifferentialTests
{
    protected override int UsualCases => 8;

    protected override DnsEndPoint? Redis { get; } = RedisServer.Required();
}
