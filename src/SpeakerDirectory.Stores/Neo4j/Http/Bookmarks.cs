using System.Collections.Immutable;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>What the next request must be able to see: in a cluster, another member may answer it than the one that took the last change.</summary>
internal sealed class Bookmarks
{
    private ImmutableHashSet<string> _known = [];

    public ImmutableHashSet<string> Known => _known;

    /// <summary>Replaces what was sent along by what came back, and keeps what others have brought meanwhile.</summary>
    public void Replace(ImmutableHashSet<string> sent, IReadOnlyList<string> received)
    {
        if (received.Count > 0)
        {
            ImmutableInterlocked.Update(ref _known, known => known.Except(sent).Union(received));
        }
    }
}
