using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Neo4j.Writing;

namespace SpeakerDirectory.Stores.Neo4j.BulkImport;

/// <summary>
/// Saves an edit that is too large for one transaction in many; until the last, the store is marked as incomplete. When it is
/// interrupted, running the same import again completes it: what is stored already counts as done, and the log keeps the records from
/// before the first run. In an empty store records are created without searching for them, and indexes are built at the end, which takes
/// a fraction of the time that updating them in every transaction would.
/// </summary>
internal sealed class Neo4jBulkImport(Neo4jHttp http, Edit edit, CancellationToken cancellation)
{
    private readonly BulkTransactions _transactions = new(http, edit, cancellation);
    private readonly HashSet<string> _withoutPosition = new(StringComparer.Ordinal);
    private int _all;

    public async Task<SaveOutcome> SaveAsync(IAsyncEnumerable<RecordChange[]> batches)
    {
        if (!await _transactions.BeginAsync())
        {
            return SaveOutcome.Stale;
        }

        if (_transactions.IsEmpty)
        {
            await Neo4jSchema.DropIndexesAsync(http, cancellation);
            var creation = new BulkInsert(new(http, _transactions.Mark, cancellation), _transactions.Sequence);
            await creation.CreateAsync(batches, cancellation);
            _all = creation.Count;
            _withoutPosition.UnionWith(creation.WithoutPosition);
        }
        else
        {
            await foreach (var batch in batches.WithCancellation(cancellation))
            {
                _all += batch.Length;
                await _transactions.RunAsync(transaction => PutAsync(transaction, batch));
            }
        }

        await new BulkPasses(_transactions, _withoutPosition).RunAsync();
        await Neo4jSchema.MakeIndexesAsync(http, cancellation);
        return await _transactions.RunAsync(FinishAsync);
    }

    /// <summary>Writes the difference that a batch makes, with its entries in the log, without relationships.</summary>
    public static async Task PutAsync(
        Neo4jTransaction transaction, EditDifference difference, Func<Ref<Event>, PartialDate?> startOf, long sequence)
    {
        var graph = new GraphWriter(transaction);
        await Neo4jLog.AddAsync(transaction, sequence, difference.Changes.Select(c => (c.Change.Id, c.Before)));
        await graph.PutAsync(difference.Put, startOf);
        await GraphWords.AddAsync(transaction, difference.Put, difference.Rewritten);
        await graph.DeleteAsync(difference.Deleted);
    }

    private async Task<int> PutAsync(Neo4jTransaction transaction, RecordChange[] batch)
    {
        var graph = new GraphWriter(transaction);
        var difference = await EditDifference.AgainstAsync(graph, batch);
        var startOf = await difference.StartsAsync(graph);
        _withoutPosition.UnionWith(difference.Put.OfType<Appearance>().Where(a => startOf(a.Event) is null).Select(a => a.Id));
        await PutAsync(transaction, difference, startOf, _transactions.Sequence);
        return difference.Changes.Count;
    }

    private async Task<SaveOutcome> FinishAsync(Neo4jTransaction transaction)
    {
        var outcome = _transactions.IsEmpty
            ? new(_transactions.Sequence, await new GraphWriter(transaction).CountAsync(), 0, 0, 0)
            : await Neo4jLog.CountAsync(transaction, _transactions.Sequence);
        if (!_transactions.IsSaved)
        {
            await ParallelBatches.RemoveAsync(transaction);
            await LogHead.AdvanceAsync(transaction, _transactions.Sequence, _transactions.Mark, edit);
        }

        return outcome with { Unchanged = Math.Max(0, _all - outcome.Created - outcome.Changed - outcome.Deleted) };
    }
}
