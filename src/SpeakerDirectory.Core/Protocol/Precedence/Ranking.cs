using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>
/// Orders the people of an event. Class comes before tie-break, and the highest capacity of a person counts once. Where neither decides,
/// several positions are possible; names and ids never decide.
/// </summary>
public sealed class Ranking
{
    private readonly ResolvedScheme _scheme;
    private readonly Gathering _gathering;
    private readonly PairComparer _comparison;
    private readonly TieBreakValues _values;
    private readonly Arrangement _arrangement;

    private Ranking(Gathering gathering, ResolvedScheme scheme, Arrangement arrangement)
    {
        (_gathering, _scheme, _arrangement) = (gathering, scheme, arrangement);
        _values = new(scheme, gathering, arrangement);
        _comparison = new(_values, scheme);
    }

    /// <summary>The order of everybody at an event.</summary>
    public static PrecedenceList Of(Gathering gathering, ResolvedScheme scheme, Arrangement arrangement) =>
        new Ranking(gathering, scheme, arrangement).List();

    /// <summary>How two people at an event stand to each other, whoever else is present; null when one of them has no place.</summary>
    public static Explanation? Compare(
        Gathering gathering, ResolvedScheme scheme, Arrangement arrangement, Ref<Person> one, Ref<Person> other)
    {
        var ranking = new Ranking(gathering, scheme, arrangement);
        var (placed, _) = ranking.Place();
        return placed.Find(p => p.Person.Id == one.Id) is { } left && placed.Find(p => p.Person.Id == other.Id) is { } right
            ? ranking._comparison.Explain(left, right)
            : null;
    }

    private PrecedenceList List()
    {
        var (placed, notPlaced) = Place();
        var manual = new ManualPlaces(_gathering, _arrangement, placed);
        var people = placed.Where(p => !manual.Has(p.Person)).ToList();
        var ranges = EvidenceRanges.Of(people, _values);
        var seats = people.Select((p, i) => new Seat(p.Appearance, p.Person, p, null)
        {
            Range = (2 * ranges[i].Low, 2 * ranges[i].High),
        });
        var list = Seating.Of([.. manual.Ahead, .. seats], [.. manual.Locked], _scheme.Purpose.Ascending);
        var entries = new Reasons(_comparison, _scheme).Explain(list);
        return new(
            _scheme,
            entries,
            new Deviations(_gathering, _comparison, _scheme.Purpose.Ascending).Of(list, entries),
            notPlaced.Where(n => !manual.Has(n.Person)).ToValueList());
    }

    private (List<ClassifiedPerson> Placed, List<NotPlaced> NotPlaced) Place()
    {
        var (placed, notPlaced) = new Classification(_scheme, _gathering).All();
        foreach (var person in placed.ToList())
        {
            if (person.Class.TieBreaks
                .Where(t => t.Unknown == UnknownValue.NotPlaced)
                .Select(t => _values.Of(person, t).Missing)
                .FirstOrDefault(m => m is not null) is { } missing)
            {
                placed.Remove(person);
                notPlaced.Add(
                    new(
                        person.Appearance,
                        person.Person,
                        Reason.Of(ReasonPatterns.NeedsValue, ("class", PairComparer.Label(person.Class)), ("missing", missing))));
            }
        }

        return (placed, notPlaced);
    }
}
