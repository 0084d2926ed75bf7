using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>Failures of the file of a directory: each gives a message for the operator, and no change is saved in part.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("directory.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_is_reported_without_partial_saves_and_saving_works_again_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(_folder.Path, megabytes: 3);
        await using var store = await SqliteStore.OpenAsync(File, StoreTesting.Cancellation);
        await store.PutAsync(Samples.Person("ada"));
        var ballast = _folder.File("ballast");
        await System.IO.File.WriteAllBytesAsync(ballast, new byte[1_500_000], StoreTesting.Cancellation);

        var full = await Assert.ThrowsAsync<StoreException>(() => store.PutAsync(People("big", 4_000)));

        Assert.Equal($"The disk of {File} is full; nothing was saved.", full.Message);
        Assert.Equal(["person/ada"], await store.AllAsync());
        Assert.Single(await store.LogAsync());

        System.IO.File.Delete(ballast);
        await store.PutAsync(Samples.Person("bob"));
        Assert.Equal(["person/ada", "person/bob"], await store.AllAsync());
    }

    [Fact]
    public async Task A_read_only_disk_is_reported()
    {
        using var disk = SmallDisk.Mount(_folder.Path, megabytes: 8);
        await using (var store = await SqliteStore.OpenAsync(File, StoreTesting.Cancellation))
        {
            await store.PutAsync(Samples.Person("ada"));
        }

        disk.MakeReadOnly();
        var refused = await Assert.ThrowsAsync<StoreException>(() => SqliteStore.OpenAsync(File, StoreTesting.Cancellation));

        Assert.Contains(
            refused.Message,
            new[] { $"{File} or its folder cannot be written to.", $"{File} cannot be opened: its folder must exist and be writable." });
    }

    [Fact]
    public async Task A_locked_file_can_be_read_and_writing_reports_the_lock()
    {
        await using var store = await SqliteStore.OpenAsync(File, StoreTesting.Cancellation);
        await store.PutAsync(Samples.Person("ada"));
        await using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        other.Open();
        await using (var transaction = other.BeginTransaction(deferred: false))
        {
            var locked = await Assert.ThrowsAsync<StoreException>(() => store.PutAsync(Samples.Person("bob")));

            Assert.Equal($"{File} is locked by another program.", locked.Message);
            Assert.Equal(["person/ada"], await store.AllAsync());
        }

        await store.PutAsync(Samples.Person("bob"));
        Assert.Equal(["person/ada", "person/bob"], await store.AllAsync());
    }

    [Fact]
    public async Task A_file_that_is_not_a_database_is_refused_and_left_unchanged()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 8_192), StoreTesting.Cancellation);

        var refused = await Assert.ThrowsAsync<StoreException>(() => SqliteStore.OpenAsync(File, StoreTesting.Cancellation));

        Assert.Equal($"{File} is not a SQLite database. Name another file; one that does not exist is made.", refused.Message);
        Assert.Equal(new string('x', 8_192), await System.IO.File.ReadAllTextAsync(File, StoreTesting.Cancellation));
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_truncated_file_is_reported_as_damaged(double left)
    {
        await FillAsync(2_000);
        await using (var stream = System.IO.File.OpenWrite(File))
        {
            stream.SetLength((long)(stream.Length * left) / 4_096 * 4_096);
        }

        Assert.StartsWith($"{File} is damaged (", await FailureMessageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overwritten_pages_are_reported_as_damaged_and_never_returned()
    {
        await FillAsync(2_000);
        await using (var stream = System.IO.File.OpenWrite(File))
        {
            // The first pages contain the schema.
            var rubbish = new byte[stream.Length - (40 * 4_096)];
            TestSeed.NewRandom().NextBytes(rubbish);
            stream.Position = 40 * 4_096;
            await stream.WriteAsync(rubbish, StoreTesting.Cancellation);
        }

        Assert.StartsWith($"{File} is damaged (", await FailureMessageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_that_is_cancelled_while_it_runs_is_interrupted()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var reader = new SqliteReader(connection);
        using var time = new CancellationTokenSource();
        connection.CreateFunction("cancelled", (long row) => row == 10_000 && Cancel());
        const string ForEver = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE cancelled(i)";

        Assert.Throws<OperationCanceledException>(() => reader.Read(new(ForEver, []), answer => answer.Length, time.Token));
        Assert.Equal(1, reader.Read(new("SELECT 1", []), answer => answer.Length, StoreTesting.Cancellation));

        bool Cancel()
        {
            time.Cancel();
            return true;
        }
    }

    [Fact]
    public async Task Two_hundred_concurrent_writers_and_readers_lose_no_change()
    {
        await using var store = await SqliteStore.OpenAsync(File, StoreTesting.Cancellation);
        var editor = new DirectoryEditor(store, TimeProvider.System);
        var writers = Enumerable.Range(0, 100).Select(async i =>
        {
            await Task.Yield();
            var outcome = await editor.SaveAsync([RecordChange.Put(Samples.Person($"p{i:000}"))], $"writer {i}", StoreTesting.Cancellation);
            Assert.Empty(outcome.Findings.Problems);
        });
        var readers = Enumerable.Range(0, 100).Select(async i =>
        {
            await Task.Yield();
            var page = await store.LoadAsync(Fetch.OfKind(RecordKind.Person, new(200)));
            Assert.Equal(page.Rows.Count, page.Ids().Distinct().Count());
        });

        await Task.WhenAll([.. writers, .. readers]);

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"person/p{i:000}"), await store.AllAsync());
        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), (await store.LogAsync()).Select(change => change.Sequence));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_keeps_the_log_in_order()
    {
        await using var store = await SqliteStore.OpenAsync(File, StoreTesting.Cancellation);
        var (late, early) = (StoreTesting.Now, StoreTesting.Now.AddYears(-1));
        await store.SaveAsync(
            new("a", late, 0, new[] { RecordChange.Put(Samples.Person("ada")) }.ToAsyncEnumerable()), StoreTesting.Cancellation);
        await store.SaveAsync(
            new("b", early, 1, new[] { RecordChange.Put(Samples.Person("ada", "Ada")) }.ToAsyncEnumerable()), StoreTesting.Cancellation);

        Assert.Equal([(1, late, "a"), (2, early, "b")], (await store.LogAsync()).Select(change => (change.Sequence, change.At, change.By)));
        Assert.Equal("Ada", ((Person)(await store.LoadAsync(Fetch.ByIds(["person/ada"]))).Rows[0].Record).Name);
    }

    private static IEnumerable<Person> People(string slug, int count) =>
        Enumerable.Range(0, count).Select(i => Samples.Person($"{slug}{i}") with { Note = new string('n', 200) });

    private async Task FillAsync(int people)
    {
        await using (var store = await SqliteStore.OpenAsync(File, StoreTesting.Cancellation))
        {
            await store.PutAsync(People("p", people));
        }

        Assert.False(System.IO.File.Exists(File + "-wal"), "What is written ahead should be in the file once it is closed.");
    }

    // The failure occurs on opening or on reading everything.
    private async Task<string> FailureMessageAsync()
    {
        var fault = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = await SqliteStore.OpenAsync(File, StoreTesting.Cancellation);
            await store.AllAsync();
        });
        return fault.Message;
    }
}
