namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>
/// What the evidence leaves open for each person, as a range on one scale: somebody whose range ends before another's begins certainly
/// comes before them. The beginning has the lowest value of each rule, and the end the highest.
/// </summary>
internal static class EvidenceRanges
{
    /// <summary>The range of each person, in the order of the people.</summary>
    public static (int Low, int High)[] Of(IReadOnlyList<ClassifiedPerson> people, TieBreakValues values)
    {
        var bounds = new Bound[people.Count * 2];
        for (var i = 0; i < people.Count; i++)
        {
            var known = people[i].Class.TieBreaks.Select(rule => values.Of(people[i], rule)).ToArray();
            bounds[2 * i] = new(i, people[i].Slot, known, IsHigh: false);
            bounds[(2 * i) + 1] = new(i, people[i].Slot, known, IsHigh: true);
        }

        Array.Sort(bounds);
        var ranges = new (int Low, int High)[people.Count];
        var scale = 0;
        for (var i = 0; i < bounds.Length; i++)
        {
            scale += i > 0 && bounds[i - 1].CompareTo(bounds[i]) != 0 ? 1 : 0;
            var (low, high) = ranges[bounds[i].Person];
            ranges[bounds[i].Person] = bounds[i].IsHigh ? (low, scale) : (scale, high);
        }

        return ranges;
    }

    private sealed record Bound(int Person, Slot Slot, TieBreakValue[] Values, bool IsHigh) : IComparable<Bound>
    {
        public int CompareTo(Bound? other)
        {
            var result = (Slot.Class, Slot.Part).CompareTo((other!.Slot.Class, other.Slot.Part));
            for (var i = 0; result == 0 && i < Values.Length; i++)
            {
                var (left, right) = (At(i), other.At(i));
                result = left is not null && right is not null ? left.CompareTo(right) : Side(left).CompareTo(other.Side(right));
            }

            return result;
        }

        private IComparable? At(int rule) => IsHigh ? Values[rule].High : Values[rule].Low;

        // A value that is not known can be the lowest and the highest.
        private int Side(IComparable? value) => value is not null ? 0 : IsHigh ? 1 : -1;
    }
}
