using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Cost;

/// <summary>Estimates how many records a store has to read, from the shape of a request and the statistics of the directory.</summary>
internal sealed class CostModel(DirectoryStatistics sizes)
{
    // The factor for records that the program works on itself: in a search for paths, and in the ranking of a search.
    private const double Handled = 4;

    // The factor for nested includes that a field computes its value from.
    private const double Computed = 2;

    /// <summary>The number of records in the directory.</summary>
    public double Everything => RecordShape.All.Sum(shape => sizes.Of(shape.Kind));

    public double Of(RecordKind kind) => sizes.Of(kind);

    /// <summary>How many records an include leads to from so many, filter and page aside.</summary>
    public double ListCost(Include include, double from) => from * sizes.FanOut(include);

    /// <summary>The cost of loading an include and its nested includes.</summary>
    /// <param name="from">The number of records that it is loaded with.</param>
    /// <param name="shown">The number of records that it loads at most.</param>
    public double Load(Include include, double from, double shown) =>
        LoadAlone(include, from, shown) + (Computed * LoadNested(include, shown));

    /// <summary>
    /// The cost of finding the records of a kind: a store begins at the <see cref="StartingPoint"/> of the filter and checks the other
    /// conditions for what it finds there.
    /// </summary>
    /// <returns>How many records are read for it, and among how many the matching ones are.</returns>
    public (double Looks, double Left) Find(RecordKind kind, Filter? filter)
    {
        if (StartingPoint.Choose(filter) is not var (chosen, start))
        {
            return Scan(kind, filter);
        }

        var (looks, left) = Begin(kind, start);
        return (looks + Filter.PartsOf(filter).Where(condition => condition != chosen).Sum(condition => Look(condition, left)), left);
    }

    /// <summary>The cost of checking a filter for so many records, with the other records that it is about.</summary>
    public double Look(Filter? filter, double records) => filter switch
    {
        null => 0,
        And and => and.Filters.Sum(part => Look(part, records)),
        Or or => or.Filters.Sum(part => Look(part, records)),
        ReferenceFilter through => records + Look(through.Target, records),
        Some some => LookBeyond(some.Relation, some.Where, records),
        Every every => LookBeyond(every.Relation, every.Where, records),
        _ => records,
    };

    /// <summary>The cost of sorting so many records in an order that no index has.</summary>
    public double Sort(ValueList<OrderTerm> order, double records) =>
        records * order.Sum(term => 1 + term.Via.Count + (term.Counted is { } counted ? sizes.FanOut(counted) : 0));

    /// <summary>The cost of finding the candidates of a search by so many words, and of ranking them.</summary>
    public double Search(int words, ValueList<RecordKind> kinds, int most)
    {
        // Assumed: one name in ten begins with a word of the search.
        var named = kinds.Sum(sizes.Of);
        return (words * named / 10) + (Handled * Math.Min(named, most));
    }

    /// <summary>
    /// The cost of finding paths: twice the records within half of the length, and for more than one path all records within the length
    /// of one end.
    /// </summary>
    public double Paths(int length, int first)
    {
        var next = Math.Max(2, sizes.CoSpeakers);
        var most = Everything;
        var half = Math.Min(most, 2 * Math.Pow(next, (length + 1) / 2));
        var longer = first > 1 ? Math.Min(most, Math.Pow(next, length)) * length : 0;
        return Handled * (half + longer);
    }

    private double LoadAlone(Include include, double from, double shown)
    {
        var led = ListCost(include, from);
        return shown + include switch
        {
            RelationInclude { Relation.Paths: [[_]], Filter: null, Order: [] } or SharedEventsInclude { Filter: null } => 0,
            RelationInclude related => led + Look(related.Filter, led) + Sort(related.Order, led),
            RecordsInclude records => led + Look(records.Filter, led),
            _ => 0,
        };
    }

    private double LoadNested(Include include, double shown) => include is not RecordsInclude records ? 0 : records.Includes.Sum(next =>
    {
        var led = ListCost(next, shown);
        return LoadAlone(next, shown, led) + LoadNested(next, led);
    });

    private double LookBeyond(Relation relation, Filter where, double records)
    {
        var led = records * sizes.FanOut(relation);
        return records + led + Look(where, led);
    }

    // Reads all of the kind. Conditions on the records themselves are checked in one reading; those on other records cost more, each by
    // itself.
    private (double Looks, double Left) Scan(RecordKind kind, Filter? filter)
    {
        var all = sizes.Of(kind);
        var checks = Filter.PartsOf(filter).Select(condition => Look(condition, all)).ToList();
        var least = checks.DefaultIfEmpty().Min();
        return (least + checks.Where(cost => cost > least).Sum(), all);
    }

    private (double Looks, double Left) Begin(RecordKind kind, StartingPoint start)
    {
        var all = sizes.Of(kind);
        switch (start)
        {
            case StartingPoint.Ids named:
                return (named.Condition.Values.Count, Math.Min(all, named.Condition.Values.Count));
            case StartingPoint.Target target:
                return BeginElsewhere(all, target.Kind, target.Where, sizes.Back(target.Reference));
            case StartingPoint.Source source:
                return BeginElsewhere(all, source.Reference.Shape.Kind, source.Where, 1 / Math.Max(1, sizes.Back(source.Reference)));
            case StartingPoint.Union union:
                var parts = union.Parts.Select(part => Begin(kind, part)).ToList();
                return (parts.Sum(part => part.Looks), Math.Min(all, parts.Sum(part => part.Left)));
            default:
                // A subtree may be all of the kind.
                return (all, all);
        }
    }

    // Begins with the matching records of another kind, each of which leads to so many.
    private (double Looks, double Left) BeginElsewhere(double all, RecordKind other, Filter filter, double each)
    {
        var found = Find(other, filter);
        var left = Math.Min(all, found.Left * each);
        var areNamed = StartingPoint.Choose(filter)?.Start is StartingPoint.Ids;
        return ((areNamed ? found.Looks : Math.Max(found.Looks, Look(filter, sizes.Of(other)))) + left, left);
    }
}
