using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Core.Editing;

/// <summary>A directory with an editor used by Anna. Its first change saves the initial records, at noon of 15 January 2026.</summary>
internal sealed class EditedDirectory : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    public required SqliteStore Store { get; init; }

    public required DirectoryEditor Editor { get; init; }

    public static async Task<EditedDirectory> WithAsync(params IEnumerable<Record> records)
    {
        var folder = new TemporaryFolder();
        var store = await SqliteStore.OpenAsync(folder.File("test.db"), StoreTesting.Cancellation);
        var directory = new EditedDirectory(folder) { Store = store, Editor = new(store, new StoppedClock()) };
        await store.PutAsync(records);
        return directory;
    }

    private EditedDirectory(TemporaryFolder folder) => _folder = folder;

    public Task<EditOutcome> DoAsync(IProposal proposal) => Editor.SaveAsync(proposal, "Anna", StoreTesting.Cancellation);

    public Task<EditOutcome> PutAsync(params IEnumerable<Record> records) =>
        Editor.SaveAsync([.. records.Select(RecordChange.Put)], "Bert", StoreTesting.Cancellation);

    public Task<EditOutcome> DeleteAsync(params IEnumerable<string> ids) =>
        Editor.SaveAsync([.. ids.Select(RecordChange.Delete)], "Bert", StoreTesting.Cancellation);

    /// <summary>Checks that the change is refused with exactly these problems and saves nothing.</summary>
    public async Task RefusesAsync(IProposal proposal, params (string? RecordId, string? Field, string Message)[] problems)
    {
        var before = await Store.LogAsync();

        var outcome = await DoAsync(proposal);

        Assert.Equal(problems, outcome.Findings.Problems.Select(p => (p.RecordId, p.Field, p.Message)));
        Assert.Null(outcome.Saved);
        Assert.Equal(before, await Store.LogAsync());
    }

    public async Task<Record?> FindAsync(string id) =>
        (await Store.LoadAsync(SpeakerDirectory.Core.Query.Fetch.ByIds([id]))).Rows is [var row] ? row.Record : null;

    public async Task<Record[]> AllAsync() => await Store.ReadAllAsync(StoreTesting.Cancellation).ToArrayAsync(StoreTesting.Cancellation);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
