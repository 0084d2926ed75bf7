namespace SpeakerDirectory.Core.Precedence;

/// <summary>Says of each place why it follows the one before it.</summary>
internal sealed class Reasons(Comparison comparison, SchemeInUse scheme)
{
    private static readonly SchemeClass ByHand = new(0, "by decision of an officer", [], [], [], [], new([], "an officer's decision"));

    public ValueList<PrecedenceEntry> Tell(List<(int Position, Seat Seat, int Sharing)> places)
    {
        var entries = new List<PrecedenceEntry>();
        for (var i = 0; i < places.Count; i++)
        {
            var (position, seat, sharing) = places[i];
            var reason = seat.Manual is { } manual ? Decision(manual) : i == 0 ? First(seat) : After(places[i - 1], places[i], places);
            entries.Add(new(position, seat.Appearance, seat.Person, seat.Placed?.Standing, seat.Placed?.Class ?? ByHand, sharing > 1, reason + Caveats(seat), seat.Manual));
        }

        return entries.ToValueList();
    }

    private static string Decision(ManualPlace manual) => $"{Kind(manual)}: {manual.Reason} (decided by {manual.By})";

    private static string Kind(ManualPlace manual) => manual.Kind switch
    {
        ManualPlaceKind.Presiding => "presides",
        ManualPlaceKind.Host => "host",
        ManualPlaceKind.GuestOfHonour => "guest of honour",
        _ => $"place {manual.Position} is kept",
    };

    private string First(Seat seat) => $"{(scheme.Purpose.Ascending ? "the order is reversed and begins with the lowest: " : "the highest present: ")}class {seat.Placed!.Class.Code} ({seat.Placed.Class.Name}), {seat.Placed.Class.Basis}";

    private string After((int Position, Seat Seat, int Sharing) before, (int Position, Seat Seat, int Sharing) here, List<(int Position, Seat Seat, int Sharing)> places)
    {
        if (before.Seat.Placed is not { } previous || before.Seat.Manual is not null)
        {
            return $"the next by class: {here.Seat.Placed!.Class.Code} ({here.Seat.Placed.Class.Name}), {here.Seat.Placed.Class.Basis}";
        }

        var (higher, lower) = scheme.Purpose.Ascending ? (here.Seat.Placed!, previous) : (previous, here.Seat.Placed!);
        var explanation = comparison.Explain(higher, lower);
        var told = scheme.Purpose.Ascending && before.Position != here.Position ? $"the order is reversed ({scheme.Purpose.Basis}): {explanation}" : explanation.ToString();
        if (before.Position != here.Position || explanation.Verdict is Verdict.Undetermined)
        {
            return told;
        }

        var between = places.Where(p => p.Position == here.Position && p.Seat.Placed is not null).Select(p => p.Seat.Placed!)
            .First(p => comparison.Explain(p, lower).Verdict == Verdict.Undetermined || comparison.Explain(p, higher).Verdict == Verdict.Undetermined);
        return $"{told}; the position is shared all the same, because the place of {between.Person.Name} between them is not decided";
    }

    private static string Caveats(Seat seat) =>
        seat.Placed is { Caveats.Count: > 0 } placed ? $"; it may be higher: {string.Join("; ", placed.Caveats)}" : "";
}
