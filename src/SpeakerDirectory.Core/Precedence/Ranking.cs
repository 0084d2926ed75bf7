namespace SpeakerDirectory.Core.Precedence;

/// <summary>
/// Who goes before whom at an event. Class before tie-break; the highest capacity counts once; what neither decides is shared and said so, never decided by name or id.
/// </summary>
public sealed class Ranking
{
    private readonly SchemeInUse _scheme;
    private readonly Gathering _gathering;
    private readonly Comparison _comparison;
    private readonly TieGroups _tieGroups;
    private readonly Marks _marks;
    private readonly Arrangement _arrangement;

    private Ranking(Gathering gathering, SchemeInUse scheme, Arrangement arrangement)
    {
        (_gathering, _scheme, _arrangement) = (gathering, scheme, arrangement);
        _marks = new(scheme, gathering, arrangement);
        _comparison = new(_marks, scheme);
        _tieGroups = new(_marks);
    }

    public static PrecedenceList Of(Gathering gathering, SchemeInUse scheme, Arrangement arrangement) => new Ranking(gathering, scheme, arrangement).List();

    /// <summary>How two people at an event stand to each other, whoever else is there. Null when one of them has no place.</summary>
    public static Explanation? Compare(Gathering gathering, SchemeInUse scheme, Arrangement arrangement, Ref<Person> one, Ref<Person> other)
    {
        var ranking = new Ranking(gathering, scheme, arrangement);
        var (placed, _) = ranking.Place();
        return placed.Find(p => p.Person.Id == one.Id) is { } left && placed.Find(p => p.Person.Id == other.Id) is { } right ? ranking._comparison.Explain(left, right) : null;
    }

    private PrecedenceList List()
    {
        var (placed, notPlaced) = Place();
        var manual = new ManualPlaces(_gathering, _arrangement, placed);
        var groups = placed.Where(p => !manual.Has(p.Person)).GroupBy(p => p.Slot).OrderBy(g => (g.Key.Class, g.Key.Part)).SelectMany(g => _tieGroups.Of([.. g]))
            .Select(group => group.ConvertAll(p => new Seat(p.Appearance, p.Person, p, null))).ToList();
        groups.InsertRange(0, manual.Ahead);
        if (_scheme.Purpose.Ascending)
        {
            groups.Reverse();
        }

        var entries = new Reasons(_comparison, _scheme).Tell(manual.Lock(groups));
        return new(_scheme, entries, Deviations.Of(entries, _gathering, _comparison, placed, _scheme.Purpose.Ascending), notPlaced.Where(n => !manual.Has(n.Person)).ToValueList());
    }

    private (List<Placed> Placed, List<NotPlaced> NotPlaced) Place()
    {
        var (placed, notPlaced) = new Placement(_scheme, _gathering).All();
        foreach (var person in placed.ToList())
        {
            if (person.Class.TieBreaks.Where(t => t.Unknown == UnknownValue.NotPlaced).Select(t => _marks.Of(person, t)).FirstOrDefault(m => !m.IsKnown) is { } missing)
            {
                placed.Remove(person);
                notPlaced.Add(new(person.Appearance, person.Person, $"In class {person.Class.Code} ({person.Class.Name}) nobody has a place without it: {missing.Evidence}."));
            }
        }

        return (placed, notPlaced);
    }
}

/// <summary>A place in the list: by class, by an officer's decision, or both.</summary>
internal sealed record Seat(Appearance Appearance, Person Person, Placed? Placed, ManualPlace? Manual);
