using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>Imports that are larger than one transaction takes.</summary>
[Collection(Neo4jServer.Collection)]
public sealed class Neo4jFillingTests : IAsyncLifetime
{
    private static readonly string HalfFilled =
        $"A large import into {(Environment.GetEnvironmentVariable("DIRECTORY_TEST_NEO4J") is null ? "" : Neo4jServer.Address)} has not ended: the directory there is half filled. Run the import again to complete it.";

    private static readonly Record[] Records = [.. Questions.Filling, .. Enumerable.Range(0, 4000).Select(i => Samples.Person($"q{i:0000}"))];

    private readonly string _folder = Directory.CreateTempSubdirectory("directory-").FullName;

    public async ValueTask InitializeAsync()
    {
        using var http = new Neo4jHttp(Neo4jServer.Address);
        await Neo4jServer.WipeAsync(http);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_import_that_breaks_off_is_refused_to_readers_and_completed_when_it_is_run_again()
    {
        await using var sqlite = await SqliteStore.OpenAsync(Path.Combine(_folder, "test.db"), StoreTesting.Cancellation);
        await FillAsync(sqlite, Records);
        await using var serving = await OpenAsync(fills: false);
        await using (var broken = await OpenAsync(fills: true))
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => broken.SaveAsync(new("tester", StoreTesting.Now, 0, BreaksOff()), StoreTesting.Cancellation));
            Assert.True(broken.IsHalfFilled);
        }

        Assert.Equal(HalfFilled, (await Assert.ThrowsAsync<StoreException>(() => OpenAsync(fills: false))).Message);
        Assert.Equal(HalfFilled, (await Assert.ThrowsAsync<StoreException>(() => serving.PutAsync(Samples.Person("a")))).Message);
        Assert.Equal(HalfFilled, (await Assert.ThrowsAsync<StoreException>(() => serving.SequenceAsync(StoreTesting.Cancellation))).Message);

        await using var again = await OpenAsync(fills: true);
        Assert.True(again.IsHalfFilled);
        var outcome = await FillAsync(again, Records);

        Assert.Equal((new(1, Records.Length, 0, 0, 0), false), (outcome, again.IsHalfFilled));
        Assert.Equal(1, await serving.SequenceAsync(StoreTesting.Cancellation));
        await AssertSameAsync(sqlite, again);
    }

    [Fact]
    public async Task Indexes_that_an_import_into_an_empty_store_makes_last_are_there_when_it_ends_and_when_a_broken_one_is_completed()
    {
        await using var store = await OpenAsync(fills: true);
        var fresh = await IndexesAsync();

        await Assert.ThrowsAsync<InvalidDataException>(() => store.SaveAsync(new("tester", StoreTesting.Now, 0, BreaksOff()), StoreTesting.Cancellation));
        var broken = await IndexesAsync();
        await Assert.ThrowsAsync<StoreException>(() => OpenAsync(fills: false));
        var refused = await IndexesAsync();
        await using (var again = await OpenAsync(fills: true))
        {
            await FillAsync(again, Records);
        }

        var completed = await IndexesAsync();
        await InitializeAsync();
        await using (var whole = await OpenAsync(fills: true))
        {
            await FillAsync(whole, Records);
        }

        Assert.All(fresh, index => Assert.EndsWith(" ONLINE", index, StringComparison.Ordinal));
        Assert.Contains("appearance_event_place ONLINE", fresh);
        Assert.DoesNotContain("appearance_event_place ONLINE", broken);
        Assert.Equal(broken, refused);
        Assert.Equal(fresh, completed);
        Assert.Equal(fresh, await IndexesAsync());
    }

    [Fact]
    public async Task Of_an_import_whose_answers_get_lost_nothing_is_there_twice()
    {
        await using var sqlite = await SqliteStore.OpenAsync(Path.Combine(_folder, "test.db"), StoreTesting.Cancellation);
        await FillAsync(sqlite, Records);
        await using var post = new Post(Neo4jServer.Address.Server);
        await using var neo4j = await Neo4jStore.OpenAsync(post.Address, fills: true, StoreTesting.Cancellation);
        post.LosesEveryOther = "/commit";

        Assert.Equal(new(1, Records.Length, 0, 0, 0), await FillAsync(neo4j, Records));

        await AssertSameAsync(sqlite, neo4j);
    }

    [Fact]
    public async Task An_import_that_another_overtakes_stops_and_the_other_completes_it()
    {
        await using var sqlite = await SqliteStore.OpenAsync(Path.Combine(_folder, "test.db"), StoreTesting.Cancellation);
        await FillAsync(sqlite, Records);
        var (waits, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var overtaken = await OpenAsync(fills: true);
        var stopping = overtaken.SaveAsync(new("tester", StoreTesting.Now, 0, Slowly(waits, goesOn.Task)), StoreTesting.Cancellation);
        await waits.Task;

        await using var other = await OpenAsync(fills: true);
        Assert.True(other.IsHalfFilled);
        Assert.Equal(new(1, Records.Length, 0, 0, 0), await FillAsync(other, Records));
        goesOn.SetResult();

        Assert.EndsWith("this one has stopped.", (await Assert.ThrowsAsync<StoreException>(() => stopping)).Message, StringComparison.Ordinal);
        await AssertSameAsync(sqlite, other);
    }

    [Fact]
    public async Task A_large_change_of_what_is_there_has_the_same_answers_and_log_as_a_small_one()
    {
        await using var sqlite = await SqliteStore.OpenAsync(Path.Combine(_folder, "test.db"), StoreTesting.Cancellation);
        await using var neo4j = await OpenAsync(fills: true);
        foreach (var store in (IDirectoryStore[])[sqlite, neo4j])
        {
            await store.PutAsync(Questions.Filling);
        }

        Record[] changed =
        [
            .. Enumerable.Range(0, 8000).Select(i => Samples.Person($"r{i:0000}")), Samples.Event("e01", "2031", "e02"), Samples.Event("e02"), Samples.Event("e05", "1999", "e01"), Samples.Office("o001", "un") with { Sources = [new("source/page")] },
            .. Records.OfType<Appearance>().Select(a => a with { Session = "Opening" }),
        ];
        var outcomes = new[] { await FillAsync(sqlite, changed), await FillAsync(neo4j, changed) };

        Assert.Equal(outcomes[0], outcomes[1]);
        await AssertSameAsync(sqlite, neo4j);
    }

    private static Task<Neo4jStore> OpenAsync(bool fills) => Neo4jStore.OpenAsync(Neo4jServer.Address, fills, StoreTesting.Cancellation);

    // Backwards, so that everything refers to what comes later.
    private static Task<SaveOutcome> FillAsync(IDirectoryStore store, Record[] records) => store.PutAsync(records.Reverse());

    private static async IAsyncEnumerable<RecordChange> BreaksOff()
    {
        foreach (var record in Records.Reverse().Take(10_400))
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
            if (i == 10_400)
            {
                waits.SetResult();
                await goesOn;
            }

            yield return RecordChange.Put(record);
        }
    }

    private static async Task<string[]> IndexesAsync()
    {
        using var http = new Neo4jHttp(Neo4jServer.Address);
        var indexes = await Neo4jServer.RowsAsync(http, "SHOW INDEXES YIELD name, state RETURN name + ' ' + state AS index ORDER BY index");
        return [.. indexes.EnumerateArray().Select(row => row[0].GetString()!)];
    }

    private static async Task AssertSameAsync(IDirectoryStore sqlite, IDirectoryStore neo4j)
    {
        foreach (var (name, question) in Questions.All)
        {
            Assert.Equal((name, Answers.Of(await sqlite.AskAsync(question), question.Includes)), (name, Answers.Of(await neo4j.AskAsync(question), question.Includes)));
        }

        Assert.Equal(await sqlite.AllAsync(), await neo4j.AllAsync());
        Assert.Equal(await sqlite.LogAsync(), await neo4j.LogAsync());
    }
}
