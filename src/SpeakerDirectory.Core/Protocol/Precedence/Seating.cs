using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>Finds the first and the last possible position of each seat, and the order in which they are listed.</summary>
internal static class Seating
{
    /// <param name="seats">The seats with their ranges.</param>
    /// <param name="locked">The seats whose positions are given; the others are arranged around them.</param>
    /// <param name="isAscending">Whether the highest come last.</param>
    public static List<Seat> Of(List<Seat> seats, List<Seat> locked, bool isAscending)
    {
        var turned = isAscending ? seats.ConvertAll(s => s with { Range = (-s.Range.High, -s.Range.Low) }) : seats;
        int[] ends = [.. turned.Select(s => s.Range.High).Order()];
        int[] begins = [.. turned.Select(s => s.Range.Low).Order()];
        var free = FreePositions(seats.Count, locked);
        var list = turned.ConvertAll(s => s with
        {
            From = free[CountBelow(ends, s.Range.Low)],
            To = free[CountBelow(begins, s.Range.High + 1) - 1],
        });
        list = [.. InOrder(list)];
        return locked.Count == 0 ? list : [.. InOrder([.. list, .. locked.Select(seat => OnScale(seat, list))])];
    }

    private static IEnumerable<Seat> InOrder(IEnumerable<Seat> seats) => seats
        .OrderBy(s => s.From)
        .ThenBy(s => s.To)
        .ThenBy(s => SortNames.Of(s.Person), StringComparer.OrdinalIgnoreCase)
        .ThenBy(s => s.Person.Id, StringComparer.Ordinal);

    private static int[] FreePositions(int count, List<Seat> locked)
    {
        var taken = locked.Select(s => s.From).ToHashSet();
        return [.. Enumerable.Range(1, count + taken.Count).Where(position => !taken.Contains(position)).Take(count)];
    }

    // A locked seat comes after all seats with earlier positions and before all others. Other seats have even numbers on the scale.
    private static Seat OnScale(Seat locked, List<Seat> list)
    {
        var earlier = list.Where(s => s.From < locked.From).ToList();
        var scale = (earlier.Count == 0 ? list.Select(s => s.Range.Low).DefaultIfEmpty().Min() - 2 : earlier.Max(s => s.Range.Low)) + 1;
        return locked with { Range = (scale, scale) };
    }

    private static int CountBelow(int[] sorted, int limit)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < limit ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
