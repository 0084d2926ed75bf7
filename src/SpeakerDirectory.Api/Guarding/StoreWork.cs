using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Guarding;

/// <summary>How many records a store may have to look at, from what is asked and from how large the directory is.</summary>
internal sealed class StoreWork(DirectorySizes sizes)
{
    // What one record costs a search for paths or a ranking, which go on with it in the program.
    private const double Handled = 4;

    // What is brought along to be computed with is looked at twice.
    private const double Computed = 2;

    /// <summary>How many records there are in all.</summary>
    public double Everything => RecordShape.All.Sum(shape => sizes.Of(shape.Kind));

    public double Of(RecordKind kind) => sizes.Of(kind);

    /// <summary>How many records a relation leads to from so many.</summary>
    public double Along(Relation relation, double from) => from * sizes.Along(relation);

    /// <summary>To bring something along from so many records, of which so much is shown, and what it is computed from.</summary>
    public double Bring(Include include, double from, double shown) => BringAlone(include, from, shown) + (Computed * BringNext(include, shown));

    /// <summary>To find the records of a kind, from where the filter lets a store start.</summary>
    /// <returns>How many are looked at, and among how many those wanted are.</returns>
    public (double Looks, double Left) Find(RecordKind kind, Filter? filter)
    {
        var parts = Filter.PartsOf(filter).ToList();
        if (parts.Count == 0)
        {
            return (0, sizes.Of(kind));
        }

        var starts = parts.ConvertAll(part => Start(kind, part));
        var best = starts.MinBy(start => start.Left + start.Looks);
        return (best.Looks + parts.Where((_, i) => starts[i] != best).Sum(part => Look(part, best.Left)), best.Left);
    }

    /// <summary>To look at so many records, and at what the filter says of others.</summary>
    public double Look(Filter? filter, double records) => filter switch
    {
        null => 0,
        And and => and.Filters.Sum(part => Look(part, records)),
        Or or => or.Filters.Sum(part => Look(part, records)),
        Through through => records + Look(through.Target, records),
        Some some => LookAlong(some.Relation, some.Where, records),
        Every every => LookAlong(every.Relation, every.Where, records),
        _ => records,
    };

    /// <summary>To bring so many records into an order that no index has.</summary>
    public double Sort(ValueList<OrderTerm> order, double records) =>
        records * order.Sum(term => 1 + term.Along.Count + (term.Counted is { } counted ? sizes.Along(counted) : 0));

    /// <summary>To find the candidates of a search by so many words, and to rank them.</summary>
    public double Search(int words, ValueList<RecordKind> kinds, int most)
    {
        // A word's beginning is that of some of the names.
        var named = kinds.Sum(sizes.Of);
        return (words * named / 10) + (Handled * Math.Min(named, most));
    }

    /// <summary>To find paths: twice the records that lie within half of the way, and for more than one path all that lie around one end.</summary>
    public double Paths(int length, int first)
    {
        var next = Math.Max(2, sizes.Along(Relation.CoSpeakers()));
        var most = Everything;
        var half = Math.Min(most, 2 * Math.Pow(next, (length + 1) / 2));
        var longer = first > 1 ? Math.Min(most, Math.Pow(next, length)) * length : 0;
        return Handled * (half + longer);
    }

    private double BringAlone(Include include, double from, double shown)
    {
        var led = Along(include.Relation, from);
        var isIndexed = include.Order.Count == 0 && include.Relation is { Ways: [[{ Walk: not Walk.CoSpeakers }]] };
        return shown + (include.Filter is null && isIndexed ? 0 : led + Look(include.Filter, led) + Sort(include.Order, led));
    }

    private double BringNext(Include include, double shown) => include.Includes.Sum(next =>
    {
        var led = Along(next.Relation, shown);
        return BringAlone(next, shown, led) + BringNext(next, led);
    });

    private double LookAlong(Relation relation, Filter where, double records)
    {
        var led = records * sizes.Along(relation);
        return records + led + Look(where, led);
    }

    // As the stores do it: from named records, or from all of the kind at the far end of a relation that are so.
    private (double Looks, double Left) Start(RecordKind kind, Filter part)
    {
        var all = sizes.Of(kind);
        switch (part)
        {
            case Compare { Field.Type: FieldType.Id, Comparison: Comparison.Equal or Comparison.In } named:
                return (named.Values.Count, Math.Min(all, named.Values.Count));
            case Through through:
                return Far(through.Kind, through.Target, sizes.Back(through.Reference));
            case Some { Relation: { Ways: [[{ Walk: Walk.Backward } step]] } relation, Where: not And { Filters.Count: 0 } } some:
                return Far(step.Field.Shape.Kind, some.Where, 1 / Math.Max(1, sizes.Along(relation)));
            case Or { Filters.Count: > 0 } any:
                var ways = any.Filters.Select(way => Find(kind, way)).ToList();
                return (ways.Sum(way => way.Looks), Math.Min(all, ways.Sum(way => way.Left)));
            default:
                return (Look(part, all), all);
        }

        (double Looks, double Left) Far(RecordKind far, Filter filter, double each)
        {
            var isNamed = Filter.PartsOf(filter).Any(p => p is Compare { Field.Type: FieldType.Id, Comparison: Comparison.Equal or Comparison.In });
            var found = Find(far, filter);
            var left = Math.Min(all, found.Left * each);
            return ((isNamed ? found.Looks : Math.Max(found.Looks, Look(filter, sizes.Of(far)))) + left, left);
        }
    }
}
