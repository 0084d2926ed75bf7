using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Gatherings;

/// <summary>The includes that load everything an order of precedence depends on in one query.</summary>
public static class GatheringIncludes
{
    private static readonly ValueList<Include> Above =
    [
        Forward<Organization>(o => o.Country),
        new RelationInclude(RecordKind.Organization, Relation.Of(new Hop(Field.Of<Organization>(o => o.Parent), Traversal.Ancestors))),
    ];

    private static readonly ValueList<Include> OfOffice = [Forward<Office>(o => o.Organization, Above), Forward<Office>(o => o.Represents)];

    private static readonly RelationInclude ToOffice = Forward<Tenure>(t => t.Office, OfOffice);

    /// <summary>From an appearance, its event aside.</summary>
    public static ValueList<Include> OfAppearance { get; } =
    [
        Forward<Appearance>(a => a.Person, [Backward<Person, Tenure>(t => t.Person)]),
        Forward<Appearance>(a => a.Tenures, [ToOffice]),
        Forward<Appearance>(a => a.Organization, Above),
        Forward<Appearance>(a => a.Sources),
        Forward<Appearance>(a => a.OnBehalfOf, [.. OfOffice, Backward<Person, Tenure>(t => t.Person, [ToOffice])]),
    ];

    /// <summary>From an event, its appearances aside.</summary>
    public static ValueList<Include> OfEvent { get; } =
    [
        Forward<Event>(e => e.Country),
        Forward<Event>(e => e.Hosts, [Observers]),
    ];

    /// <summary>Everything from an event.</summary>
    public static ValueList<Include> OfRootEvent { get; } = [.. OfEvent, Backward<Event, Appearance>(a => a.Event, OfAppearance)];

    /// <summary>From an appearance, what the words of its title depend on.</summary>
    public static ValueList<Include> OfTitle { get; } =
    [
        Forward<Appearance>(a => a.Person),
        Forward<Appearance>(a => a.Tenures, [ToOffice]),
        Forward<Appearance>(a => a.Organization, Above),
        Forward<Appearance>(a => a.Sources),
        Forward<Appearance>(a => a.Event),
    ];

    /// <summary>From a person: the offices and their organizations, for forms of address.</summary>
    public static ValueList<Include> OfPerson { get; } = [Backward<Person, Tenure>(t => t.Person, [ToOffice])];

    private static RelationInclude Observers => Backward<Organization, Membership>(m => m.Organization) with
    {
        Filter = FieldFilter.Of(Field.Of<Membership>(m => m.Role), Query.Operator.Contains, ["observer"]),
    };

    /// <summary>This record and all that were loaded with it, each once.</summary>
    /// <exception cref="InvalidOperationException">An include was not loaded.</exception>
    public static IReadOnlyCollection<Record> Collect(Row from, ValueList<Include> includes)
    {
        var records = new Dictionary<string, Record>(StringComparer.Ordinal);
        new Collector(records).Collect(from, includes);
        return records.Values;
    }

    // The position of an include is the same for all records of a list, and comparing includes for each record would take longer than
    // ranking them.
    private sealed class Collector(Dictionary<string, Record> records)
    {
        private readonly Dictionary<(ValueList<Include> Loaded, ValueList<Include> Wanted), int[]> _positions = new(new BothSame());

        public void Collect(Row from, ValueList<Include> includes)
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
                    Collect(row, (includes[i] as RecordsInclude)?.Includes ?? []);
                }
            }
        }

        private int[] PositionsIn(Row from, ValueList<Include> includes)
        {
            var key = (from.Includes, includes);
            if (!_positions.TryGetValue(key, out var positions))
            {
                _positions.Add(key, positions = [.. includes.Select(from.PositionOf)]);
            }

            return positions;
        }
    }

    private sealed class BothSame : IEqualityComparer<(ValueList<Include> Loaded, ValueList<Include> Wanted)>
    {
        public bool Equals(
            (ValueList<Include> Loaded, ValueList<Include> Wanted) x, (ValueList<Include> Loaded, ValueList<Include> Wanted) y) =>
            ReferenceEquals(x.Loaded, y.Loaded) && ReferenceEquals(x.Wanted, y.Wanted);

        public int GetHashCode((ValueList<Include> Loaded, ValueList<Include> Wanted) pair) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(pair.Loaded), RuntimeHelpers.GetHashCode(pair.Wanted));
    }

    private static RelationInclude Forward<T>(Expression<Func<T, object?>> reference, ValueList<Include>? then = null)
        where T : Record => new RelationInclude(RecordShape.Of<T>().Kind, Relation.Outgoing(Field.Of(reference))) { Includes = then ?? [] };

    private static RelationInclude Backward<T, TFrom>(Expression<Func<TFrom, object?>> reference, ValueList<Include>? then = null)
        where T : Record
        where TFrom : Record =>
            new RelationInclude(RecordShape.Of<T>().Kind, Relation.Incoming(Field.Of(reference))) { Includes = then ?? [] };
}
