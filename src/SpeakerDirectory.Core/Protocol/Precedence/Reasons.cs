using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>Explains for each entry why it follows the one before it.</summary>
internal sealed class Reasons(PairComparer comparison, ResolvedScheme scheme)
{
    private static readonly SchemeClass ByHand = new(0, "by decision of an officer", [], [], [], [], new([], "an officer's decision"));

    public ValueList<PrecedenceEntry> Explain(List<Seat> seats)
    {
        var lockedTwice = seats.Where(s => s.Manual?.Kind == ManualPlaceKind.Locked)
            .GroupBy(s => s.From)
            .Where(g => g.Count() > 1)
            .SelectMany(g => g)
            .ToHashSet();
        var entries = new List<PrecedenceEntry>();
        for (var i = 0; i < seats.Count; i++)
        {
            var seat = seats[i];
            var (reason, bases) = Of(i == 0 ? null : seats[i - 1], seat);
            entries.Add(
                new(
                    seat.From,
                    seat.To,
                    seat.Appearance,
                    seat.Person,
                    seat.Classified?.Standing,
                    seat.Classified?.Class ?? ByHand,
                    seat.From != seat.To || lockedTwice.Contains(seat),
                    reason,
                    seat.Classified?.Caveats.Select(c => Reason.Of(ReasonPatterns.Caveat, ("missing", c))).ToValueList() ?? [],
                    bases,
                    seat.Manual));
        }

        return entries.ToValueList();
    }

    private (Reason Reason, ValueList<Basis> Bases) Of(Seat? before, Seat here)
    {
        if (here.Manual is { } manual)
        {
            return (Decision(here.Person, manual), []);
        }

        var placed = here.Classified!; // Somebody without a class is in the list by decision only.
        if (before?.Classified is { } previous && before.Manual is null)
        {
            return After(previous, placed);
        }

        var pattern = before is not null ? ReasonPatterns.NextClass
            : scheme.Purpose.Ascending ? ReasonPatterns.LowestClass
            : ReasonPatterns.HighestClass;
        return (Reason.Of(pattern, ("class", PairComparer.Label(placed.Class, placed.Slot.Part))), [placed.Class.Basis]);
    }

    private static Reason Decision(Person person, ManualPlace manual)
    {
        (string Name, object Value)[] values = [("person", person.Name), ("by", manual.By), ("reason", manual.Reason)];
        return Reason.Of(
            ReasonPatterns.Of(manual.Kind), manual.Position is { } position ? [.. values, ("position", $"{position}")] : values);
    }

    private (Reason Reason, ValueList<Basis> Bases) After(ClassifiedPerson before, ClassifiedPerson here)
    {
        var explanation = scheme.Purpose.Ascending ? comparison.Explain(here, before) : comparison.Explain(before, here);
        return scheme.Purpose.Ascending && explanation.Verdict != Verdict.Undetermined
            ? (Reason.Of(ReasonPatterns.Reversed, ("sentence", explanation.Reason)), [scheme.Purpose.Basis, .. explanation.Bases])
            : (explanation.Reason, explanation.Bases);
    }
}
