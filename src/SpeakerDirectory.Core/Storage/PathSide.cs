namespace SpeakerDirectory.Core.Query;

/// <summary>What is reached from one end, and from where.</summary>
internal sealed class PathSide(string end)
{
    private readonly Dictionary<string, (int Distance, List<string> Before)> _reached = new(StringComparer.Ordinal) { [end] = (0, []) };

    public int Depth { get; private set; }

    public int Seen => _reached.Count;

    public HashSet<string> Edge { get; private set; } = new(StringComparer.Ordinal) { end };

    public int? DistanceOf(string id) => _reached.TryGetValue(id, out var reached) ? reached.Distance : null;

    public List<string> Before(string id) => _reached[id].Before;

    public void Grow(Func<string, IEnumerable<string>> next)
    {
        Depth++;
        var edge = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in Edge)
        {
            foreach (var reached in next(id))
            {
                if (!_reached.TryGetValue(reached, out var known))
                {
                    _reached.Add(reached, known = (Depth, []));
                    edge.Add(reached);
                }

                if (known.Distance == Depth)
                {
                    known.Before.Add(id);
                }
            }
        }

        Edge = edge;
    }

    /// <summary>From each record on the way to the meeting ones, where to go next.</summary>
    public Dictionary<string, HashSet<string>> Towards(IEnumerable<string> meeting)
    {
        var onwards = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var edge = meeting.ToHashSet(StringComparer.Ordinal);
        for (var depth = Depth; depth > 0; depth--)
        {
            var before = new HashSet<string>(StringComparer.Ordinal);
            foreach (var id in edge)
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

            edge = before;
        }

        return onwards;
    }
}
