using SpeakerDirectory.Core;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>One edit in one transaction: all of it with its entry in the log, or nothing.</summary>
internal sealed class Neo4jSave(Neo4jHttp http, Edit edit, CancellationToken cancellation)
{
    /// <summary>What one transaction takes: it holds all it has written in memory until it ends.</summary>
    public const int Most = 10_000;

    private readonly string _mark = Guid.NewGuid().ToString("N");
    private SaveOutcome _outcome = SaveOutcome.Stale;

    /// <returns>The outcome; absent when an import has left the store half filled, and nothing was done.</returns>
    public Task<SaveOutcome?> SaveAsync(IReadOnlyCollection<RecordChange> changes) => http.ChangeAsync<SaveOutcome?>(
        async transaction =>
        {
            var counter = await Counter.LockAsync(transaction, _mark, edit.Seen);
            if (counter.Saved is { } saved)
            {
                return _outcome with { Sequence = saved };
            }

            if (counter.Filling is not null || counter.Sequence != edit.Seen)
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
        await graph.MoveAppearancesAsync(difference.MovedEvents, startOf);
        await graph.MakeAppearancesWholeBelowAsync(difference.Rewritten.Where(id => RecordShape.TryOfId(id, out var shape) && shape.Kind == RecordKind.Event));
        await Neo4jLog.AddAsync(transaction, sequence, difference.Changes.Select(c => (c.Change.Id, c.Before)));
        await Counter.AdvanceAsync(transaction, sequence, _mark, edit);
        return difference.Outcome with { Sequence = sequence };
    }
}
