using System.Text.Json;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// An edit that is larger than a transaction takes, in many of them, into a store that is marked as half filled until the last. When it breaks off, the same import run
/// again completes it: what is there already counts as done, and the log keeps what stood there before the first try.
/// </summary>
internal sealed class Neo4jFilling(Neo4jHttp http, Edit edit, CancellationToken cancellation)
{
    private readonly string _mark = Guid.NewGuid().ToString("N");
    private int _all;

    private long Sequence => edit.Seen + 1;

    public async Task<SaveOutcome> SaveAsync(IAsyncEnumerable<RecordChange[]> batches)
    {
        if (!await BeginAsync())
        {
            return SaveOutcome.Stale;
        }

        await foreach (var batch in batches.WithCancellation(cancellation))
        {
            _all += batch.Length;
            await StepAsync(transaction => PutAsync(transaction, batch));
        }

        for (var last = ""; last is not null;)
        {
            var after = last;
            last = await StepAsync(transaction => LinkAsync(transaction, after));
        }

        return await StepAsync(FinishAsync);
    }

    private Task<bool> BeginAsync() => http.ChangeAsync(
        async transaction =>
        {
            var counter = await Counter.LockAsync(transaction, _mark, edit.Seen);
            if (counter.Sequence != edit.Seen)
            {
                await transaction.RollBackAsync();
                return false;
            }

            await Counter.MarkAsync(transaction, _mark);
            return true;
        },
        cancellation);

    private Task<T> StepAsync<T>(Func<Neo4jTransaction, Task<T>> step) => http.ChangeAsync(
        async transaction =>
        {
            var counter = await Counter.LockAsync(transaction, _mark, edit.Seen);
            return counter.Filling == _mark || counter.Saved is not null
                ? await step(transaction)
                : throw new StoreException($"Another import has begun to fill {http.Address}; this one has stopped.");
        },
        cancellation);

    private async Task<int> PutAsync(Neo4jTransaction transaction, RecordChange[] batch)
    {
        var graph = new GraphWriter(transaction);
        var difference = await EditDifference.AgainstAsync(graph, batch);
        await Neo4jLog.AddAsync(transaction, Sequence, difference.Changes.Select(c => (c.Change.Id, c.Before)));
        await graph.PutAsync(difference.Put, await difference.StartsAsync(graph));
        await graph.DeleteAsync(difference.Deleted);
        return difference.Changes.Count;
    }

    /// <summary>Makes the relationships of the next records of the change, now that all records are there, and answers with the last of them.</summary>
    private async Task<string?> LinkAsync(Neo4jTransaction transaction, string after)
    {
        var graph = new GraphWriter(transaction);
        var answer = await transaction.RunAsync(new(
            $$"""
            MATCH (e:{{Graph.ChangedRecord}}) USING INDEX e:{{Graph.ChangedRecord}}(sequence, record) WHERE e.sequence = $sequence AND e.record > $after
            RETURN e.record, e.before IS NULL ORDER BY e.sequence, e.record LIMIT $batch
            """,
            ("sequence", Sequence), ("after", after), ("batch", GraphWriter.Batch)));
        var entries = JsonElement.Parse(answer.Rows.Span).EnumerateArray().Select(row => (Id: row[0].GetString()!, IsNew: row[1].GetBoolean())).ToList();
        if (entries.Count == 0)
        {
            return null;
        }

        var records = await graph.FindAsync(entries.Select(e => e.Id));
        await graph.LinkAsync([.. records.Values.OrderBy(r => r.Id, StringComparer.Ordinal)], records.Keys);
        await GraphWords.AddAsync(transaction, records.Values, records.Keys);
        var events = entries.Where(e => !e.IsNew && records.GetValueOrDefault(e.Id) is Event).Select(e => e.Id).ToList();
        await PlaceAsync(graph, [.. records.Values.OfType<Appearance>()], events);
        return entries[^1].Id;
    }

    private static async Task PlaceAsync(GraphWriter graph, List<Appearance> appearances, List<string> changedEvents)
    {
        var found = await graph.FindAsync(appearances.Select(a => a.Event.Id).Concat(changedEvents).Distinct());
        PartialDate? StartOf(Ref<Event> happening) => (found.GetValueOrDefault(happening.Id) as Event)?.Start;
        await graph.PlaceAsync(appearances.Select(a => (a.Id, Core.Query.Place.Of(a, StartOf))));
        await graph.MoveAppearancesAsync(changedEvents, StartOf);
    }

    private async Task<SaveOutcome> FinishAsync(Neo4jTransaction transaction)
    {
        var answer = await transaction.RunAsync(new(
            $$"""
            MATCH (e:{{Graph.ChangedRecord}}) USING INDEX e:{{Graph.ChangedRecord}}(sequence, record) WHERE e.sequence = $sequence AND e.record > ''
            WITH e.before IS NULL AS new, EXISTS { MATCH (:{{Graph.Record}} {id: e.record}) } AS there
            RETURN count(CASE WHEN new AND there THEN 1 END), count(CASE WHEN NOT new AND there THEN 1 END), count(CASE WHEN NOT new AND NOT there THEN 1 END)
            """,
            ("sequence", Sequence)));
        var counts = JsonElement.Parse(answer.Rows.Span)[0];
        var outcome = new SaveOutcome(Sequence, counts[0].GetInt32(), counts[1].GetInt32(), counts[2].GetInt32(), 0);
        await Counter.AdvanceAsync(transaction, Sequence, _mark, edit);
        return outcome with { Unchanged = Math.Max(0, _all - outcome.Created - outcome.Changed - outcome.Deleted) };
    }
}
