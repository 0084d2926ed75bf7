using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Host;

public sealed class CopyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_has_the_same_records_and_log_and_a_second_copy_adds_later_changes()
    {
        await using var from = await OpenAsync("from.db");
        await ChangeAsync(from, "Ana", 0, RecordChange.Put(Person("a")), RecordChange.Put(Person("b")), RecordChange.Put(Body("un")));
        await ChangeAsync(from, "Ban", 1, RecordChange.Put(Person("a", "Other")), RecordChange.Delete("person/b"));

        Assert.Equal(new(0, "sqlite:from.db was copied to sqlite:to.db: 2 changes to 5 records.\n", ""), await CopyAsync());
        await ChangeAsync(from, "Cem", 2, RecordChange.Put(Person("b", "Again")));
        Assert.Equal(new(0, "sqlite:from.db was copied to sqlite:to.db: 1 change to 1 record.\n", ""), await CopyAsync());
        Assert.Equal(new(0, "Nothing to copy: sqlite:to.db holds all of sqlite:from.db already.\n", ""), await CopyAsync());

        await using var to = await OpenAsync("to.db");
        Assert.Equal(await from.LogAsync(), await to.LogAsync());
        Assert.Equal(
            await from.ReadAllAsync(StoreTesting.Cancellation).ToArrayAsync(StoreTesting.Cancellation),
            await to.ReadAllAsync(StoreTesting.Cancellation).ToArrayAsync(StoreTesting.Cancellation));
    }

    [Fact]
    public async Task A_copied_import_of_many_records_is_still_one_change()
    {
        await using var from = await OpenAsync("from.db");
        await ChangeAsync(from, "import", 0, [.. Enumerable.Range(0, 20_000).Select(i => RecordChange.Put(Person($"p{i}")))]);

        var run = await CopyAsync();

        Assert.Equal("sqlite:from.db was copied to sqlite:to.db: 1 change to 20,000 records.\n", run.Out);
        await using var to = await OpenAsync("to.db");
        Assert.Equal(1, await to.SequenceAsync(StoreTesting.Cancellation));
        Assert.Equal(await from.LogAsync(), await to.LogAsync());
    }

    [Fact]
    public async Task A_target_with_another_directory_is_refused_and_not_changed()
    {
        await using var from = await OpenAsync("from.db");
        await ChangeAsync(from, "Ana", 0, RecordChange.Put(Person("a")), RecordChange.Put(Person("b")));
        await using var to = await OpenAsync("to.db");
        await ChangeAsync(to, "Ana", 0, RecordChange.Put(Person("a")));

        var lacks = await CopyAsync();
        await ChangeAsync(from, "Ana", 1, RecordChange.Put(Person("c")));
        await ChangeAsync(to, "Ana", 1, RecordChange.Put(Person("d")));
        var differs = await DirectoryProgram.RunAsync(_folder.Path, "copy", "sqlite:to.db", "sqlite:from.db");
        var ahead = await DirectoryProgram.RunAsync(_folder.Path, "copy", "sqlite:nowhere.db", "sqlite:to.db");

        const string Advice = "Copy into an empty store, or into one that a copy of this directory was begun in.\n";
        Assert.Equal(new(2, "", $"The target is not the beginning of this directory: it lacks person/b in change 1. {Advice}"), lacks);
        Assert.Equal(
            new(2, "", $"The target is not the beginning of this directory: they part at change 1, at person/b. {Advice}"), differs);
        Assert.Equal(2, ahead.Code);
        Assert.Equal(["person/a", "person/d"], await to.AllAsync());
    }

    private Task<DirectoryProgram.Run> CopyAsync() => DirectoryProgram.RunAsync(_folder.Path, "copy", "sqlite:from.db", "sqlite:to.db");

    private async Task<IDirectoryStore> OpenAsync(string name) =>
        await SqliteStore.OpenAsync(_folder.File(name), StoreTesting.Cancellation);

    private static Task<SaveOutcome> ChangeAsync(IDirectoryStore store, string by, long seen, params RecordChange[] changes) =>
        store.SaveAsync(new(by, StoreTesting.Now.AddHours(seen), seen, changes.ToAsyncEnumerable()), StoreTesting.Cancellation);
}
