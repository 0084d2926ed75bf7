using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>
/// The fewest people without whom the published order would be one that the scheme allows; where different ones would do, those published
/// earlier.
/// </summary>
internal sealed class Deviations(Gathering gathering, PairComparer comparison, bool isAscending)
{
    public ValueList<Deviation> Of(List<Seat> seats, ValueList<PrecedenceEntry> entries)
    {
        // Somebody may have been published as a speaker and counts here as the one who presides: the place is the person's.
        var places = gathering.Attendances
            .Where(a => a.Appearance.Order is not null)
            .GroupBy(a => a.Person.Id)
            .ToDictionary(g => g.Key, g => g.Min(a => a.Appearance.Order!.Value), StringComparer.Ordinal);
        var published = seats.Zip(entries, (seat, entry) => (Seat: seat, Entry: entry))
            .Where(p => places.ContainsKey(p.Seat.Person.Id))
            .OrderBy(p => places[p.Seat.Person.Id])
            .ToList();
        var kept = MostInOrder(published.ConvertAll(p => p.Seat));
        return Enumerable.Range(0, published.Count).Where(i => !kept[i]).Select(Describe).ToValueList();

        Deviation Describe(int at)
        {
            var (seat, entry) = published[at];
            var (pattern, other) = Find(at);
            var (sentence, bases) = pattern == ReasonPatterns.PublishedBefore ? Why(other, (seat, entry)) : Why((seat, entry), other);
            var reason = Reason.Of(
                pattern, ("person", seat.Person.Name), ("other", other.Seat.Person.Name), ("sentence", sentence));
            return new(seat.Appearance, seat.Person, places[seat.Person.Id], seat.From, reason, bases);
        }

        // Somebody who is left out contradicts at least one of those who are kept.
        (string Pattern, (Seat Seat, PrecedenceEntry Entry) Other) Find(int at)
        {
            var later = published.FindLastIndex(p => p.Seat.IsBefore(published[at].Seat));
            while (later > at && !(kept[later] && published[later].Seat.IsBefore(published[at].Seat)))
            {
                later--;
            }

            return later > at
                ? (ReasonPatterns.PublishedBefore, published[later])
                : (ReasonPatterns.PublishedAfter,
                    published.Where((p, i) => i < at && kept[i] && published[at].Seat.IsBefore(p.Seat)).First());
        }
    }

    private (Reason Sentence, ValueList<Basis> Bases) Why(
        (Seat Seat, PrecedenceEntry Entry) first, (Seat Seat, PrecedenceEntry Entry) second)
    {
        if (first.Seat is not { Manual: null, Classified: { } one } || second.Seat is not { Manual: null, Classified: { } other })
        {
            var decided = first.Seat.Manual is not null ? first.Entry : second.Entry;
            return (decided.Reason, decided.Bases);
        }

        var explanation = isAscending ? comparison.Explain(other, one) : comparison.Explain(one, other);
        return (
            isAscending ? Reason.Of(ReasonPatterns.Reversed, ("sentence", explanation.Reason)) : explanation.Reason,
            explanation.Bases);
    }

    // The largest part of the published order in which nobody certainly comes before somebody published earlier. The table has, for each
    // beginning of the order and each number of people kept of it, how late the latest of them must begin.
    private static bool[] MostInOrder(List<Seat> published)
    {
        var latest = new List<int[]> { new[] { int.MinValue } };
        foreach (var seat in published)
        {
            var without = latest[^1];
            var with = new List<int>(without) { int.MaxValue };
            for (var count = 0; count < without.Length; count++)
            {
                if (without[count] <= seat.Range.High)
                {
                    with[count + 1] = Math.Min(with[count + 1], Math.Max(without[count], seat.Range.Low));
                }
            }

            latest.Add([.. with[^1] == int.MaxValue ? with.SkipLast(1) : with]);
        }

        var kept = new bool[published.Count];
        var (left, limit) = (latest[^1].Length - 1, int.MaxValue);
        for (var i = published.Count - 1; i >= 0 && left > 0; i--)
        {
            var (low, high) = published[i].Range;
            if (low <= limit && left - 1 < latest[i].Length && latest[i][left - 1] <= Math.Min(limit, high))
            {
                (kept[i], left, limit) = (true, left - 1, Math.Min(limit, high));
            }
        }

        return kept;
    }
}
