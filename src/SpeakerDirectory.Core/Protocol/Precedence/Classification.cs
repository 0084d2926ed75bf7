using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>
/// The place of a person before any tie-break: the class, and in it first those who hold its offices, then those who represent a holder,
/// then former holders.
/// </summary>
/// <param name="Class">The position of the class among those of the scheme, from 0.</param>
/// <param name="Part"><see cref="Holder"/>, <see cref="Representative"/> or <see cref="FormerHolder"/>.</param>
public readonly record struct Slot(int Class, int Part)
{
    /// <summary>The part of those who hold an office of the class.</summary>
    public const int Holder = 0;

    /// <summary>The part of those who represent a holder.</summary>
    public const int Representative = 1;

    /// <summary>The part of those who held an office of the class.</summary>
    public const int FormerHolder = 2;

    /// <summary>Whether it comes before another slot.</summary>
    public bool IsHigherThan(Slot other) => Class < other.Class || (Class == other.Class && Part < other.Part);
}

/// <summary>A person with the class that the scheme puts them in.</summary>
/// <param name="Person">The person.</param>
/// <param name="Standing">The capacity that counts: the highest.</param>
/// <param name="Slot">The class and the part of it.</param>
/// <param name="Class">The class.</param>
/// <param name="Caveats">What is not known and could place them higher, a part of a sentence each.</param>
public sealed record ClassifiedPerson(Person Person, Standing Standing, Slot Slot, SchemeClass Class, ValueList<Reason> Caveats)
{
    /// <summary>The appearance in the capacity that counts.</summary>
    public Appearance Appearance => Standing.Attendance.Appearance;
}

/// <summary>A person to whom the scheme gives no place.</summary>
/// <param name="Appearance">The first appearance of the person.</param>
/// <param name="Person">The person.</param>
/// <param name="Reason">The reason, a sentence.</param>
public sealed record NotPlaced(Appearance Appearance, Person Person, Reason Reason);

/// <summary>Finds the highest class of each person; it counts once, however often they appear.</summary>
internal sealed class Classification(ResolvedScheme scheme, Gathering gathering)
{
    private readonly ClassMatcher _matching = new(scheme, gathering);
    private readonly string _representation = scheme.Chosen(Policies.Representation) ?? Policies.OwnRank;
    private readonly bool _formerStandAfterCurrent = scheme.Chosen(Policies.Former) == Policies.AfterCurrentClass;

    public (List<ClassifiedPerson> Placed, List<NotPlaced> NotPlaced) All()
    {
        List<ClassifiedPerson> placed = [];
        List<NotPlaced> notPlaced = [];
        foreach (var person in gathering.Attendances.GroupBy(a => a.Person.Id))
        {
            Place([.. person.OrderBy(a => a.Appearance.Order ?? int.MaxValue)], placed, notPlaced);
        }

        return (placed, notPlaced);
    }

    private void Place(List<Attendance> attendances, List<ClassifiedPerson> placed, List<NotPlaced> notPlaced)
    {
        ClassifiedPerson? best = null;
        var unknown = new List<Reason>();
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
            notPlaced.Add(
                new(first.Appearance, first.Person, caveats.Count > 0
                    ? Reason.Of(ReasonPatterns.NotPlaced, ("missing", caveats.Aggregate(Both)))
                    : Reason.Of(ReasonPatterns.NoClass, ("scheme", scheme.Scheme.Name))));
        }
    }

    private bool Counts(Standing standing) => !standing.ForPrincipal || _representation switch
    {
        Policies.OwnRank => false,
        Policies.PrincipalRankIfHead => standing.Rank is "HEAD_OF_STATE" or "HEAD_OF_GOVERNMENT",
        _ => true,
    };

    private (Slot? Slot, Reason? Unknown) Find(Standing standing)
    {
        var asInOffice = _formerStandAfterCurrent && standing.Kind == StandingKind.Former;
        for (var i = 0; i < scheme.Classes.Count; i++)
        {
            var match = _matching.Of(scheme.Classes[i], standing, asInOffice);
            if (match.Takes == true)
            {
                var part = asInOffice ? Slot.FormerHolder
                    : standing.ForPrincipal && _representation == Policies.AfterHolders ? Slot.Representative
                    : Slot.Holder;
                return (new Slot(i, part), null);
            }

            if (match.Takes is null)
            {
                return (null, match.Unknown);
            }
        }

        return (null, null);
    }

    private static Reason Both(Reason first, Reason second) => Reason.Of(ReasonPatterns.And, ("first", first), ("second", second));
}
