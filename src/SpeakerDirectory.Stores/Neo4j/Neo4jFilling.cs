using System.Text.Json;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// An edit that is larger than a transaction takes, in many of them, into a store that is marked as half filled until the last. When it breaks off, the same import run
/// again completes it: what is there already counts as done, and the log keeps what stood there before the first try. Into an empty store records are put without
/// looking for them, and indexes are made when all is there: every transaction would keep them up to date, and Neo4j makes them from what is there in a fraction of that.
/// </summary>
internal sealed class Neo4jFilling(Neo4jHttp http, Edit edit, CancellationToken cancellation)
{
    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly HashSet<string> _unplaced = new(StringComparer.Ordinal);
    private bool _isResumed;
    private bool _isSaved;
    private int _all;

    // What an import that broke off has left is looked for as in any other store.
    private bool IsEmpty => edit.Seen == 0 && !_isResumed;

    private long Sequence => edit.Seen + 1;

    public async Task<SaveOutcome> SaveAsync(IAsyncEnumerable<RecordChange[]> batches)
    {
        if (!await BeginAsync())
        {
            return SaveOutcome.Stale;
        }

        if (IsEmpty)
        {
            await Neo4jSchema.DropIndexesAsync(http, cancellation);
            var creation = new Neo4jCreation(new(http, _mark, cancellation), Sequence);
            await creation.CreateAsync(batches, cancellation);
            _all = creation.Count;
            _unplaced.UnionWith(creation.Unplaced);
        }
        else
        {
            await foreach (var batch in batches.WithCancellation(cancellation))
            {
                _all += batch.Length;
                await StepAsync(transaction => PutAsync(transaction, batch));
            }
        }

        // Relationships come when all records are there, and what an appearance is a part of when all events are linked.
        foreach (var shape in RecordShape.All)
        {
            await (IsEmpty ? LinkNewAsync(shape) : PassAsync(shape, LinkAsync));
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

        await Neo4jSchema.MakeIndexesAsync(http, cancellation);
        return await StepAsync(FinishAsync);
    }

    public static StoreException Stopped(Neo4jAddress address) => new($"Another import has begun to fill {address}; this one has stopped.");

    /// <summary>Writes what a batch would change, with its entries in the log, without relationships.</summary>
    public static async Task PutAsync(Neo4jTransaction transaction, EditDifference difference, Func<Ref<Event>, PartialDate?> startOf, long sequence)
    {
        var graph = new GraphWriter(transaction);
        await Neo4jLog.AddAsync(transaction, sequence, difference.Changes.Select(c => (c.Change.Id, c.Before)));
        await graph.PutAsync(difference.Put, startOf);
        await GraphWords.AddAsync(transaction, difference.Put, difference.Rewritten);
        await graph.DeleteAsync(difference.Deleted);
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

            _isResumed |= counter.Filling is not null && counter.Filling != _mark;
            await Lanes.TakeAsync(transaction, _mark);
            await Counter.MarkAsync(transaction, _mark);
            return true;
        },
        cancellation);

    private Task<T> StepAsync<T>(Func<Neo4jTransaction, Task<T>> step) => http.ChangeAsync(
        async transaction =>
        {
            var counter = await Counter.LockAsync(transaction, _mark, edit.Seen);
            _isSaved = counter.Saved is not null;
            return counter.Filling == _mark || _isSaved
                ? await step(transaction)
                : throw Stopped(http.Address);
        },
        cancellation);

    private async Task<int> PutAsync(Neo4jTransaction transaction, RecordChange[] batch)
    {
        var graph = new GraphWriter(transaction);
        var difference = await EditDifference.AgainstAsync(graph, batch);
        var startOf = await difference.StartsAsync(graph);
        _unplaced.UnionWith(difference.Put.OfType<Appearance>().Where(a => startOf(a.Event) is null).Select(a => a.Id));
        await PutAsync(transaction, difference, startOf, Sequence);
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
                    await work(new(transaction), new(shape.Kind, after, entries, transaction.IsAgain));
                }

                return entries.Count == 0 ? null : entries[^1].Id;
            });
        }
    }

    /// <summary>The next records of the change, by id.</summary>
    private async Task<List<(string Id, bool IsNew)>> NextAsync(Neo4jTransaction transaction, string after, string end)
    {
        var (found, isNew) = IsEmpty ? ("r.id", "true") : ("e.record", "e.before IS NULL");
        var answer = await transaction.RunAsync(new(
            $"{Changed} AND {found} < $end RETURN {found}, {isNew} ORDER BY {(IsEmpty ? "" : "e.sequence, ")}{found} LIMIT $batch",
            ("sequence", Sequence), ("after", after), ("end", end), ("batch", GraphWriter.Batch)));
        return [.. JsonElement.Parse(answer.Rows.Span).EnumerateArray().Select(row => (row[0].GetString()!, row[1].GetBoolean()))];
    }

    /// <summary>The change's records after an id: in a store that was empty, all there are.</summary>
    private string Changed => IsEmpty
        ? $"MATCH (r:{Graph.Record}) WHERE r.id > $after"
        : $"MATCH (e:{Graph.ChangedRecord}) USING INDEX e:{Graph.ChangedRecord}(sequence, record) WHERE e.sequence = $sequence AND e.record > $after";

    private async Task LinkAsync(GraphWriter graph, Pass pass)
    {
        // An import, or a try, that broke off may have linked new ones too.
        await graph.UnlinkAsync(pass.Entries.Where(e => _isResumed || pass.IsAgain || !e.IsNew).Select(e => e.Id));
        await graph.LinkAsync(pass.Kind, new(
            $"{Changed} AND e.record <= $last MATCH (r:{Graph.Record} {{id: e.record}})", ("sequence", Sequence), ("after", pass.After), ("last", pass.Entries[^1].Id)));
    }

    // Where nothing was linked before, nobody need know which records there are.
    private async Task LinkNewAsync(RecordShape shape)
    {
        for (var last = shape.Name + "/"; last is not null;)
        {
            var after = last;
            last = await StepAsync(async transaction =>
            {
                var graph = new GraphWriter(transaction);
                await graph.UnlinkAsync(transaction.IsAgain ? (await NextAsync(transaction, after, shape.Name + "0")).Select(e => e.Id) : []);
                return await graph.LinkAsync(shape.Kind, new(
                    $"{Changed} AND r.id < $end WITH r ORDER BY r.id LIMIT $batch", ("after", after), ("end", shape.Name + "0"), ("batch", GraphWriter.Batch)));
            });
        }
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
        var outcome = IsEmpty ? new(Sequence, await new GraphWriter(transaction).CountAsync(), 0, 0, 0) : await Neo4jLog.CountAsync(transaction, Sequence);
        if (!_isSaved)
        {
            await Lanes.RemoveAsync(transaction);
            await Counter.AdvanceAsync(transaction, Sequence, _mark, edit);
        }

        return outcome with { Unchanged = Math.Max(0, _all - outcome.Created - outcome.Changed - outcome.Deleted) };
    }

    /// <summary>Some of the change's records of a kind: those after an id.</summary>
    private sealed record Pass(RecordKind Kind, string After, IReadOnlyList<(string Id, bool IsNew)> Entries, bool IsAgain);
}
