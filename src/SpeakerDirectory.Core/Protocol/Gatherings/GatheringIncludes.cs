using System.Linq.Expressions;
using System.Runtime.CompilerServices;
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

    /// <summary>All records that were brought along from here, this one first, each once.</summary>
    /// <exception cref="InvalidOperationException">Something was not asked for.</exception>
    public static IReadOnlyCollection<Record> Collect(Fetched from, ValueList<Include> includes)
    {
        var records = new Dictionary<string, Record>(StringComparer.Ordinal);
        new Collector(records).Collect(from, includes);
        return records.Values;
    }

    // Where an include stands in the question is the same for all records of a place: comparing questions for each of thousands would take longer than ranking them.
    private sealed class Collector(Dictionary<string, Record> records)
    {
        private readonly Dictionary<(ValueList<Include> Asked, ValueList<Include> Wanted), int[]> _positions = new(new BothSame());

        public void Collect(Fetched from, ValueList<Include> includes)
        {
            records.TryAdd(from.Record.Id, from.Record);
            if (includes.Count == 0)
            {
                return;
            }

            var kind = RecordShape.Of(from.Record).Kind;
            var positions = PositionsIn(from, includes);
            for (var i = 0; i < includes.Count; i++)
            {
                if (includes[i].From != kind)
                {
                    continue;
                }

                var related = positions[i] >= 0 ? from.Related(positions[i]) : from.Related(includes[i]);
                foreach (var row in related.Rows)
                {
                    Collect(row, includes[i].Includes);
                }
            }
        }

        private int[] PositionsIn(Fetched from, ValueList<Include> includes)
        {
            var key = (from.Includes, includes);
            if (!_positions.TryGetValue(key, out var positions))
            {
                _positions.Add(key, positions = [.. includes.Select(from.PositionOf)]);
            }

            return positions;
        }
    }

    private sealed class BothSame : IEqualityComparer<(ValueList<Include> Asked, ValueList<Include> Wanted)>
    {
        public bool Equals((ValueList<Include> Asked, ValueList<Include> Wanted) x, (ValueList<Include> Asked, ValueList<Include> Wanted) y) =>
            ReferenceEquals(x.Asked, y.Asked) && ReferenceEquals(x.Wanted, y.Wanted);

        public int GetHashCode((ValueList<Include> Asked, ValueList<Include> Wanted) pair) => HashCode.Combine(RuntimeHelpers.GetHashCode(pair.Asked), RuntimeHelpers.GetHashCode(pair.Wanted));
    }

    private static Include Forward<T>(Expression<Func<T, object?>> reference, ValueList<Include>? then = null)
        where T : Record => new(RecordShape.Of<T>().Kind, Relation.Forward(Field.Of(reference))) { Includes = then ?? [] };

    private static Include Backward<T, TFrom>(Expression<Func<TFrom, object?>> reference, ValueList<Include>? then = null)
        where T : Record
        where TFrom : Record => new(RecordShape.Of<T>().Kind, Relation.Backward(Field.Of(reference))) { Includes = then ?? [] };
}
