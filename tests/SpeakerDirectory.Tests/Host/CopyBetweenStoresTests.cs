using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;
using SpeakerDirectory.Tests.Stores.Neo4j;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Host;

/// <summary>Copies from SQLite to Neo4j and back with the command copy.</summary>
[Neo4jCollection]
public sealed class CopyBetweenStoresTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Neo4jHttp _http = new(SharedNeo4j.Address);
    private readonly string _neo4j = $"neo4j:{SharedNeo4j.Address.Server}";

    public async ValueTask InitializeAsync() => await SharedNeo4j.WipeAsync(_http);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_copy_to_Neo4j_and_back_keeps_records_and_log_and_a_second_copy_adds_later_changes()
    {
        await using var from = await OpenAsync("from.db");
        await ChangeAsync(
            from,
            "Ana",
            0,
            Put(Page(), Body(
                "un"),
                Office("chair", "un"),
                Person("a"),
                Person("b"),
                Tenure("a", "chair", "2010"),
                Event("talks", "2024-12"),
                Event("opening", "2024-12-11", "talks"),
                Appearance("a", "opening", 1, "a-chair")));
        await ChangeAsync(from, "Ban", 1, [.. Put(Person("a", "Other"), Event("talks", "2025")), RecordChange.Delete("person/b")]);

        Assert.Equal(
            new(0, $"sqlite:from.db was copied to {_neo4j}: 2 changes to 12 records.\n", ""), await CopyAsync("sqlite:from.db", _neo4j));
        await ChangeAsync(from, "Cem", 2, Put(Person("b", "Again")));
        Assert.Equal(
            new(0, $"sqlite:from.db was copied to {_neo4j}: 1 change to 1 record.\n", ""), await CopyAsync("sqlite:from.db", _neo4j));
        Assert.Equal(
            new(0, $"Nothing to copy: {_neo4j} holds all of sqlite:from.db already.\n", ""), await CopyAsync("sqlite:from.db", _neo4j));
        Assert.Equal(
            new(0, $"{_neo4j} was copied to sqlite:back.db: 3 changes to 13 records.\n", ""), await CopyAsync(_neo4j, "sqlite:back.db"));

        await using var neo4j = await OpenNeo4jAsync(fills: false);
        await using var back = await OpenAsync("back.db");
        await AreEqualAsync(from, neo4j);
        await AreEqualAsync(from, back);
    }

    [Fact]
    public async Task A_copy_that_is_killed_during_a_large_change_resumes_when_it_is_run_again()
    {
        await using var from = await OpenAsync("from.db");
        await ChangeAsync(
            from, "Ana", 0, Put(Person("p00007", "Once"), Person("gone"), Event("talks", "2020"), Appearance("p00007", "talks")));
        await ChangeAsync(
            from,
            "import",
            1,
            [RecordChange.Delete("person/gone"), .. Put(Event("talks", "2024")), .. Enumerable
                .Range(0, 12_000)
                .Select(i => RecordChange.Put(Person($"p{i:00000}")))]);
        await ChangeAsync(from, "Ban", 2, Put(Person("p00007", "Now")));
        using (var copy = DirectoryProgram.Start(
            DirectoryProgram.BesideTheTests, _folder.Path, new Dictionary<string, string>(), "copy", "sqlite:from.db", _neo4j))
        {
            await WaitUntilPartlyWrittenAsync();
            copy.Kill();
            await copy.WaitForExitAsync(StoreTesting.Cancellation);
        }

        await Assert.ThrowsAsync<StoreException>(() => OpenNeo4jAsync(fills: false));
        var steps = new Steps();
        await using var target = await OpenNeo4jAsync(fills: true);
        var (changes, _) = await new DirectoryCopy(from, target, steps).RunAsync(StoreTesting.Cancellation);

        Assert.Equal(2, changes);
        Assert.Equal(
            Enumerable.Range(1, steps.Reports.Count).Select(step => (ImportStep.Copying, step * steps.Reports[0].Records)),
            steps.Reports.Select(step => (step.Step, step.Records)));
        await AreEqualAsync(from, target);
    }

    // Waits until the large change is partly written.
    private async Task WaitUntilPartlyWrittenAsync()
    {
        var found = 0;
        await Eventually.TrueAsync(
            async () =>
                (found =
                    (await SharedNeo4j.RowsAsync(_http, "MATCH (e:ChangedRecord {sequence: 2}) RETURN count(e)"))[0][0].GetInt32()) > 0);
        Assert.InRange(found, 1, 12_001);
    }

    private Task<DirectoryProgram.Run> CopyAsync(string from, string to) => DirectoryProgram.RunAsync(_folder.Path, "copy", from, to);

    private async Task<IDirectoryStore> OpenAsync(string name) =>
        await SqliteStore.OpenAsync(_folder.File(name), StoreTesting.Cancellation);

    private static async Task<IDirectoryStore> OpenNeo4jAsync(bool fills) =>
        await Neo4jStore.OpenAsync(SharedNeo4j.Address, fills, StoreTesting.Cancellation);

    private static RecordChange[] Put(params Record[] records) => [.. records.Select(RecordChange.Put)];

    private static Task<SaveOutcome> ChangeAsync(IDirectoryStore store, string by, long seen, params RecordChange[] changes) =>
        store.SaveAsync(new(by, StoreTesting.Now.AddHours(seen), seen, changes.ToAsyncEnumerable()), StoreTesting.Cancellation);

    private static async Task AreEqualAsync(IDirectoryStore expected, IDirectoryStore actual)
    {
        Assert.Equal(await expected.LogAsync(), await actual.LogAsync());
        Assert.Equal(
            await expected.ReadAllAsync(StoreTesting.Cancellation).ToArrayAsync(StoreTesting.Cancellation),
            await actual.ReadAllAsync(StoreTesting.Cancellation).ToArrayAsync(StoreTesting.Cancellation));
    }

    private sealed class Steps : IProgress<ImportProgress>
    {
        public List<ImportProgress> Reports { get; } = [];

        public void Report(ImportProgress value) => Reports.Add(value);
    }
}
