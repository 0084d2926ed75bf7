using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>A store that passes every call on to another. Derived classes override the calls that they change.</summary>
internal abstract class ForwardingStore(IDirectoryStore inner) : IDirectoryStore
{
    /// <summary>The store that answers.</summary>
    protected virtual IDirectoryStore Inner => inner;

    public virtual async Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation) => await Inner.FetchAsync(fetch, cancellation);

    public virtual async Task<IReadOnlyList<Record>> SearchAsync(SearchQuery query, CancellationToken cancellation) =>
        await Inner.SearchAsync(query, cancellation);

    public virtual async Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuery query, CancellationToken cancellation) =>
        await Inner.PathsAsync(query, cancellation);

    public async Task<DirectoryStatistics> SizesAsync(CancellationToken cancellation) => await Inner.SizesAsync(cancellation);

    public IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation) => Inner.ReadAllAsync(cancellation);

    public async Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation) => await Inner.SaveAsync(edit, cancellation);

    public async Task<long> SequenceAsync(CancellationToken cancellation) => await Inner.SequenceAsync(cancellation);

    public IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation) =>
        Inner.ChangesAsync(after, recordId, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
