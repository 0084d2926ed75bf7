using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Tests.Stores.Cache;

/// <summary>A store that can be away, as one on another machine can.</summary>
internal sealed class LeavingStore(IDirectoryStore inner) : IDirectoryStore
{
    public volatile bool IsAway;

    private IDirectoryStore Present => IsAway ? throw new StoreException("The store is away.") : inner;

    public async Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation) => await Present.FetchAsync(fetch, cancellation);

    public async Task<IReadOnlyList<Record>> SearchAsync(SearchQuestion question, CancellationToken cancellation) => await Present.SearchAsync(question, cancellation);

    public async Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuestion question, CancellationToken cancellation) => await Present.PathsAsync(question, cancellation);

    public async Task<DirectorySizes> SizesAsync(CancellationToken cancellation) => await Present.SizesAsync(cancellation);

    public IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation) => Present.ReadAllAsync(cancellation);

    public async Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation) => await Present.SaveAsync(edit, cancellation);

    public async Task<long> SequenceAsync(CancellationToken cancellation) => await Present.SequenceAsync(cancellation);

    public IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation) => Present.ChangesAsync(after, recordId, cancellation);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
