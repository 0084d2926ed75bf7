using System.Linq.Expressions;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Core.Precedence;

/// <summary>What to bring along so that one question to a store answers everything that precedence asks about.</summary>
public static class GatheringNeeds
{
    private static readonly ValueList<Include> Above =
    [
        Forward<Organization>(o => o.Country),
        new(RecordKind.Organization, Relation.Of(new Step(Field.Of<Organization>(o => o.Parent), Walk.ForwardAll))),
    ];

    private static readonly ValueList<Include> OfOffice = [Forward<Office>(o => o.Organization, Above), Forward<Office>(o => o.Represents)];

    private static readonly Include ToOffice = Forward<Tenure>(t => t.Office, OfOffice);

    /// <summary>From an appearance, its event aside.</summary>
    public static ValueList<Include> OfAppearance { get; } =
    [
        Forward<Appearance>(a => a.Person, [Backward<Person, Tenure>(t => t.Person)]),
        Forward<Appearance>(a => a.Tenures, [ToOffice]),
        Forward<Appearance>(a => a.Organization, Above),
        Forward<Appearance>(a => a.OnBehalfOf, [.. OfOffice, Backward<Person, Tenure>(t => t.Person, [ToOffice])]),
    ];

    /// <summary>From an event, its appearances aside.</summary>
    public static ValueList<Include> OfEvent { get; } =
    [
        Forward<Event>(e => e.Country),
        Forward<Event>(e => e.Hosts, [Observers]),
    ];

    /// <summary>Everything from an event.</summary>
    public static ValueList<Include> OfWholeEvent { get; } = [.. OfEvent, Backward<Event, Appearance>(a => a.Event, OfAppearance)];

    /// <summary>From a person: the offices and their organizations, for forms of address.</summary>
    public static ValueList<Include> OfPerson { get; } = [Backward<Person, Tenure>(t => t.Person, [ToOffice])];

    private static Include Observers => Backward<Organization, Membership>(m => m.Organization) with
    {
        Filter = Compare.Of(Field.Of<Membership>(m => m.Role), Query.Comparison.Contains, ["observer"]),
    };

    /// <summary>All records that were brought along from here, this one first.</summary>
    public static IEnumerable<Record> Collect(Fetched from, ValueList<Include> includes)
    {
        yield return from.Record;
        foreach (var include in includes.Where(i => i.From == RecordShape.Of(from.Record).Kind))
        {
            foreach (var record in from.Related(include).Rows.SelectMany(row => Collect(row, include.Includes)))
            {
                yield return record;
            }
        }
    }

    private static Include Forward<T>(Expression<Func<T, object?>> reference, ValueList<Include>? then = null)
        where T : Record => new(RecordShape.Of<T>().Kind, Relation.Forward(Field.Of(reference))) { Includes = then ?? [] };

    private static Include Backward<T, TFrom>(Expression<Func<TFrom, object?>> reference, ValueList<Include>? then = null)
        where T : Record
        where TFrom : Record => new(RecordShape.Of<T>().Kind, Relation.Backward(Field.Of(reference))) { Includes = then ?? [] };
}
