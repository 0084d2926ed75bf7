using System.Runtime.CompilerServices;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j.BulkImport;
using SpeakerDirectory.Stores.Neo4j.Cypher;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Neo4j.Writing;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// A directory in Neo4j: a node for each record and a relationship for each reference, so that Cypher queries by hand find a natural
/// graph. Any number of programs may use it at once.
/// </summary>
public sealed class Neo4jStore : IDirectoryStore
{
    private const int PageOfAll = 2000;

    // Nobody waits for a page while a store is being filled.
    private static readonly TimeSpan WaitForLocks = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan TimeToFill = TimeSpan.FromMinutes(5);

    private readonly Neo4jHttp _http;
    private readonly bool _fills;

    // Callers that wait for the lock in the server would take the connections that its holder needs.
    private readonly SemaphoreSlim _saving = new(1);

    private Neo4jStore(Neo4jHttp http, bool fills, bool isHalfFilled) => (_http, _fills, IsHalfFilled) = (http, fills, isHalfFilled);

    /// <summary>Whether a large import was interrupted here; the next edit, whatever it contains, completes it.</summary>
    public bool IsHalfFilled { get; private set; }

    /// <summary>
    /// Opens the directory in this Neo4j, and makes one when there is none: constraints, indexes, and the node that says which version it
    /// is.
    /// </summary>
    /// <param name="fills">Whether a store that a large import has left half filled may be opened, to complete it.</param>
    /// <exception cref="StoreException">It cannot be reached, is of a newer version, or is half filled.</exception>
    public static Task<Neo4jStore> OpenAsync(Neo4jEndpoint address, bool fills, CancellationToken cancellation) =>
        OpenAsync(address, fills, OpeningReport.None, cancellation);

    /// <inheritdoc cref="OpenAsync(Neo4jEndpoint, bool, CancellationToken)"/>
    /// <param name="report">Receives how far a store is that another version of the program has filled, and that is re-derived
    /// first.</param>
    public static async Task<Neo4jStore> OpenAsync(Neo4jEndpoint address, bool fills, OpeningReport report, CancellationToken cancellation)
    {
        var http = new Neo4jHttp(fills ? address with { WaitForLocks = WaitForLocks, TimeLimit = TimeToFill } : address);
        try
        {
            var isHalfFilled = await TranslateErrorsAsync(() => Neo4jSchema.PrepareAsync(http, fills, report, cancellation));
            return fills || !isHalfFilled ? new(http, fills, isHalfFilled) : throw HalfFilled(address);
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    public Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation) =>
        TranslateErrorsAsync(async () => RowReader.Read(await _http.ReadAsync(CypherComposer.Compose(fetch), cancellation), fetch));

    public async Task<IReadOnlyList<Record>> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        if (query.Kinds.Count == 0)
        {
            return [];
        }

        var found = await TranslateErrorsAsync(
            async () => GraphWriter.Records(await _http.ReadAsync(CypherSearch.Compose(query), cancellation), query.Kinds));
        return [.. found.Select(f => f.Record)];
    }

    public Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuery query, CancellationToken cancellation) =>
        TranslateErrorsAsync(() => new PathSearch(query, new CypherAffiliations(_http, query)).FindAsync(cancellation));

    public Task<DirectoryStatistics> SizesAsync(CancellationToken cancellation) =>
        TranslateErrorsAsync(async () => Neo4jStatistics.Read(await _http.ReadAsync(Neo4jStatistics.Statement, cancellation)));

    public async IAsyncEnumerable<Record> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var shape in RecordShape.All)
        {
            var ids = IdRange.Of(shape);
            for (var last = ids.After; last is not null;)
            {
                var after = last;
                var records = await TranslateErrorsAsync(async () => GraphWriter.Records(
                    await _http.ReadAsync(
                        new(
                            $"MATCH (r:{GraphNames.Record}) WHERE r.id > $after AND r.id < $end RETURN r {{.*}} ORDER BY r.id LIMIT $page",
                            ("after", after), ("end", ids.Before), ("page", PageOfAll)),
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
            return await TranslateErrorsAsync(() => SaveWaitedForAsync(edit, cancellation));
        }
        finally
        {
            _saving.Release();
        }
    }

    /// <exception cref="StoreException">An import is filling the store, so that its contents belong to no sequence.</exception>
    public Task<long> SequenceAsync(CancellationToken cancellation) => TranslateErrorsAsync(async () =>
    {
        var counter = await LogHead.ReadAsync(_http, cancellation);
        return counter.Filling is null || _fills ? counter.Sequence : throw HalfFilled(_http.Address);
    });

    public async IAsyncEnumerable<LoggedChange> ChangesAsync(
        long after, string? recordId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var changes = Neo4jLog.ReadAsync(_http, after, recordId, cancellation).GetAsyncEnumerator(cancellation);
        while (await TranslateErrorsAsync(async () => await changes.MoveNextAsync()))
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
        var most = 2 * _http.Address.Batch;
        var first = await NextAsync(changes, most + 1);
        if (first.Length <= most && await new Neo4jSave(_http, edit, cancellation).SaveAsync(first) is { } saved)
        {
            return saved;
        }

        if (first.Length <= most && !_fills)
        {
            throw HalfFilled(_http.Address);
        }

        IsHalfFilled = true;
        var outcome = await new Neo4jBulkImport(_http, edit, cancellation).SaveAsync(BatchesAsync(first, changes, _http.Address.Batch));
        IsHalfFilled = outcome.IsStale;
        return outcome;
    }

    private static async IAsyncEnumerable<RecordChange[]> BatchesAsync(RecordChange[] first, IAsyncEnumerator<RecordChange> rest, int size)
    {
        for (var batch = first; batch.Length > 0; batch = await NextAsync(rest, size))
        {
            foreach (var some in batch.Chunk(size))
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

    private static StoreException HalfFilled(Neo4jEndpoint address) =>
        new($"A large import into {address} has not ended: the directory there is half filled. Run the import again to complete it.");

    private static async Task<T> TranslateErrorsAsync<T>(Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        catch (Neo4jException failed)
        {
            throw new StoreException(failed.Message, failed) { IsTransient = failed.IsTransient || failed.Code == Neo4jException.Late };
        }
    }
}
