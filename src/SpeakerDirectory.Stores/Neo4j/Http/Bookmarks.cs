using System.Collections.Immutable;

namespace SpeakerDirectory.Stores.Neo4j.Http;

/// <summary>
/// The bookmarks of the last changes, which the next request must see: in a cluster, it may go to another member than the last change.
/// </summary>
internal sealed class Bookmarks
{
    private ImmutableHashSet<string> _known = [];

    public ImmutableHashSet<string> Known => _known;

    /// <summary>Replaces the sent bookmarks by the returned ones, and keeps those that other requests have added meanwhile.</summary>
    public void Replace(ImmutableHashSet<string> sent, IReadOnlyList<string> received)
    {
        if (received.Count > 0)
        {
            ImmutableInterlocked.Update(ref _known, known => known.Except(sent).Union(received));
        }
    }
}
