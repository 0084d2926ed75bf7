namespace SpeakerDirectory.Core.Precedence;

/// <summary>The fewest people without whom the published order would be one that the scheme allows; where different ones would do, those published earlier.</summary>
internal static class Deviations
{
    public static ValueList<Deviation> Of(ValueList<PrecedenceEntry> entries, Gathering gathering, Comparison comparison, List<Placed> placed, bool ascending)
    {
        // Somebody may have been published as a speaker and counts here as the one who presides: the place is the person's.
        var places = gathering.Attendances.Where(a => a.Appearance.Order is not null).GroupBy(a => a.Person.Id).ToDictionary(g => g.Key, g => g.Min(a => a.Appearance.Order!.Value), StringComparer.Ordinal);
        var published = entries.Where(e => places.ContainsKey(e.Person.Id)).OrderBy(e => places[e.Person.Id]).ToList();
        var kept = LongestInOrder(published.ConvertAll(e => e.Position));
        var people = placed.ToDictionary(p => p.Person.Id, StringComparer.Ordinal);
        return Enumerable.Range(0, published.Count).Where(i => !kept[i])
            .Select(i => new Deviation(published[i].Appearance, published[i].Person, places[published[i].Person.Id], published[i].Position, Explain(i))).ToValueList();

        // The kept ones never go down: those that contradict a later one end, and those that contradict an earlier one begin, where the positions cross.
        string Explain(int at)
        {
            var entry = published[at];
            PrecedenceEntry? last = null;
            for (var i = at + 1; i < published.Count; i++)
            {
                if (kept[i])
                {
                    if (published[i].Position >= entry.Position)
                    {
                        break;
                    }

                    last = published[i];
                }
            }

            if (last is not null)
            {
                return $"Published before {last.Person.Name}, who goes first: {Why(last, entry)}.";
            }

            var first = at - 1;
            while (!kept[first] || published[first].Position <= entry.Position)
            {
                first--;
            }

            while (first > 0 && Array.FindLastIndex(kept, first - 1, k => k) is >= 0 and var before && published[before].Position > entry.Position)
            {
                first = before;
            }

            return $"Published after {published[first].Person.Name}, though first by the scheme: {Why(entry, published[first])}.";
        }

        string Why(PrecedenceEntry first, PrecedenceEntry second)
        {
            if (first.Manual is not null || second.Manual is not null || !people.TryGetValue(first.Person.Id, out var one) || !people.TryGetValue(second.Person.Id, out var other))
            {
                return (first.Manual is not null ? first : second).Reason;
            }

            return ascending ? $"the order is reversed: {comparison.Explain(other, one)}" : comparison.Explain(one, other).ToString();
        }
    }

    // Patience sorting: the longest subsequence that never goes down.
    private static bool[] LongestInOrder(List<int> positions)
    {
        var ends = new List<int>();
        var previous = new int[positions.Count];
        for (var i = 0; i < positions.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = positions[ends[middle]] > positions[i] ? (low, middle) : (middle + 1, high);
            }

            previous[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        var kept = new bool[positions.Count];
        for (var i = ends.Count > 0 ? ends[^1] : -1; i >= 0; i = previous[i])
        {
            kept[i] = true;
        }

        return kept;
    }
}
