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
    private readonly HashSet<string> _unplaced = new(StringComparer.Ordinal);
    private bool _isResumed;
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

        // Relationships come when all records are there, and what an appearance is a part of when all events are linked.
        foreach (var shape in RecordShape.All)
        {
            await PassAsync(shape, LinkAsync);
            if (shape.Kind == RecordKind.Event)
            {
                await PassAsync(shape, MakeWholeAsync);
            }
        }

        await PassAsync(RecordShape.Of<Event>(), MoveAppearancesAsync);
        if (_isResumed || _unplaced.Count > 0)
        {
            await PassAsync(RecordShape.Of<Appearance>(), PlaceAsync);
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

            _isResumed = counter.Filling is not null;
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
        var startOf = await difference.StartsAsync(graph);
        _unplaced.UnionWith(difference.Put.OfType<Appearance>().Where(a => startOf(a.Event) is null).Select(a => a.Id));
        await graph.PutAsync(difference.Put, startOf);
        await GraphWords.AddAsync(transaction, difference.Put, difference.Rewritten);
        await graph.DeleteAsync(difference.Deleted);
        return difference.Changes.Count;
    }

    private async Task PassAsync(RecordShape shape, Func<GraphWriter, Pass, Task> work)
    {
        for (var last = shape.Name + "/"; last is not null;)
        {
            var after = last;
            last = await StepAsync(async transaction =>
            {
                var entries = await NextAsync(transaction, after, shape.Name + "0");
                if (entries.Count > 0)
                {
                    await work(new(transaction), new(shape.Kind, after, entries));
                }

                return entries.Count == 0 ? null : entries[^1].Id;
            });
        }
    }

    /// <summary>The next records of the change, by id.</summary>
    private async Task<List<(string Id, bool IsNew)>> NextAsync(Neo4jTransaction transaction, string after, string end)
    {
        var answer = await transaction.RunAsync(new(
            $$"""
            MATCH (e:{{Graph.ChangedRecord}}) USING INDEX e:{{Graph.ChangedRecord}}(sequence, record) WHERE e.sequence = $sequence AND e.record > $after AND e.record < $end
            RETURN e.record, e.before IS NULL ORDER BY e.sequence, e.record LIMIT $batch
            """,
            ("sequence", Sequence), ("after", after), ("end", end), ("batch", GraphWriter.Batch)));
        return [.. JsonElement.Parse(answer.Rows.Span).EnumerateArray().Select(row => (row[0].GetString()!, row[1].GetBoolean()))];
    }

    private async Task LinkAsync(GraphWriter graph, Pass pass)
    {
        // An import that broke off may have linked new ones too.
        await graph.UnlinkAsync(pass.Entries.Where(e => _isResumed || !e.IsNew).Select(e => e.Id));
        await graph.LinkAsync(pass.Kind, new(
            $$"""
            MATCH (e:{{Graph.ChangedRecord}}) USING INDEX e:{{Graph.ChangedRecord}}(sequence, record) WHERE e.sequence = $sequence AND e.record > $after AND e.record <= $last
            MATCH (r:{{Graph.Record}} {id: e.record})
            """,
            ("sequence", Sequence), ("after", pass.After), ("last", pass.Entries[^1].Id)));
    }

    private static Task MakeWholeAsync(GraphWriter graph, Pass pass) => graph.MakeWholeAsync(pass.Entries.Select(e => e.Id));

    private static async Task MoveAppearancesAsync(GraphWriter graph, Pass pass)
    {
        var stood = pass.Entries.Where(e => !e.IsNew).Select(e => e.Id).ToList();
        var events = await graph.FindAsync(stood);
        await graph.MoveAppearancesAsync(events.Keys, happening => (events.GetValueOrDefault(happening.Id) as Event)?.Start);
        await graph.MakeAppearancesWholeBelowAsync(stood);
    }

    private async Task PlaceAsync(GraphWriter graph, Pass pass)
    {
        var appearances = (await graph.FindAsync(pass.Entries.Select(e => e.Id).Where(id => _isResumed || _unplaced.Contains(id)))).Values.OfType<Appearance>().ToList();
        var events = await graph.FindAsync(appearances.Select(a => a.Event.Id).Distinct());
        await graph.PlaceAsync(appearances.Select(a => (a.Id, Core.Query.Place.Of(a, happening => (events.GetValueOrDefault(happening.Id) as Event)?.Start))));
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

    /// <summary>Some of the change's records of a kind: those after an id.</summary>
    private sealed record Pass(RecordKind Kind, string After, IReadOnlyList<(string Id, bool IsNew)> Entries);
}
