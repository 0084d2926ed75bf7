using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Core;

/// <summary>The only way in: asks the rules, then saves all of a change or nothing.</summary>
public sealed class DirectoryEditor(IDirectoryStore store, TimeProvider clock)
{
    private const int PreviewedAtOnce = 500;

    /// <param name="by">Who makes the change, for the log.</param>
    public async Task<EditOutcome> SaveAsync(IReadOnlyList<RecordChange> changes, string by, CancellationToken cancellation)
    {
        while (true)
        {
            var seen = await store.SequenceAsync(cancellation);
            var findings = await new ChangeCheck(store, changes).RunAsync(cancellation);
            var saved = findings.AreInOrder ? await store.SaveAsync(new(by, clock.GetUtcNow(), seen, changes.ToAsyncEnumerable()), cancellation) : null;

            // Somebody else was faster: what the rules were asked about may have changed.
            if (saved is not { IsStale: true })
            {
                return new(saved, findings);
            }
        }
    }

    /// <summary>Puts all records of the files into the directory as one change: each replaces the one of its id when it differs.</summary>
    public async Task<EditOutcome> ImportAsync(NdjsonFiles files, string by, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        while (true)
        {
            var seen = await store.SequenceAsync(cancellation);
            var (findings, total) = await CheckAsync(files, seen == 0 ? null : store, progress, cancellation);
            var changes = ImportChanges.ReadAsync(files, total, progress, cancellation);
            var saved = findings.AreInOrder ? await store.SaveAsync(new(by, clock.GetUtcNow(), seen, changes), cancellation) : null;
            if (saved is not { IsStale: true })
            {
                return new(saved, findings);
            }
        }
    }

    /// <summary>What an import would come to. Nothing is saved.</summary>
    public async Task<EditOutcome> PreviewAsync(NdjsonFiles files, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var (findings, total) = await CheckAsync(files, store, progress, cancellation);
        if (!findings.AreInOrder)
        {
            return new(null, findings);
        }

        int created = 0, changed = 0, unchanged = 0;
        await foreach (var changes in ImportChanges.ReadAsync(files, total, progress, cancellation).Chunk(PreviewedAtOnce).WithCancellation(cancellation))
        {
            var there = (await store.FetchAsync(Fetch.ByIds(changes.Select(change => change.Id)), cancellation)).Rows.ToDictionary(row => row.Record.Id, row => row.Record);
            created += changes.Count(change => !there.ContainsKey(change.Id));
            unchanged += changes.Count(change => there.TryGetValue(change.Id, out var record) && record.Equals(change.After));
            changed += changes.Count(change => there.TryGetValue(change.Id, out var record) && !record.Equals(change.After));
        }

        return new(new(null, created, changed, 0, unchanged), findings);
    }

    // The check itself is not kept: what it knows of the records is most of the memory that an import takes.
    private static async Task<(Findings Findings, int Total)> CheckAsync(NdjsonFiles files, IDirectoryStore? on, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var check = new ImportCheck(files, on, progress);
        return (await check.RunAsync(cancellation), check.Records);
    }
}
