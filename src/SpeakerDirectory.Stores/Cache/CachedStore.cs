using System.Net;
using Microsoft.Extensions.Logging;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>
/// Caches complete answers of another store by request and last change. An answer cached under a change was read after that change was
/// known, so nobody gets an older answer.
/// </summary>
public sealed class CachedStore : IDirectoryStore
{
    // How long to wait for a store that is known to be unavailable.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly IDirectoryStore _store;
    private readonly string _directory;
    private readonly TimeProvider _clock;
    private readonly StoreOutage _outage;
    private readonly RedisConnection? _redis;
    private readonly Generation _generation;
    private readonly AnswerCache _answers;

    private CachedStore(IDirectoryStore store, string directory, TimeProvider clock, StoreOutage outage, RedisConnection? redis)
    {
        (_store, _directory, _clock, _outage, _redis) = (store, directory, clock, outage, redis);
        _generation = new(store, clock, outage);
        _answers = new(redis);
    }

    /// <summary>Takes ownership of the store: it is disposed of together with this one.</summary>
    /// <param name="directory">A name that is unique to the directory among those that share a Redis, and the same in all programs that
    /// serve it.</param>
    /// <param name="outage">Receives when the store becomes unavailable and when it answers again.</param>
    /// <param name="redis">Where answers are shared with other instances; null for memory only. It may be unavailable at any time.</param>
    public static async Task<CachedStore> OpenAsync(
        IDirectoryStore store, string directory, TimeProvider clock, StoreOutage outage, DnsEndPoint? redis, ILogger<CachedStore> log) =>
        new(store, directory, clock, outage, redis is null ? null : await RedisConnection.OpenAsync(redis, log));

    public async Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation) =>
        await _answers.GetAsync(
            CacheKey.Of(_directory, await _generation.CurrentAsync(cancellation), fetch),
            fetch,
            AnswerSerializers.Pages,
            Watched<Fetch, Page>(_store.FetchAsync),
            cancellation);

    public async Task<IReadOnlyList<Record>> SearchAsync(SearchQuery query, CancellationToken cancellation) =>
        await _answers.GetAsync(
            CacheKey.Of(_directory, await _generation.CurrentAsync(cancellation), query),
            query,
            AnswerSerializers.Records,
            Watched<SearchQuery, IReadOnlyList<Record>>(_store.SearchAsync),
            cancellation);

    public async Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuery query, CancellationToken cancellation) =>
        await _answers.GetAsync(
            CacheKey.Of(_directory, await _generation.CurrentAsync(cancellation), query),
            query,
            AnswerSerializers.Paths,
            Watched<PathQuery, IReadOnlyList<RecordPath>>(_store.PathsAsync),
            cancellation);

    public Task<DirectoryStatistics> SizesAsync(CancellationToken cancellation) => _store.SizesAsync(cancellation);

    public IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation) => _store.ReadAllAsync(cancellation);

    public async Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation)
    {
        var isCertain = false;
        try
        {
            var outcome = await _store.SaveAsync(edit, cancellation);
            isCertain = !outcome.IsStale;

            // Step W4: Publish. Later requests have the new sequence in their cache keys, so no older answer is found.
            if (outcome.Sequence is { } sequence)
            {
                _generation.Raise(new(sequence, edit.At));
            }

            return outcome;
        }
        finally
        {
            // A cancelled save may have succeeded, and a stale one shows that others have saved.
            if (!isCertain)
            {
                _generation.Invalidate();
            }
        }
    }

    /// <summary>
    /// Reads the sequence from the store itself; later answers are not older than it, so an edit is checked against what its author has
    /// read.
    /// </summary>
    public async Task<long> SequenceAsync(CancellationToken cancellation)
    {
        var last = await Watched<Generation, LastChange>((generation, stop) => generation.ReadAsync(stop))(_generation, cancellation);
        return last.Sequence;
    }

    public IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation) =>
        _store.ChangesAsync(after, recordId, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _answers.DisposeAsync();
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }

        await _store.DisposeAsync();
    }

    private Func<TRequest, CancellationToken, Task<TAnswer>> Watched<TRequest, TAnswer>(
        Func<TRequest, CancellationToken, Task<TAnswer>> read) => async (request, cancellation) =>
    {
        var wasUnavailable = _outage.Since is not null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(wasUnavailable ? Patience : Timeout.InfiniteTimeSpan);
        try
        {
            var answer = await read(request, patience.Token);
            if (wasUnavailable)
            {
                // Others may have saved changes meanwhile.
                _generation.Invalidate();
                _outage.End();
            }

            return answer;
        }
        catch (OperationCanceledException late) when (wasUnavailable && !cancellation.IsCancellationRequested)
        {
            throw new StoreException("The store does not answer.", late) { IsTransient = true };
        }
        catch (StoreException)
        {
            _outage.Begin(_clock.GetUtcNow());
            throw;
        }
    };
}
