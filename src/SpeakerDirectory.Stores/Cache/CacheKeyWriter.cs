using System.Globalization;
using System.Text;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>
/// Writes a request as text: equal requests give equal text and different ones different text, because every part is preceded by its
/// length.
/// </summary>
internal sealed class CacheKeyWriter
{
    private readonly StringBuilder _text = new(512);

    public CacheKeyWriter(string what) => Add(what);

    public CacheKeyWriter Add(string text)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{text.Length}:").Append(text);
        return this;
    }

    public CacheKeyWriter Add(long number)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{number};");
        return this;
    }

    public CacheKeyWriter Add(Fetch fetch) => (fetch.Root switch
    {
        Root.ByIds ids => Add("ids").All(ids.Ids, id => Add(id)),
        Root.OfKind kind =>
            Add("kind")
                .Add((long)kind.Kind)
                .Add(kind.Page)
                .Maybe(kind.Filter, f => Add(f))
                .All(kind.Order, o => Add(o))
                .Add(kind.Count)
                .Add((long)kind.Details)
                .All(kind.Groupings, g => Add(g)),
        _ => throw new NotSupportedException($"{fetch.Root} cannot be part of a cache key."),
    }).Add(fetch.Fields).All(fetch.Includes, i => Add(i));

    public CacheKeyWriter Add(SearchQuery search) =>
        All(search.Words, w => Add(w.Text).Add(w.Sound).All(w.Shortened, s => Add(s)))
            .All(search.Kinds, k => Add((long)k))
            .All(search.Filters, f => Add((long)f.Kind).Add(f.Where));

    public CacheKeyWriter Add(PathQuery paths) =>
        Add(paths.From)
            .Add(paths.To)
            .All(paths.Through, k => Add((long)k))
            .Add(paths.ThroughStates)
            .Maybe(paths.During, d => Add(d))
            .Add(paths.MaxLength)
            .Add(paths.First);

    public override string ToString() => _text.ToString();

    private CacheKeyWriter Add(Include include) => include switch
    {
        HistoryInclude history => Add("history").Add((long)history.From).Add(history.Page),
        CoSpeakersInclude together => Add("co-speakers").Add(together.Page).Maybe(together.During, d => Add(d)).Selected(together),
        SharedEventsInclude shared => Add("shared-events").Add(shared.Page).Selected(shared),
        RelationInclude related =>
            Add("relation").Add((long)related.From).Add(related.Relation).All(related.Order, o => Add(o)).Maybe(related.Page, p => Add(p))
                .All(related.Groupings, g => Add(g)).Selected(related),
        _ => throw new NotSupportedException($"{include} cannot be part of a cache key."),
    };

    private CacheKeyWriter Selected(RecordsInclude include) =>
        Maybe(include.Filter, f => Add(f))
            .Add(include.Count)
            .Add((long)include.Details)
            .Add(include.Fields)
            .All(include.Includes, i => Add(i));

    private CacheKeyWriter Add(Filter filter) => filter switch
    {
        And and => Add("and").All(and.Filters, f => Add(f)),
        Or or => Add("or").All(or.Filters, f => Add(f)),
        Indeterminate => Add("undecided"),
        FieldFilter compare =>
            Add("compare").Add(compare.Field).Add((long)compare.Aspect).Add((long)compare.Operator).All(compare.Values, v => Add(v)),
        IsKnown known => Add("known").Add(known.Field).Add(known.Value),
        ReferenceFilter through => Add("through").Add(through.Reference).Add((long)through.Kind).Add(through.Target),
        Some some => Add("some").Add(some.Relation).Add(some.Where),
        Every every => Add("every").Add(every.Relation).Add(every.Where),
        InSubtreeOf within => Add("within").All(within.Hierarchy, f => Add(f)).Add(within.Id).Add(within.IsWithin),
        StatusOn status => Add("status").Add(status.Day).Add(status.Today).All(status.Statuses, s => Add((long)s)),
        _ => throw new NotSupportedException($"{filter} cannot be part of a cache key."),
    };

    private CacheKeyWriter Add(object value) => value switch
    {
        string text => Add("text").Add(text),
        long number => Add("number").Add(number),
        _ => throw new NotSupportedException($"{value} is neither text nor a whole number, so it cannot be part of a cache key."),
    };

    private CacheKeyWriter Add(Grouping grouping) =>
        Add(grouping.Field).Add(grouping.First).Add(grouping.Fields).All(grouping.Includes, i => Add(i));

    private CacheKeyWriter Add(OrderTerm term) =>
        All(term.Via, f => Add(f)).Maybe(term.Field, f => Add(f)).Maybe(term.Counted, r => Add(r)).Add(term.Descending);

    private CacheKeyWriter Add(Relation relation) =>
        All(relation.Paths, path => All(path, hop => Add(hop.Field).Add((long)hop.Traversal)));

    private CacheKeyWriter Add(During during) => Add(during.From).Add(during.To).Add(during.Certain);

    private CacheKeyWriter Add(PageRequest page) => Add(page.Size).Add(page.FromEnd).Add(page.After).Add(page.Before);

    private CacheKeyWriter Add(RecordField field) => Add((long)field.Shape.Kind).Add(field.Name);

    private CacheKeyWriter Add(FieldSet fields) => All(fields.Bits, bits => Add((long)bits));

    private CacheKeyWriter Add(DateOnly? day) => Add(day?.DayNumber ?? -1L);

    private CacheKeyWriter Add(bool yes) => Add(yes ? 1L : 0L);

    private CacheKeyWriter Maybe<T>(T? part, Action<T> add)
        where T : class
    {
        Add(part is not null);
        if (part is not null)
        {
            add(part);
        }

        return this;
    }

    private CacheKeyWriter All<T>(ValueList<T> parts, Action<T> add)
    {
        Add(parts.Count);
        foreach (var part in parts)
        {
            add(part);
        }

        return this;
    }
}
