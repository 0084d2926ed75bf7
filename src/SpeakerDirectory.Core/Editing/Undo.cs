using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Editing;

/// <summary>Reverts one change of the log: deletes what it created, and restores what it changed or deleted.</summary>
/// <param name="sequence">The position of the change in the log.</param>
public sealed class Undo(long sequence) : IProposal
{
    private const int AtOnce = 500;

    // Enough to see why; an import may have touched a hundred thousand records.
    private const int MostProblems = 100;

    /// <inheritdoc/>
    public async Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation)
    {
        var changes = new List<RecordChange>();
        var problems = new List<Problem>();
        await foreach (var made in MadeAsync(store, cancellation).Chunk(AtOnce).WithCancellation(cancellation))
        {
            var there = (await store.FetchAsync(Fetch.ByIds(made.Select(change => change.RecordId)), cancellation)).Rows.ToDictionary(
                row => row.Record.Id, row => row.Record);
            foreach (var change in made)
            {
                changes.Add(new(change.RecordId, change.Before));
                if (!Equals(there.GetValueOrDefault(change.RecordId), change.After) && problems.Count < MostProblems)
                {
                    problems.Add(await TouchedAsync(store, change, cancellation));
                }
            }
        }

        return problems.Count > 0 ? Proposed.Refused(problems)
            : changes.Count == 0 ? Proposed.Refused(new Problem(null, "sequence", $"There is no change {sequence}."))
            : new(changes, []);
    }

    private IAsyncEnumerable<LoggedChange> MadeAsync(IDirectoryStore store, CancellationToken cancellation) =>
        store.ChangesAsync(sequence - 1, null, cancellation).TakeWhile(change => change.Sequence == sequence);

    private async Task<Problem> TouchedAsync(IDirectoryStore store, LoggedChange made, CancellationToken cancellation)
    {
        var last = await store.ChangesAsync(sequence, made.RecordId, cancellation).LastAsync(cancellation);
        var fields = string.Join(", ", FieldChange.Between(made.After, last.After).Select(field => field.Field));
        var done = last.After is null ? "deleted" : made.After is null ? "created again" : "changed again";
        return new(
            made.RecordId,
            null,
            $"{made.RecordId} was {done} {ConcurrentEdits.By(last)}{(last.After is null || made.After is null ? "" : $": {fields}")}. "
            + "Undo that first.");
    }
}
