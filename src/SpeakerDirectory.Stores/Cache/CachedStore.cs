using System.Net;
using Microsoft.Extensions.Logging;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>
/// A store that remembers what another answered: whole answers, by question and last change. What is kept under a change was read after it was known, so nobody
/// gets anything older.
/// </summary>
public sealed class CachedStore : IDirectoryStore
{
    // How long a store is waited for that is known to be away.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly IDirectoryStore _store;
    private readonly string _directory;
    private readonly TimeProvider _clock;
    private readonly StoreAbsence _absence;
    private readonly RedisConnection? _redis;
    private readonly Generation _generation;
    private readonly AnswerCache _answers;

    private CachedStore(IDirectoryStore store, string directory, TimeProvider clock, StoreAbsence absence, RedisConnection? redis)
    {
        (_store, _directory, _clock, _absence, _redis) = (store, directory, clock, absence, redis);
        _generation = new(store, clock, absence);
        _answers = new(redis);
    }

    /// <summary>Takes the store over: it is closed with this one.</summary>
    /// <param name="directory">What tells this directory from others in the same Redis; who serves the same one says the same.</param>
    /// <param name="absence">Is told when the store is away, and when it is back.</param>
    /// <param name="redis">Where answers are shared with other instances; absent for memory alone. It need not be there.</param>
    public static async Task<CachedStore> OpenAsync(IDirectoryStore store, string directory, TimeProvider clock, StoreAbsence absence, DnsEndPoint? redis, ILogger<CachedStore> log) =>
        new(store, directory, clock, absence, redis is null ? null : await RedisConnection.OpenAsync(redis, log));

    public async Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation) =>
        await _answers.GetAsync(QuestionKey.Of(_directory, await _generation.CurrentAsync(cancellation), fetch), fetch, AnswerForms.Pages, Watched<Fetch, Page>(_store.FetchAsync), cancellation);

    public async Task<IReadOnlyList<Record>> SearchAsync(SearchQuestion question, CancellationToken cancellation) =>
        await _answers.GetAsync(
            QuestionKey.Of(_directory, await _generation.CurrentAsync(cancellation), question), question, AnswerForms.Records, Watched<SearchQuestion, IReadOnlyList<Record>>(_store.SearchAsync), cancellation);

    public async Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuestion question, CancellationToken cancellation) =>
        await _answers.GetAsync(
            QuestionKey.Of(_directory, await _generation.CurrentAsync(cancellation), question), question, AnswerForms.Paths, Watched<PathQuestion, IReadOnlyList<RecordPath>>(_store.PathsAsync), cancellation);

    public Task<DirectorySizes> SizesAsync(CancellationToken cancellation) => _store.SizesAsync(cancellation);

    public IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation) => _store.ReadAllAsync(cancellation);

    public async Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation)
    {
        var isCertain = false;
        try
        {
            var outcome = await _store.SaveAsync(edit, cancellation);
            isCertain = !outcome.IsStale;
            if (outcome.Sequence is { } sequence)
            {
                _generation.Raise(new(sequence, edit.At));
            }

            return outcome;
        }
        finally
        {
            // Who breaks off may have saved, and who was too late learns that others have.
            if (!isCertain)
            {
                _generation.Doubt();
            }
        }
    }

    /// <summary>Asks the store itself, and from then on answers nothing older: an edit that is checked after it is checked against what it has seen.</summary>
    public async Task<long> SequenceAsync(CancellationToken cancellation)
    {
        var last = await Watched<Generation, LastChange>((generation, stop) => generation.AskAsync(stop))(_generation, cancellation);
        return last.Sequence;
    }

    public IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation) => _store.ChangesAsync(after, recordId, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _answers.DisposeAsync();
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }

        await _store.DisposeAsync();
    }

    private Func<TQuestion, CancellationToken, Task<TAnswer>> Watched<TQuestion, TAnswer>(Func<TQuestion, CancellationToken, Task<TAnswer>> ask) => async (question, cancellation) =>
    {
        var wasAway = _absence.Since is not null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(wasAway ? Patience : Timeout.InfiniteTimeSpan);
        try
        {
            var answer = await ask(question, patience.Token);
            if (wasAway)
            {
                // Others may have changed much meanwhile.
                _generation.Doubt();
                _absence.End();
            }

            return answer;
        }
        catch (OperationCanceledException late) when (wasAway && !cancellation.IsCancellationRequested)
        {
            throw new StoreException("The store does not answer.", late) { MayPass = true };
        }
        catch (StoreException)
        {
            _absence.Begin(_clock.GetUtcNow());
            throw;
        }
    };
}
