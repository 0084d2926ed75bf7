using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Keeps the questions that a store was asked.</summary>
internal sealed class CountingStore(IDirectoryStore inner) : IDirectoryStore
{
    private readonly List<Fetch> _asked = [];

    public IReadOnlyList<Fetch> Asked => _asked;

    public Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation)
    {
        lock (_asked)
        {
            _asked.Add(fetch);
        }

        return inner.FetchAsync(fetch, cancellation);
    }

    public Task<IReadOnlyList<Record>> SearchAsync(SearchQuestion question, CancellationToken cancellation) => inner.SearchAsync(question, cancellation);

    public Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuestion question, CancellationToken cancellation) => inner.PathsAsync(question, cancellation);

    public IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation) => inner.ReadAllAsync(cancellation);

    public Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation) => inner.SaveAsync(edit, cancellation);

    public Task<long> SequenceAsync(CancellationToken cancellation) => inner.SequenceAsync(cancellation);

    public IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation) => inner.ChangesAsync(after, recordId, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
