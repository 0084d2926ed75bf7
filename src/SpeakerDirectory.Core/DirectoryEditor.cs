using System.Threading.Channels;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Formats;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Titles;

namespace SpeakerDirectory.Core;

/// <summary>The only way in: asks the rules, then saves all of a change or nothing.</summary>
public sealed class DirectoryEditor(IDirectoryStore store, TimeProvider clock)
{
    private const int PreviewedAtOnce = 500;

    // A store saves one change after the other anyway: in turns, nobody here has to check a change twice. Who finds room in it has the turn.
    private readonly Channel<DirectoryEditor> _turn = Channel.CreateBounded<DirectoryEditor>(1);

    /// <summary>Proposes ranks for offices that an import brings without; nothing is proposed without it.</summary>
    public TitleReader? Titles { get; init; }

    /// <param name="by">Who makes the change, for the log.</param>
    public Task<EditOutcome> SaveAsync(IReadOnlyList<RecordChange> changes, string by, CancellationToken cancellation) => SaveAsync(new TheseChanges(changes), by, cancellation);

    /// <inheritdoc cref="SaveAsync(IReadOnlyList{RecordChange}, string, CancellationToken)"/>
    public async Task<EditOutcome> SaveAsync(IProposal proposal, string by, CancellationToken cancellation)
    {
        await _turn.Writer.WriteAsync(this, cancellation);
        try
        {
            while (true)
            {
                var (seen, outcome) = await CheckAsync(proposal, cancellation);
                if (!outcome.Findings.AreInOrder)
                {
                    return outcome;
                }

                var saved = await store.SaveAsync(new(by, clock.GetUtcNow(), seen, outcome.Changes.ToAsyncEnumerable()), cancellation);

                // Another program was faster: what the rules were asked about may have changed.
                if (!saved.IsStale)
                {
                    return outcome with { Saved = saved };
                }
            }
        }
        finally
        {
            _turn.Reader.TryRead(out _);
        }
    }

    /// <summary>What a proposal would come to. Nothing is saved.</summary>
    public async Task<EditOutcome> PreviewAsync(IProposal proposal, CancellationToken cancellation)
    {
        var (_, outcome) = await CheckAsync(proposal, cancellation);
        if (!outcome.Findings.AreInOrder)
        {
            return outcome;
        }

        var there = (await store.FetchAsync(Fetch.ByIds(outcome.Changes.Select(change => change.Id)), cancellation)).Rows.ToDictionary(row => row.Record.Id, row => row.Record);
        return outcome with { Preview = [.. outcome.Changes.Select(change => RecordPreview.Of(change.Id, there.GetValueOrDefault(change.Id), change.After))] };
    }

    /// <summary>Puts all records of the files into the directory as one change: each replaces the one of its id when it differs.</summary>
    public async Task<EditOutcome> ImportAsync(NdjsonFiles files, string by, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        while (true)
        {
            var seen = await store.SequenceAsync(cancellation);
            var (findings, total) = await CheckAsync(files, seen == 0 ? null : store, progress, cancellation);
            var changes = ImportChanges.ReadAsync(files, total, progress, cancellation);
            var saved = findings.AreInOrder ? await store.SaveAsync(new(by, clock.GetUtcNow(), seen, changes.ReadingAheadAsync(cancellation)), cancellation) : null;
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

    // What is found wrong must have been wrong at one moment: when the log moved meanwhile, it is worked out again.
    private async Task<(long Seen, EditOutcome Outcome)> CheckAsync(IProposal proposal, CancellationToken cancellation)
    {
        while (true)
        {
            var seen = await store.SequenceAsync(cancellation);
            var proposed = await proposal.WorkOutAsync(store, cancellation);
            var findings = proposed.Changes.Count == 0 ? new([], []) : await new ChangeCheck(store, proposed.Changes).RunAsync(cancellation);
            var all = findings with { Problems = [.. proposed.Problems, .. findings.Problems] };
            if (all.AreInOrder || await store.SequenceAsync(cancellation) == seen)
            {
                return (seen, new(null, all) { Changes = proposed.Changes });
            }
        }
    }

    // The check itself is not kept: what it knows of the records is most of the memory that an import takes.
    private async Task<(Findings Findings, int Total)> CheckAsync(NdjsonFiles files, IDirectoryStore? on, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var check = new ImportCheck(files, on, progress) { Titles = Titles is { } reader ? new(reader, ofRankedToo: false) : null };
        return (await check.RunAsync(cancellation), check.Records);
    }
}
