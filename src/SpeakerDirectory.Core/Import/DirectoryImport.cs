using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Core.Import;

/// <summary>Imports the records of files into a directory, after the rules have checked all of them.</summary>
/// <param name="store">The store of the directory.</param>
/// <param name="clock">The clock that changes are dated by.</param>
public sealed class DirectoryImport(IDirectoryStore store, TimeProvider clock)
{
    private const int PreviewedAtOnce = 500;

    /// <summary>Reads titles to propose ranks for offices that are imported without one; when null, none are proposed.</summary>
    public TitleReader? Titles { get; init; }

    /// <summary>Imports all records of the files as one change: each replaces the one of its id when it differs.</summary>
    public async Task<EditOutcome> RunAsync(
        NdjsonFiles files, string by, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        while (true)
        {
            var basedOn = await store.SequenceAsync(cancellation);
            var (findings, total) = await CheckAsync(files, basedOn == 0 ? null : store, progress, cancellation);
            var changes = ImportChanges.ReadAsync(files, total, progress, cancellation);

            // Step W3: Save. All or nothing; when the log has moved on meanwhile, the files are checked again.
            var saved = findings.AreInOrder
                ? await store.SaveAsync(new(by, clock.GetUtcNow(), basedOn, changes.ReadingAheadAsync(cancellation)), cancellation)
                : null;
            if (saved is not { IsStale: true })
            {
                return new(saved, findings);
            }
        }
    }

    /// <summary>Works out what an import would change. Nothing is saved.</summary>
    public async Task<EditOutcome> PreviewAsync(NdjsonFiles files, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var (findings, total) = await CheckAsync(files, store, progress, cancellation);
        if (!findings.AreInOrder)
        {
            return new(null, findings);
        }

        int created = 0, changed = 0, unchanged = 0;
        await foreach (var changes in ImportChanges.ReadAsync(files, total, progress, cancellation)
            .Chunk(PreviewedAtOnce)
            .WithCancellation(cancellation))
        {
            var there = (await store.FetchAsync(Fetch.ByIds(changes.Select(change => change.Id)), cancellation)).Rows.ToDictionary(
                row => row.Record.Id, row => row.Record);
            created += changes.Count(change => !there.ContainsKey(change.Id));
            unchanged += changes.Count(change => there.TryGetValue(change.Id, out var record) && record.Equals(change.After));
            changed += changes.Count(change => there.TryGetValue(change.Id, out var record) && !record.Equals(change.After));
        }

        return new(new(null, created, changed, 0, unchanged), findings);
    }

    // The check itself is not kept: what it knows of the records is most of the memory that an import takes.
    private async Task<(Findings Findings, int Total)> CheckAsync(
        NdjsonFiles files, IDirectoryStore? on, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var check = new ImportCheck(files, on, progress) { Titles = Titles is { } reader ? new(reader, ofRankedToo: false) : null };
        return (await check.RunAsync(cancellation), check.Records);
    }
}
