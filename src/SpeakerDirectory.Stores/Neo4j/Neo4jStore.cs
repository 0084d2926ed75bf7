using System.Runtime.CompilerServices;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// A directory in a Neo4j: a node a record and a relationship a reference, so that people who write Cypher find a natural graph. Any number of programs may use it at once.
/// </summary>
public sealed class Neo4jStore : IDirectoryStore
{
    private const int PageOfAll = 2000;

    // Nobody waits for a page while a store is being filled.
    private static readonly TimeSpan WaitForLocks = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan TimeToFill = TimeSpan.FromMinutes(5);

    private readonly Neo4jHttp _http;
    private readonly bool _fills;

    // Those who wait for the lock in the server would take the connections that its holder needs to go on.
    private readonly SemaphoreSlim _saving = new(1);

    private Neo4jStore(Neo4jHttp http, bool fills, bool isHalfFilled) => (_http, _fills, IsHalfFilled) = (http, fills, isHalfFilled);

    /// <summary>A large import broke off here: the next edit, whatever it holds, completes it.</summary>
    public bool IsHalfFilled { get; private set; }

    /// <summary>Opens the directory in this Neo4j, and makes one when there is none: constraints, indexes, and the node that says which version it is.</summary>
    /// <param name="fills">Whether a store that a large import has left half filled may be opened, to complete it.</param>
    /// <exception cref="StoreException">It cannot be reached, is of a newer version, or is half filled.</exception>
    public static async Task<Neo4jStore> OpenAsync(Neo4jAddress address, bool fills, CancellationToken cancellation)
    {
        var http = new Neo4jHttp(fills ? address with { WaitForLocks = WaitForLocks, TimeLimit = TimeToFill } : address);
        try
        {
            var isHalfFilled = await ToldAsync(() => Neo4jSchema.PrepareAsync(http, fills, cancellation));
            return fills || !isHalfFilled ? new(http, fills, isHalfFilled) : throw HalfFilled(address);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    public Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation) =>
        ToldAsync(async () => FetchedReader.Read(await _http.ReadAsync(CypherComposer.Compose(fetch), cancellation), fetch));

    public async Task<IReadOnlyList<Record>> SearchAsync(SearchQuestion question, CancellationToken cancellation)
    {
        if (question.Kinds.Count == 0)
        {
            return [];
        }

        var found = await ToldAsync(async () => GraphWriter.Records(await _http.ReadAsync(CypherSearch.Compose(question), cancellation), question.Kinds));
        return [.. found.Select(f => f.Record)];
    }

    public Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuestion question, CancellationToken cancellation) =>
        ToldAsync(() => new PathSearch(question, new CypherBelongings(_http, question)).FindAsync(cancellation));

    public Task<DirectorySizes> SizesAsync(CancellationToken cancellation) =>
        ToldAsync(async () => Neo4jSizes.Read(await _http.ReadAsync(Neo4jSizes.Question, cancellation)));

    public async IAsyncEnumerable<Record> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var shape in RecordShape.All)
        {
            for (var last = shape.Name + "/"; last is not null;)
            {
                var after = last;
                var records = await ToldAsync(async () => GraphWriter.Records(
                    await _http.ReadAsync(
                        new(
                            $"MATCH (r:{Graph.Record}) WHERE r.id > $after AND r.id < $end RETURN r {{.*}} ORDER BY r.id LIMIT $page",
                            ("after", after), ("end", shape.Name + "0"), ("page", PageOfAll)),
                        cancellation),
                    [shape.Kind]));
                foreach (var (record, _) in records)
                {
                    yield return record;
                }

                last = records.Count < PageOfAll ? null : records[^1].Record.Id;
            }
        }
    }

    public async Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation)
    {
        await _saving.WaitAsync(cancellation);
        try
        {
            return await ToldAsync(() => SaveWaitedForAsync(edit, cancellation));
        }
        finally
        {
            _saving.Release();
        }
    }

    /// <exception cref="StoreException">Somebody is filling the store, so that what is read there belongs to no sequence.</exception>
    public Task<long> SequenceAsync(CancellationToken cancellation) => ToldAsync(async () =>
    {
        var counter = await Counter.ReadAsync(_http, cancellation);
        return counter.Filling is null || _fills ? counter.Sequence : throw HalfFilled(_http.Address);
    });

    public async IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var changes = Neo4jLog.ReadAsync(_http, after, recordId, cancellation).GetAsyncEnumerator(cancellation);
        while (await ToldAsync(async () => await changes.MoveNextAsync()))
        {
            yield return changes.Current;
        }
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        _saving.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<SaveOutcome> SaveWaitedForAsync(Edit edit, CancellationToken cancellation)
    {
        await using var changes = edit.Changes.GetAsyncEnumerator(cancellation);
        var first = await NextAsync(changes, Neo4jSave.Most + 1);
        if (first.Length <= Neo4jSave.Most && await new Neo4jSave(_http, edit, cancellation).SaveAsync(first) is { } saved)
        {
            return saved;
        }

        if (first.Length <= Neo4jSave.Most && !_fills)
        {
            throw HalfFilled(_http.Address);
        }

        IsHalfFilled = true;
        var outcome = await new Neo4jFilling(_http, edit, cancellation).SaveAsync(BatchesAsync(first, changes));
        IsHalfFilled = outcome.IsStale;
        return outcome;
    }

    private static async IAsyncEnumerable<RecordChange[]> BatchesAsync(RecordChange[] first, IAsyncEnumerator<RecordChange> rest)
    {
        for (var batch = first; batch.Length > 0; batch = await NextAsync(rest, GraphWriter.Batch))
        {
            foreach (var some in batch.Chunk(GraphWriter.Batch))
            {
                yield return some;
            }
        }
    }

    private static async Task<RecordChange[]> NextAsync(IAsyncEnumerator<RecordChange> changes, int most)
    {
        var some = new List<RecordChange>();
        while (some.Count < most && await changes.MoveNextAsync())
        {
            some.Add(changes.Current);
        }

        return [.. some];
    }

    private static StoreException HalfFilled(Neo4jAddress address) =>
        new($"A large import into {address} has not ended: the directory there is half filled. Run the import again to complete it.");

    private static async Task<T> ToldAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Neo4jException failed)
        {
            throw new StoreException(failed.Message, failed) { MayPass = failed.MayPass || failed.Code == Neo4jException.Late };
        }
    }
}
