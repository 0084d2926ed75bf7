using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Neo4j.Writing;

namespace SpeakerDirectory.Stores.Neo4j.BulkImport;

/// <summary>The transactions of one bulk import. Each first checks that the store still has the mark of this import.</summary>
internal sealed class BulkTransactions(Neo4jHttp http, Edit edit, CancellationToken cancellation)
{
    public string Mark { get; } = LogHead.NewMark();

    /// <summary>Whether an earlier import was interrupted, so that some of the records may exist.</summary>
    public bool IsResumed { get; private set; }

    /// <summary>Whether the last transaction was committed already, although its answer was lost.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>Whether the store has no records, so that they need not be searched for.</summary>
    public bool IsEmpty => edit.BasedOn == 0 && !IsResumed;

    /// <summary>The sequence of the edit in the change log.</summary>
    public long Sequence => edit.BasedOn + 1;

    /// <summary>Marks the store as incomplete.</summary>
    /// <returns>False when the change log has moved on, so that nothing was done.</returns>
    public Task<bool> BeginAsync() => http.ChangeAsync(
        async transaction =>
        {
            var counter = await LogHead.LockAsync(transaction, Mark, edit.BasedOn);
            if (counter.Sequence != edit.BasedOn)
            {
                await transaction.RollBackAsync();
                return false;
            }

            IsResumed |= counter.Filling is not null && counter.Filling != Mark;
            await ParallelBatches.TakeAsync(transaction, Mark);
            await LogHead.MarkAsync(transaction, Mark);
            return true;
        },
        cancellation);

    /// <exception cref="Neo4jException">Another program writes to the store.</exception>
    public Task<T> RunAsync<T>(Func<Neo4jTransaction, Task<T>> step) => http.ChangeAsync(
        async transaction =>
        {
            var counter = await LogHead.LockAsync(transaction, Mark, edit.BasedOn);
            IsSaved = counter.Saved is not null;
            return counter.Filling == Mark || IsSaved
                ? await step(transaction)
                : throw ParallelBatches.Stopped(http.Address);
        },
        cancellation);
}
