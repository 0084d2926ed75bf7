using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>Short forms of calls that tests of stores make often.</summary>
internal static class StoreTesting
{
    public static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<SaveOutcome> PutAsync(this IDirectoryStore store, params IEnumerable<Record> records) =>
        store.ChangeAsync(records.Select(RecordChange.Put));

    public static async Task<SaveOutcome> ChangeAsync(this IDirectoryStore store, params IEnumerable<RecordChange> changes) =>
        await store.SaveAsync(new("tester", Now, await store.SequenceAsync(Cancellation), changes.ToAsyncEnumerable()), Cancellation);

    public static Task<Page> LoadAsync(this IDirectoryStore store, Fetch fetch) => store.FetchAsync(fetch, Cancellation);

    public static string[] Ids(this Page page) => [.. page.Rows.Select(r => r.Record.Id)];

    public static async Task<string[]> AllAsync(this IDirectoryStore store) =>
        await store.ReadAllAsync(Cancellation).Select(r => r.Id).ToArrayAsync(Cancellation);

    public static async Task<LoggedChange[]> LogAsync(this IDirectoryStore store, long after = 0, string? recordId = null) =>
        await store.ChangesAsync(after, recordId, Cancellation).ToArrayAsync(Cancellation);
}
