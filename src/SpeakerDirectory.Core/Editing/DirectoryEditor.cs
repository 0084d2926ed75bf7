using System.Threading.Channels;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Core.Editing;

/// <summary>The only way to change a directory: checks the rules, then saves all of a change or nothing.</summary>
/// <param name="store">The store of the directory.</param>
/// <param name="clock">The clock that changes are dated by.</param>
public sealed class DirectoryEditor(IDirectoryStore store, TimeProvider clock)
{
    // Serialises edits in this process so each is validated once; the channel's single slot is the lock.
    private readonly Channel<DirectoryEditor> _turn = Channel.CreateBounded<DirectoryEditor>(1);

    /// <summary>Saves changes unless the rules refuse them.</summary>
    /// <param name="changes">The changes, at most one of each record.</param>
    /// <param name="by">Who makes the change, for the log.</param>
    public Task<EditOutcome> SaveAsync(IReadOnlyList<RecordChange> changes, string by, CancellationToken cancellation) =>
        SaveAsync(new FixedChanges(changes), by, cancellation);

    /// <inheritdoc cref="SaveAsync(IReadOnlyList{RecordChange}, string, CancellationToken)"/>
    public async Task<EditOutcome> SaveAsync(IProposal proposal, string by, CancellationToken cancellation)
    {
        await _turn.Writer.WriteAsync(this, cancellation);
        try
        {
            while (true)
            {
                var (basedOn, outcome) = await CheckAsync(proposal, cancellation);
                if (!outcome.Findings.AreInOrder)
                {
                    return outcome;
                }

                // Step W3: Save. All or nothing; when another process saved first, the change is worked out and checked again.
                var saved = await store.SaveAsync(new(by, clock.GetUtcNow(), basedOn, outcome.Changes.ToAsyncEnumerable()), cancellation);
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

    /// <summary>Works out what a proposal would change. Nothing is saved.</summary>
    public async Task<EditOutcome> PreviewAsync(IProposal proposal, CancellationToken cancellation)
    {
        var (_, outcome) = await CheckAsync(proposal, cancellation);
        if (!outcome.Findings.AreInOrder)
        {
            return outcome;
        }

        var there = (await store.FetchAsync(Fetch.ByIds(outcome.Changes.Select(change => change.Id)), cancellation)).Rows.ToDictionary(
            row => row.Record.Id, row => row.Record);
        return outcome with
        {
            Preview = [.. outcome.Changes.Select(change => RecordPreview.Of(change.Id, there.GetValueOrDefault(change.Id), change.After))],
        };
    }

    // All problems must exist at one moment: when the log has moved on meanwhile, the change is checked again.
    private async Task<(long BasedOn, EditOutcome Outcome)> CheckAsync(IProposal proposal, CancellationToken cancellation)
    {
        while (true)
        {
            var basedOn = await store.SequenceAsync(cancellation);

            // Step W1: Propose. The intent becomes changed records.
            var proposed = await proposal.WorkOutAsync(store, cancellation);

            // Step W2: Check. All rules, on the changed records and on those that refer to them.
            var findings = proposed.Changes.Count == 0
                ? new([], [])
                : await new ChangeCheck(store, proposed.Changes).RunAsync(cancellation);
            var all = findings with { Problems = [.. proposed.Problems, .. findings.Problems] };
            if (all.AreInOrder || await store.SequenceAsync(cancellation) == basedOn)
            {
                return (basedOn, new(null, all) { Changes = proposed.Changes });
            }
        }
    }
}
