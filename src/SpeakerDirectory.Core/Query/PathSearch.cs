namespace SpeakerDirectory.Core.Query;

/// <summary>
/// Finds paths, the same in every store: the shortest from both ends at once, then longer ones, each length in the order of the ids. The store answers who
/// belongs where, a whole level at a time.
/// </summary>
/// <param name="placesOf">Where these people belong.</param>
/// <param name="peopleOf">Who belongs to these places.</param>
public sealed class PathSearch(PathQuestion question, PathSearch.Neighbours placesOf, PathSearch.Neighbours peopleOf)
{
    /// <summary>Longer paths than the shortest are looked for among this many records around the end.</summary>
    private const int MostAround = 20_000;

    private readonly Dictionary<string, string[]> _next = new(StringComparer.Ordinal);

    public delegate Task<IReadOnlyList<Belonging>> Neighbours(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    public async Task<IReadOnlyList<RecordPath>> FindAsync(CancellationToken cancellation)
    {
        if (question.From == question.To)
        {
            return [PathOf([question.From])];
        }

        var found = new List<RecordPath>();
        var steps = await ShortestAsync(found, cancellation);
        while (steps is not null && found.Count < question.First && LengthOf(steps.Value + 2) <= question.MaxLength)
        {
            steps += 2;
            if (!await LongerAsync(steps.Value, found, cancellation))
            {
                break;
            }
        }

        return found;
    }

    // From both ends, always from the smaller side, until the sides meet. Answers how many steps that takes.
    private async Task<int?> ShortestAsync(List<RecordPath> found, CancellationToken cancellation)
    {
        var (from, to) = (new Side(question.From), new Side(question.To));
        while (LengthOf(from.Depth + to.Depth + 1) <= question.MaxLength && from.Edge.Count > 0 && to.Edge.Count > 0)
        {
            var (smaller, other) = from.Edge.Count <= to.Edge.Count ? (from, to) : (to, from);
            await LoadAsync(smaller.Edge, cancellation);
            smaller.Grow(id => _next[id]);
            var meeting = smaller.Edge.Where(other.Edge.Contains).ToList();
            if (meeting.Count > 0)
            {
                found.AddRange(Joined(from, to, meeting).Take(question.First));
                return from.Depth + to.Depth;
            }
        }

        return null;
    }

    private IEnumerable<RecordPath> Joined(Side from, Side to, List<string> meeting)
    {
        var onwards = from.Towards(meeting);
        return Walk([question.From]);

        IEnumerable<RecordPath> Walk(List<string> path)
        {
            var here = path[^1];
            if (here == question.To)
            {
                yield return PathOf(path);
                yield break;
            }

            IEnumerable<string> next = path.Count <= from.Depth ? onwards.GetValueOrDefault(here) ?? [] : to.Before(here);
            foreach (var id in next.Order(CodePointOrder.Instance))
            {
                path.Add(id);
                foreach (var whole in Walk(path))
                {
                    yield return whole;
                }

                path.RemoveAt(path.Count - 1);
            }
        }
    }

    // Paths of exactly this many steps that visit nothing twice; false when there is too much around the end to look at.
    private async Task<bool> LongerAsync(int steps, List<RecordPath> found, CancellationToken cancellation)
    {
        var to = new Side(question.To);
        while (to.Depth < steps && to.Edge.Count > 0)
        {
            await LoadAsync(to.Edge, cancellation);
            to.Grow(id => _next[id]);
            if (to.Seen > MostAround)
            {
                return false;
            }
        }

        await LoadAsync([question.From], cancellation);
        found.AddRange(Walk([question.From]).Take(question.First - found.Count));
        return true;

        IEnumerable<RecordPath> Walk(List<string> path)
        {
            var left = steps - path.Count;
            foreach (var id in _next.GetValueOrDefault(path[^1], []).Order(CodePointOrder.Instance))
            {
                if (!(to.DistanceOf(id) <= left) || path.Contains(id) || (id == question.To) != (left == 0))
                {
                    continue;
                }

                path.Add(id);
                if (left == 0)
                {
                    yield return PathOf(path);
                }
                else
                {
                    foreach (var whole in Walk(path))
                    {
                        yield return whole;
                    }
                }

                path.RemoveAt(path.Count - 1);
            }
        }
    }

    private async Task LoadAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var missing = ids.Where(id => !_next.ContainsKey(id)).ToList();
        var people = missing.Where(IsPerson).ToList();
        var places = missing.Where(id => !IsPerson(id)).ToList();
        if (people.Count > 0)
        {
            var belongings = (await placesOf(people, cancellation)).ToLookup(b => b.Person, b => b.Place);
            people.ForEach(id => _next[id] = [.. belongings[id].Distinct()]);
        }

        if (places.Count > 0)
        {
            var belongings = (await peopleOf(places, cancellation)).ToLookup(b => b.Place, b => b.Person);
            places.ForEach(id => _next[id] = Limited(id, [.. belongings[id].Distinct()]));
        }
    }

    private string[] Limited(string place, string[] people) =>
        people.Length > PathQuestion.MostPeople && place != question.From && place != question.To ? [] : people;

    private int LengthOf(int steps) => (steps + (IsPerson(question.From) ? 0 : 1) + (IsPerson(question.To) ? 0 : 1) + 1) / 2;

    private static RecordPath PathOf(List<string> ids) => new(ids.ToValueList(), ids.Count(id => !IsPerson(id)));

    private static bool IsPerson(string id) => id.StartsWith("person/", StringComparison.Ordinal);

    /// <summary>What is reached from one end, and from where.</summary>
    private sealed class Side(string end)
    {
        private readonly Dictionary<string, (int Distance, List<string> Before)> _reached = new(StringComparer.Ordinal) { [end] = (0, []) };

        public int Depth { get; private set; }

        public int Seen => _reached.Count;

        public HashSet<string> Edge { get; private set; } = new(StringComparer.Ordinal) { end };

        public int? DistanceOf(string id) => _reached.TryGetValue(id, out var reached) ? reached.Distance : null;

        public List<string> Before(string id) => _reached[id].Before;

        public void Grow(Func<string, string[]> next)
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
}
