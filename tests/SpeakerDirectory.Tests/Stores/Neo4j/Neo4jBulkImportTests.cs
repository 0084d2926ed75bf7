using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>Imports that are larger than one transaction.</summary>
[Neo4jCollection]
public sealed class Neo4jBulkImportTests : IAsyncLifetime
{
    // Twice as many records fit one transaction.
    private const int Batch = 200;

    private static readonly Record[] Records = [.. SampleQueries.RecordsOf(people: 150)];

    private readonly TemporaryFolder _folder = new();

    private static string HalfFilled =>
        $"A large import into {SharedNeo4j.Address} has not ended: the directory there is half filled. Run the import again to complete "
        + "it.";

    public async ValueTask InitializeAsync()
    {
        using var http = new Neo4jHttp(SharedNeo4j.Address);
        await SharedNeo4j.WipeAsync(http);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_interrupted_import_is_hidden_from_readers_and_completed_by_a_second_run()
    {
        await using var sqlite = await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation);
        await FillAsync(sqlite, Records);
        await using var serving = await OpenAsync(fills: false);
        await using (var broken = await OpenAsync(fills: true))
        {
            await Assert.ThrowsAsync<InvalidDataException>(
                () => broken.SaveAsync(new("tester", StoreTesting.Now, 0, BreaksOff()), StoreTesting.Cancellation));
            Assert.True(broken.IsHalfFilled);
        }

        Assert.Equal(HalfFilled, (await Assert.ThrowsAsync<StoreException>(() => OpenAsync(fills: false))).Message);
        Assert.Equal(HalfFilled, (await Assert.ThrowsAsync<StoreException>(() => serving.PutAsync(Samples.Person("a")))).Message);
        Assert.Equal(
            HalfFilled, (await Assert.ThrowsAsync<StoreException>(() => serving.SequenceAsync(StoreTesting.Cancellation))).Message);

        await using var again = await OpenAsync(fills: true);
        Assert.True(again.IsHalfFilled);
        var outcome = await FillAsync(again, Records);

        Assert.Equal((new(1, Records.Length, 0, 0, 0), false), (outcome, again.IsHalfFilled));
        Assert.Equal(1, await serving.SequenceAsync(StoreTesting.Cancellation));
        await AssertSameAsync(sqlite, again);
    }

    [Fact]
    public async Task The_indexes_exist_after_an_import_and_after_completing_an_interrupted_one()
    {
        await using var store = await OpenAsync(fills: true);
        var fresh = await IndexesAsync();

        await Assert.ThrowsAsync<InvalidDataException>(
            () => store.SaveAsync(new("tester", StoreTesting.Now, 0, BreaksOff()), StoreTesting.Cancellation));
        var broken = await IndexesAsync();
        await Assert.ThrowsAsync<StoreException>(() => OpenAsync(fills: false));
        var refused = await IndexesAsync();
        await using (var again = await OpenAsync(fills: true))
        {
            await FillAsync(again, Records);
        }

        var completed = await IndexesAsync();
        await InitializeAsync();
        await using (var complete = await OpenAsync(fills: true))
        {
            await FillAsync(complete, Records);
        }

        Assert.All(fresh, index => Assert.EndsWith(" ONLINE", index, StringComparison.Ordinal));
        Assert.Contains("appearance_event_place ONLINE", fresh);
        Assert.DoesNotContain("appearance_event_place ONLINE", broken);
        Assert.Equal(broken, refused);
        Assert.Equal(fresh, completed);
        Assert.Equal(fresh, await IndexesAsync());
    }

    [Fact]
    public async Task An_import_with_lost_responses_creates_no_duplicates()
    {
        await using var sqlite = await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation);
        await FillAsync(sqlite, Records);
        await using var proxy = new RecordingProxy(SharedNeo4j.Address.Server);
        await using var neo4j = await Neo4jStore.OpenAsync(proxy.Address with { Batch = Batch }, fills: true, StoreTesting.Cancellation);
        proxy.LosesEveryOther = "/commit";

        Assert.Equal(new(1, Records.Length, 0, 0, 0), await FillAsync(neo4j, Records));

        await AssertSameAsync(sqlite, neo4j);
    }

    [Fact]
    public async Task An_import_that_another_one_overtakes_stops_and_the_other_one_completes()
    {
        await using var sqlite = await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation);
        await FillAsync(sqlite, Records);
        var (waits, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var overtaken = await OpenAsync(fills: true);
        var stopping = overtaken.SaveAsync(new("tester", StoreTesting.Now, 0, Slowly(waits, goesOn.Task)), StoreTesting.Cancellation);
        await await Task.WhenAny(waits.Task, stopping);

        await using var other = await OpenAsync(fills: true);
        Assert.True(other.IsHalfFilled);
        Assert.Equal(new(1, Records.Length, 0, 0, 0), await FillAsync(other, Records));
        goesOn.SetResult();

        Assert.EndsWith(
            "this one has stopped.", (await Assert.ThrowsAsync<StoreException>(() => stopping)).Message, StringComparison.Ordinal);
        await AssertSameAsync(sqlite, other);
    }

    [Fact]
    public async Task A_large_change_of_stored_records_has_the_same_answers_and_log_as_small_ones()
    {
        await using var sqlite = await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation);
        await using var neo4j = await OpenAsync(fills: true);
        foreach (var store in (IDirectoryStore[])[sqlite, neo4j])
        {
            foreach (var some in Records.Chunk(2 * Batch))
            {
                await store.PutAsync(some);
            }
        }

        Record[] changed =
        [
            .. Enumerable.Range(0, 300).Select(i => Samples.Person($"r{i:0000}")),
            Samples.Event("e01", "2031", "e02"),
            Samples.Event("e02"),
            Samples.Event("e05", "1999", "e01"),
            Samples.Office("o001", "un") with { Sources = [new("source/page")] },
            .. Records.OfType<Appearance>().Select(a => a with { Session = "Opening" }),
        ];
        var outcomes = new[] { await FillAsync(sqlite, changed), await FillAsync(neo4j, changed) };

        Assert.Equal(outcomes[0], outcomes[1]);
        await AssertSameAsync(sqlite, neo4j);
    }

    private static Task<Neo4jStore> OpenAsync(bool fills) =>
        Neo4jStore.OpenAsync(SharedNeo4j.Address with { Batch = Batch }, fills, StoreTesting.Cancellation);

    // In reverse order, so that every record refers to later ones.
    private static Task<SaveOutcome> FillAsync(IDirectoryStore store, Record[] records) => store.PutAsync(records.Reverse());

    private static async IAsyncEnumerable<RecordChange> BreaksOff()
    {
        foreach (var record in Records.Reverse().Take((2 * Batch) + 100))
        {
            yield return RecordChange.Put(record);
        }

        await Task.Yield();
        throw new InvalidDataException("broken");
    }

    private static async IAsyncEnumerable<RecordChange> Slowly(TaskCompletionSource waits, Task goesOn)
    {
        foreach (var (i, record) in Records.Reverse().Index())
        {
            if (i == (2 * Batch) + 100)
            {
                waits.SetResult();
                await goesOn;
            }

            yield return RecordChange.Put(record);
        }
    }

    private static async Task<string[]> IndexesAsync()
    {
        using var http = new Neo4jHttp(SharedNeo4j.Address);
        var indexes = await SharedNeo4j.RowsAsync(http, "SHOW INDEXES YIELD name, state RETURN name + ' ' + state AS index ORDER BY index");
        return [.. indexes.EnumerateArray().Select(row => row[0].GetString()!)];
    }

    private static async Task AssertSameAsync(IDirectoryStore sqlite, IDirectoryStore neo4j)
    {
        foreach (var (name, fetch) in SampleQueries.All)
        {
            Assert.Equal(
                (name, Answers.Of(await sqlite.LoadAsync(fetch), fetch.Includes)),
                (name, Answers.Of(await neo4j.LoadAsync(fetch), fetch.Includes)));
        }

        Assert.Equal(await sqlite.AllAsync(), await neo4j.AllAsync());
        Assert.Equal(await sqlite.LogAsync(), await neo4j.LogAsync());
    }
}
