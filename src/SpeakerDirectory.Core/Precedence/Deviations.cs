namespace SpeakerDirectory.Core.Precedence;

/// <summary>The fewest people without whom the published order would be one that the scheme allows; where different ones would do, those published earlier.</summary>
internal static class Deviations
{
    public static ValueList<Deviation> Of(ValueList<PrecedenceEntry> entries, Comparison comparison, List<Placed> placed, bool ascending)
    {
        var published = entries.Where(e => e.Appearance.Order is not null).OrderBy(e => e.Appearance.Order).ToList();
        var kept = LongestInOrder(published.ConvertAll(e => e.Position));
        var people = placed.ToDictionary(p => p.Person.Id, StringComparer.Ordinal);
        return published.Where((_, i) => !kept[i]).Select(entry => new Deviation(entry.Appearance, entry.Person, entry.Appearance.Order!.Value, entry.Position, Explain(entry))).ToValueList();

        string Explain(PrecedenceEntry entry)
        {
            var at = published.IndexOf(entry);
            var later = Enumerable.Range(at + 1, published.Count - at - 1).Where(i => kept[i] && published[i].Position < entry.Position).ToList();
            if (later.Count > 0)
            {
                var last = published[later[^1]];
                return $"Published before {last.Person.Name}, who goes first: {Why(last, entry)}.";
            }

            var first = published[Enumerable.Range(0, at).First(i => kept[i] && published[i].Position > entry.Position)];
            return $"Published after {first.Person.Name}, though first by the scheme: {Why(entry, first)}.";
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
            var pile = ends.FindIndex(end => positions[end] > positions[i]);
            var length = pile < 0 ? ends.Count : pile;
            previous[i] = length > 0 ? ends[length - 1] : -1;
            if (pile < 0)
            {
                ends.Add(i);
            }
            else
            {
                ends[pile] = i;
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
