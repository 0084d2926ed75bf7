using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Stores.Neo4j.Writing;

/// <summary>Step W3: Save. Saves one edit with its entry in the log, in one transaction.</summary>
internal sealed class Neo4jSave(Neo4jHttp http, Edit edit, CancellationToken cancellation)
{
    private readonly string _mark = LogHead.NewMark();
    private SaveOutcome _outcome = SaveOutcome.Stale;

    /// <returns>The outcome; null when an unfinished import has left the store incomplete, so that nothing was done.</returns>
    public Task<SaveOutcome?> SaveAsync(IReadOnlyCollection<RecordChange> changes) => http.ChangeAsync<SaveOutcome?>(
        async transaction =>
        {
            var counter = await LogHead.LockAsync(transaction, _mark, edit.BasedOn);
            if (counter.Saved is { } saved)
            {
                return _outcome with { Sequence = saved };
            }

            if (counter.Filling is not null || counter.Sequence != edit.BasedOn)
            {
                await transaction.RollBackAsync();
                return counter.Filling is not null ? null : SaveOutcome.Stale;
            }

            _outcome = await WriteAsync(transaction, changes, counter.Sequence + 1);
            return _outcome;
        },
        cancellation);

    private async Task<SaveOutcome> WriteAsync(Neo4jTransaction transaction, IReadOnlyCollection<RecordChange> changes, long sequence)
    {
        var graph = new GraphWriter(transaction);
        var difference = await EditDifference.AgainstAsync(graph, changes);
        if (difference.Changes.Count == 0)
        {
            await transaction.RollBackAsync();
            return difference.Outcome;
        }

        var startOf = await difference.StartsAsync(graph);
        await graph.PutAsync(difference.Put, startOf);
        await graph.UnlinkAsync(difference.Rewritten);
        await graph.LinkAsync(difference.Put);
        await GraphWords.AddAsync(transaction, difference.Put, difference.Rewritten);
        await graph.DeleteAsync(difference.Deleted);
        await graph.SetEndsAsync(difference.MovedBounds);
        await graph.MoveAppearancesAsync(difference.MovedEvents, startOf);
        await graph.SetRootEventsBelowAsync(
            difference.Rewritten.Where(id => RecordShape.TryOfId(id, out var shape) && shape.Kind == RecordKind.Event));
        await Neo4jLog.AddAsync(transaction, sequence, difference.Changes.Select(c => (c.Change.Id, c.Before)));
        await LogHead.AdvanceAsync(transaction, sequence, _mark, edit);
        return difference.Outcome with { Sequence = sequence };
    }
}
