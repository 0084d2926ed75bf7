using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Records the fetches that a store executes.</summary>
internal sealed class CountingStore(IDirectoryStore inner) : ForwardingStore(inner)
{
    private readonly List<Fetch> _fetches = [];

    private int _others;

    public IReadOnlyList<Fetch> Fetches => _fetches;

    /// <summary>The number of all calls: fetches, searches and paths.</summary>
    public int Calls => _fetches.Count + _others;

    public override Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation)
    {
        lock (_fetches)
        {
            _fetches.Add(fetch);
        }

        return base.FetchAsync(fetch, cancellation);
    }

    public override Task<IReadOnlyList<Record>> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _others);
        return base.SearchAsync(query, cancellation);
    }

    public override Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuery query, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _others);
        return base.PathsAsync(query, cancellation);
    }
}
