using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Keeps the questions that a store was asked.</summary>
internal sealed class CountingStore(IDirectoryStore inner) : IDirectoryStore
{
    private readonly List<Fetch> _asked = [];

    private int _others;

    public IReadOnlyList<Fetch> Asked => _asked;

    /// <summary>Every question, searches and paths too.</summary>
    public int Calls => _asked.Count + _others;

    public Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation)
    {
        lock (_asked)
        {
            _asked.Add(fetch);
        }

        return inner.FetchAsync(fetch, cancellation);
    }

    public Task<IReadOnlyList<Record>> SearchAsync(SearchQuestion question, CancellationToken cancellation) => Counted(inner.SearchAsync(question, cancellation));

    public Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuestion question, CancellationToken cancellation) => Counted(inner.PathsAsync(question, cancellation));

    public Task<DirectorySizes> SizesAsync(CancellationToken cancellation) => inner.SizesAsync(cancellation);

    public IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation) => inner.ReadAllAsync(cancellation);

    public Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation) => inner.SaveAsync(edit, cancellation);

    public Task<long> SequenceAsync(CancellationToken cancellation) => inner.SequenceAsync(cancellation);

    public IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation) => inner.ChangesAsync(after, recordId, cancellation);

    private T Counted<T>(T answer)
    {
        Interlocked.Increment(ref _others);
        return answer;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
