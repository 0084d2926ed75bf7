namespace SpeakerDirectory.Core.Query;

/// <summary>
/// Finds paths, the same in every store: the shortest from both ends at once, then longer ones, each length in the order of the ids. What ties the ends together closely the
/// store answers at once; beyond that it says who belongs where, a whole level at a time.
/// </summary>
public sealed class PathSearch(PathQuestion asked, IBelongings belongings)
{
    /// <summary>Longer paths than the shortest are looked for among this many records around the end.</summary>
    private const int MostAround = 20_000;

    // While a store looks for what ties two sides together it holds all that lies around them.
    private const int MostAtOnce = 2_000;

    private readonly Dictionary<string, string[]> _next = new(StringComparer.Ordinal);

    private PathQuestion _question = asked;

    public async Task<IReadOnlyList<RecordPath>> FindAsync(CancellationToken cancellation)
    {
        var ties = _question.From == _question.To && IsPerson(_question.From) ? [] : await belongings.BetweenAsync([_question.From], [_question.To], cancellation);
        if (PlaceOf(_question.From) is not { } from || PlaceOf(_question.To) is not { } to)
        {
            return [];
        }

        _question = _question with { From = from, To = to };
        if (from == to)
        {
            return [PathOf([from])];
        }

        var found = new List<RecordPath>();
        var steps = await ShortestAsync(ties, found, cancellation);
        while (steps is not null && found.Count < _question.First && LengthOf(steps.Value + 2) <= _question.MaxLength)
        {
            steps += 2;
            if (!await LongerAsync(steps.Value, found, cancellation))
            {
                break;
            }
        }

        return found;

        // What is no person and belongs nowhere does not exist.
        string? PlaceOf(string end) => IsPerson(end) ? end : ties.Where(t => t.Person == end).Select(t => t.Place).FirstOrDefault();
    }

    // From both ends, always from the smaller side, until the sides meet or the store knows what ties them. Answers how many steps that takes.
    private async Task<int?> ShortestAsync(IReadOnlyList<Belonging> ties, List<RecordPath> found, CancellationToken cancellation)
    {
        var (from, to) = (new PathSide(_question.From), new PathSide(_question.To));
        var meeting = Tied(from, to, ties);
        while (meeting.Count == 0 && from.Edge.Count > 0 && to.Edge.Count > 0 && LengthOf(from.Depth + to.Depth + 1) <= _question.MaxLength)
        {
            var (smaller, other) = from.Edge.Count <= to.Edge.Count ? (from, to) : (to, from);
            await LoadAsync(smaller.Edge, cancellation);
            smaller.Grow(id => _next[id]);
            meeting = [.. smaller.Edge.Where(other.Edge.Contains)];
            await LoadAsync(meeting.Where(id => !IsPerson(id)), cancellation);
            meeting.RemoveAll(id => !IsPerson(id) && _next[id].Length == 0);
            if (meeting.Count == 0 && from.Edge.All(IsPerson) && to.Edge.All(IsPerson) && from.Edge.Count + to.Edge.Count is > 0 and <= MostAtOnce)
            {
                meeting = Tied(from, to, await belongings.BetweenAsync(from.Edge, to.Edge, cancellation));
            }
        }

        if (meeting.Count == 0 || LengthOf(from.Depth + to.Depth) > _question.MaxLength)
        {
            return null;
        }

        found.AddRange(Joined(from, to, meeting).Take(_question.First));
        return from.Depth + to.Depth;
    }

    // Where the sides meet when one goes on along nothing but these.
    private static List<string> Tied(PathSide from, PathSide to, IReadOnlyList<Belonging> ties)
    {
        var people = ties.Where(t => IsPerson(t.Person)).Distinct().ToList();
        var next = people.Concat(people.Select(t => new Belonging(t.Place, t.Person))).ToLookup(t => t.Person, t => t.Place, StringComparer.Ordinal);
        while (next.Count > 0 && from.Edge.Count > 0 && !from.Edge.Overlaps(to.Edge))
        {
            from.Grow(id => next[id]);
        }

        return [.. from.Edge.Where(to.Edge.Contains)];
    }

    private IEnumerable<RecordPath> Joined(PathSide from, PathSide to, List<string> meeting)
    {
        var onwards = from.Towards(meeting);
        return Walk([_question.From]);

        IEnumerable<RecordPath> Walk(List<string> path)
        {
            var here = path[^1];
            if (here == _question.To)
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
        var to = new PathSide(_question.To);
        while (to.Depth < steps && to.Edge.Count > 0)
        {
            await LoadAsync(to.Edge, cancellation);
            to.Grow(id => _next[id]);
            if (to.Seen > MostAround)
            {
                return false;
            }
        }

        await LoadAsync([_question.From], cancellation);
        found.AddRange(Walk([_question.From]).Take(_question.First - found.Count));
        return true;

        IEnumerable<RecordPath> Walk(List<string> path)
        {
            var left = steps - path.Count;
            foreach (var id in _next.GetValueOrDefault(path[^1], []).Order(CodePointOrder.Instance))
            {
                if (!(to.DistanceOf(id) <= left) || path.Contains(id) || (id == _question.To) != (left == 0))
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
            var known = (await belongings.PlacesOfAsync(people, cancellation)).ToLookup(b => b.Person, b => b.Place);
            people.ForEach(id => _next[id] = [.. known[id].Distinct()]);
        }

        if (places.Count > 0)
        {
            var known = (await belongings.PeopleOfAsync(places, cancellation)).ToLookup(b => b.Place, b => b.Person);
            places.ForEach(id => _next[id] = Limited(id, [.. known[id].Distinct()]));
        }
    }

    private string[] Limited(string place, string[] people) =>
        people.Length > PathQuestion.MostPeople && place != _question.From && place != _question.To ? [] : people;

    private int LengthOf(int steps) => (steps + (IsPerson(_question.From) ? 0 : 1) + (IsPerson(_question.To) ? 0 : 1) + 1) / 2;

    private static RecordPath PathOf(List<string> ids) => new(ids.ToValueList(), ids.Count(id => !IsPerson(id)));

    private static bool IsPerson(string id) => PathQuestion.IsPerson(id);
}
