using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Storage;

/// <summary>
/// Finds paths, the same in every store: first the shortest, by a breadth-first search from both ends, then longer ones; paths of one
/// length are in the order of their ids. A store finds close links between the two ends in one query; beyond that it loads the links of
/// one level at a time.
/// </summary>
public sealed class PathSearch(PathQuery query, IAffiliationNetwork network)
{
    /// <summary>Paths longer than the shortest are searched only while at most this many records lie around the end.</summary>
    private const int MostAround = 20_000;

    // The store keeps all records around both sides in memory while it searches for links between them.
    private const int MostAtOnce = 2_000;

    private readonly Dictionary<string, string[]> _next = new(StringComparer.Ordinal);

    private PathQuery _query = query;

    /// <summary>The paths, shortest first; none when the ends are not connected within the limits.</summary>
    public async Task<IReadOnlyList<RecordPath>> FindAsync(CancellationToken cancellation)
    {
        var links = _query.From == _query.To && IsPerson(_query.From)
            ? []
            : await network.LinksBetweenAsync([_query.From], [_query.To], cancellation);
        if (Resolve(_query.From) is not { } from || Resolve(_query.To) is not { } to)
        {
            return [];
        }

        _query = _query with { From = from, To = to };
        if (from == to)
        {
            return [PathOf([from])];
        }

        var found = new List<RecordPath>();
        var steps = await ShortestAsync(links, found, cancellation);
        while (steps is not null && found.Count < _query.First && LengthOf(steps.Value + 2) <= _query.MaxLength)
        {
            steps += 2;
            if (!await LongerAsync(steps.Value, found, cancellation))
            {
                break;
            }
        }

        return found;

        // An affiliation is replaced by the one that it counts as: a session by its conference. Null when it does not exist.
        string? Resolve(string end) => IsPerson(end) ? end : links.Where(l => l.Person == end).Select(l => l.Affiliation).FirstOrDefault();
    }

    // Extends the smaller side level by level, until the sides meet or the store finds links between them. Returns the number of steps
    // of the shortest paths; null when there are none.
    private async Task<int?> ShortestAsync(IReadOnlyList<AffiliationLink> links, List<RecordPath> found, CancellationToken cancellation)
    {
        var (from, to) = (new PathSide(_query.From), new PathSide(_query.To));
        var meeting = Connect(from, to, links);
        while (meeting.Count == 0
            && from.Frontier.Count > 0
            && to.Frontier.Count > 0
            && LengthOf(from.Depth + to.Depth + 1) <= _query.MaxLength)
        {
            var (smaller, other) = from.Frontier.Count <= to.Frontier.Count ? (from, to) : (to, from);
            await LoadAsync(smaller.Frontier, cancellation);
            smaller.Extend(id => _next[id]);
            meeting = [.. smaller.Frontier.Where(other.Frontier.Contains)];
            await LoadAsync(meeting.Where(id => !IsPerson(id)), cancellation);
            meeting.RemoveAll(id => !IsPerson(id) && _next[id].Length == 0);
            if (meeting.Count == 0
                && from.Frontier.All(IsPerson)
                && to.Frontier.All(IsPerson)
                && from.Frontier.Count + to.Frontier.Count is > 0 and <= MostAtOnce)
            {
                meeting = Connect(from, to, await network.LinksBetweenAsync(from.Frontier, to.Frontier, cancellation));
            }
        }

        if (meeting.Count == 0 || LengthOf(from.Depth + to.Depth) > _query.MaxLength)
        {
            return null;
        }

        found.AddRange(Joined(from, to, meeting).Take(_query.First));
        return from.Depth + to.Depth;
    }

    // Extends one side over these links only, until the sides meet. Returns the records where they do.
    private static List<string> Connect(PathSide from, PathSide to, IReadOnlyList<AffiliationLink> links)
    {
        var people = links.Where(l => IsPerson(l.Person)).Distinct().ToList();
        var next = people
            .Concat(people.Select(t => new AffiliationLink(t.Affiliation, t.Person)))
            .ToLookup(t => t.Person, t => t.Affiliation, StringComparer.Ordinal);
        while (next.Count > 0 && from.Frontier.Count > 0 && !from.Frontier.Overlaps(to.Frontier))
        {
            from.Extend(id => next[id]);
        }

        return [.. from.Frontier.Where(to.Frontier.Contains)];
    }

    private IEnumerable<RecordPath> Joined(PathSide from, PathSide to, List<string> meeting)
    {
        var onwards = from.NextTowards(meeting);
        return Extend([_query.From]);

        IEnumerable<RecordPath> Extend(List<string> path)
        {
            var here = path[^1];
            if (here == _query.To)
            {
                yield return PathOf(path);
                yield break;
            }

            IEnumerable<string> next = path.Count <= from.Depth ? onwards.GetValueOrDefault(here) ?? [] : to.Before(here);
            foreach (var id in next.Order(CodePointOrder.Instance))
            {
                path.Add(id);
                foreach (var complete in Extend(path))
                {
                    yield return complete;
                }

                path.RemoveAt(path.Count - 1);
            }
        }
    }

    // Paths of exactly this many steps that visit no record twice; false when too many records lie around the end.
    private async Task<bool> LongerAsync(int steps, List<RecordPath> found, CancellationToken cancellation)
    {
        var to = new PathSide(_query.To);
        while (to.Depth < steps && to.Frontier.Count > 0)
        {
            await LoadAsync(to.Frontier, cancellation);
            to.Extend(id => _next[id]);
            if (to.Count > MostAround)
            {
                return false;
            }
        }

        await LoadAsync([_query.From], cancellation);
        found.AddRange(Extend([_query.From]).Take(_query.First - found.Count));
        return true;

        IEnumerable<RecordPath> Extend(List<string> path)
        {
            var left = steps - path.Count;
            foreach (var id in _next.GetValueOrDefault(path[^1], []).Order(CodePointOrder.Instance))
            {
                if (!(to.DistanceOf(id) <= left) || path.Contains(id) || (id == _query.To) != (left == 0))
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
                    foreach (var complete in Extend(path))
                    {
                        yield return complete;
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
        var affiliations = missing.Where(id => !IsPerson(id)).ToList();
        if (people.Count > 0)
        {
            var known = (await network.AffiliationsOfAsync(people, cancellation)).ToLookup(b => b.Person, b => b.Affiliation);
            people.ForEach(id => _next[id] = [.. known[id].Distinct()]);
        }

        if (affiliations.Count > 0)
        {
            var known = (await network.PeopleOfAsync(affiliations, cancellation)).ToLookup(b => b.Affiliation, b => b.Person);
            affiliations.ForEach(id => _next[id] = Limited(id, [.. known[id].Distinct()]));
        }
    }

    private string[] Limited(string affiliation, string[] people) =>
        people.Length > PathQuery.MostPeople && affiliation != _query.From && affiliation != _query.To ? [] : people;

    private int LengthOf(int steps) => (steps + (IsPerson(_query.From) ? 0 : 1) + (IsPerson(_query.To) ? 0 : 1) + 1) / 2;

    private static RecordPath PathOf(List<string> ids) => new(ids.ToValueList(), ids.Count(id => !IsPerson(id)));

    private static bool IsPerson(string id) => PathQuery.IsPerson(id);
}
