namespace SpeakerDirectory.Core.Storage;

/// <summary>
/// One side of a breadth-first search: the visited records, each with its distance from the end and the records before it.
/// </summary>
internal sealed class PathSide(string end)
{
    private readonly Dictionary<string, (int Distance, List<string> Before)> _visited = new(StringComparer.Ordinal) { [end] = (0, []) };

    public int Depth { get; private set; }

    public int Count => _visited.Count;

    public HashSet<string> Frontier { get; private set; } = new(StringComparer.Ordinal) { end };

    public int? DistanceOf(string id) => _visited.TryGetValue(id, out var visit) ? visit.Distance : null;

    public List<string> Before(string id) => _visited[id].Before;

    public void Extend(Func<string, IEnumerable<string>> next)
    {
        Depth++;
        var frontier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in Frontier)
        {
            foreach (var visit in next(id))
            {
                if (!_visited.TryGetValue(visit, out var known))
                {
                    _visited.Add(visit, known = (Depth, []));
                    frontier.Add(visit);
                }

                if (known.Distance == Depth)
                {
                    known.Before.Add(id);
                }
            }
        }

        Frontier = frontier;
    }

    /// <summary>The next records from each record that lies on a shortest path to the meeting ones.</summary>
    public Dictionary<string, HashSet<string>> NextTowards(IEnumerable<string> meeting)
    {
        var onwards = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var frontier = meeting.ToHashSet(StringComparer.Ordinal);
        for (var depth = Depth; depth > 0; depth--)
        {
            var before = new HashSet<string>(StringComparer.Ordinal);
            foreach (var id in frontier)
            {
                foreach (var previous in Before(id))
                {
                    before.Add(previous);
                    if (!onwards.TryGetValue(previous, out var next))
                    {
                        onwards.Add(previous, next = new(StringComparer.Ordinal));
                    }

                    next.Add(id);
                }
            }

            frontier = before;
        }

        return onwards;
    }
}
