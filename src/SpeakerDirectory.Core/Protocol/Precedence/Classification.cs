namespace SpeakerDirectory.Core.Precedence;

/// <summary>Where somebody belongs before any tie-break: the class, and in it first those who hold its offices, then who stands for a holder, then who held one.</summary>
public readonly record struct Slot(int Class, int Part)
{
    public const int Holder = 0;
    public const int Representative = 1;
    public const int FormerHolder = 2;

    public bool IsHigherThan(Slot other) => Class < other.Class || (Class == other.Class && Part < other.Part);
}

/// <summary>Somebody in a class.</summary>
/// <param name="Standing">The capacity that counts: the highest.</param>
/// <param name="Caveats">What could place them higher, were it known.</param>
public sealed record Placed(Person Person, Standing Standing, Slot Slot, SchemeClass Class, ValueList<string> Caveats)
{
    public Appearance Appearance => Standing.Attendance.Appearance;
}

/// <summary>Somebody to whom the scheme gives no place, and why.</summary>
public sealed record NotPlaced(Appearance Appearance, Person Person, string Reason);

/// <summary>Finds the highest class of each person; it counts once, however often they appear.</summary>
internal sealed class Placement(SchemeInUse scheme, Gathering gathering)
{
    private readonly Matching _matching = new(scheme, gathering);
    private readonly string _representation = scheme.Chosen(Policies.Representation) ?? Policies.OwnRank;
    private readonly bool _formerStandAfterCurrent = scheme.Chosen(Policies.Former) == Policies.AfterCurrentClass;

    public (List<Placed> Placed, List<NotPlaced> NotPlaced) All()
    {
        List<Placed> placed = [];
        List<NotPlaced> notPlaced = [];
        foreach (var person in gathering.Attendances.GroupBy(a => a.Person.Id))
        {
            Place([.. person.OrderBy(a => a.Appearance.Order ?? int.MaxValue)], placed, notPlaced);
        }

        return (placed, notPlaced);
    }

    private void Place(List<Attendance> attendances, List<Placed> placed, List<NotPlaced> notPlaced)
    {
        Placed? best = null;
        var unknown = new List<string>();
        foreach (var standing in attendances.SelectMany(a => Standing.Of(a, gathering)).Where(Counts))
        {
            var (slot, why) = Find(standing);
            if (slot is { } found && (best is null || found.IsHigherThan(best.Slot)))
            {
                best = new(standing.Attendance.Person, standing, found, scheme.Classes[found.Class], []);
            }
            else if (why is not null)
            {
                unknown.Add(why);
            }
        }

        var caveats = unknown.Distinct().ToValueList();
        if (best is not null)
        {
            placed.Add(best with { Caveats = caveats });
        }
        else
        {
            var first = attendances[0];
            notPlaced.Add(new(first.Appearance, first.Person, caveats.Count > 0 ? Sentence(caveats) : $"No class of {scheme.Scheme.Name} takes this capacity."));
        }
    }

    private bool Counts(Standing standing) => !standing.ForPrincipal || _representation switch
    {
        Policies.OwnRank => false,
        Policies.PrincipalRankIfHead => standing.Rank is "HEAD_OF_STATE" or "HEAD_OF_GOVERNMENT",
        _ => true,
    };

    private (Slot? Slot, string? Unknown) Find(Standing standing)
    {
        var asInOffice = _formerStandAfterCurrent && standing.Kind == StandingKind.Former;
        for (var i = 0; i < scheme.Classes.Count; i++)
        {
            var match = _matching.Of(scheme.Classes[i], standing, asInOffice);
            if (match.Takes == true)
            {
                var part = asInOffice ? Slot.FormerHolder : standing.ForPrincipal && _representation == Policies.AfterHolders ? Slot.Representative : Slot.Holder;
                return (new Slot(i, part), null);
            }

            if (match.Takes is null)
            {
                return (null, match.Unknown);
            }
        }

        return (null, null);
    }

    private static string Sentence(ValueList<string> parts)
    {
        var text = string.Join("; ", parts);
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }
}
