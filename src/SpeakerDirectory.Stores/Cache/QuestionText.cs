using System.Globalization;
using System.Text;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>A question as one text: equal questions have equal texts, and different ones different texts, because every part says how long it is.</summary>
internal sealed class QuestionText
{
    private readonly StringBuilder _text = new(512);

    public QuestionText(string what) => Add(what);

    public QuestionText Add(string text)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{text.Length}:").Append(text);
        return this;
    }

    public QuestionText Add(long number)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{number};");
        return this;
    }

    public QuestionText Add(Fetch fetch) => (fetch.Root switch
    {
        Root.ByIds ids => Add("ids").All(ids.Ids, id => Add(id)),
        Root.OfKind kind => Add("kind").Add((long)kind.Kind).Add(kind.Page).Maybe(kind.Filter, f => Add(f)).All(kind.Order, o => Add(o)).Add(kind.Count).Add((long)kind.Told).All(kind.Groupings, g => Add(g)),
        _ => throw new NotSupportedException($"{fetch.Root} cannot be kept."),
    }).Add(fetch.Fields).All(fetch.Includes, i => Add(i));

    public QuestionText Add(SearchQuestion search) =>
        All(search.Words, w => Add(w.Text).Add(w.Sound).All(w.Shortened, s => Add(s))).All(search.Kinds, k => Add((long)k)).All(search.Filters, f => Add((long)f.Kind).Add(f.Where));

    public QuestionText Add(PathQuestion paths) =>
        Add(paths.From).Add(paths.To).All(paths.Through, k => Add((long)k)).Add(paths.ThroughStates).Maybe(paths.During, d => Add(d)).Add(paths.MaxLength).Add(paths.First);

    public override string ToString() => _text.ToString();

    private QuestionText Add(Include include) => Add((long)include.From).Add(include.Relation)
        .Maybe(include.Filter, f => Add(f)).All(include.Order, o => Add(o)).Maybe(include.Page, p => Add(p)).Add(include.Count).Add((long)include.Told)
        .All(include.Groupings, g => Add(g)).Add(include.Fields).All(include.Includes, i => Add(i));

    private QuestionText Add(Filter filter) => filter switch
    {
        And and => Add("and").All(and.Filters, f => Add(f)),
        Or or => Add("or").All(or.Filters, f => Add(f)),
        Undecided => Add("undecided"),
        Compare compare => Add("compare").Add(compare.Field).Add((long)compare.Aspect).Add((long)compare.Comparison).All(compare.Values, v => Add(v)),
        Known known => Add("known").Add(known.Field).Add(known.IsKnown),
        Through through => Add("through").Add(through.Reference).Add((long)through.Kind).Add(through.Target),
        Some some => Add("some").Add(some.Relation).Add(some.Where),
        Every every => Add("every").Add(every.Relation).Add(every.Where),
        Within within => Add("within").All(within.Along, f => Add(f)).Add(within.Id).Add(within.IsWithin),
        StatusOn status => Add("status").Add(status.Day).Add(status.Today).All(status.Statuses, s => Add((long)s)),
        _ => throw new NotSupportedException($"{filter} cannot be kept."),
    };

    private QuestionText Add(object value) => value switch
    {
        string text => Add("text").Add(text),
        long number => Add("number").Add(number),
        _ => throw new NotSupportedException($"{value} is neither a text nor a whole number."),
    };

    private QuestionText Add(Grouping grouping) => Add(grouping.Field).Add(grouping.First).Add(grouping.Fields).All(grouping.Includes, i => Add(i));

    private QuestionText Add(OrderTerm term) =>
        All(term.Along, f => Add(f)).Maybe(term.Field, f => Add(f)).Maybe(term.Counted, r => Add(r)).Add(term.Descending);

    private QuestionText Add(Relation relation) =>
        All(relation.Ways, way => All(way, step => Add(step.Field).Add((long)step.Walk).Maybe(step.During, d => Add(d))));

    private QuestionText Add(During during) => Add(during.From).Add(during.To).Add(during.Certain);

    private QuestionText Add(PageRequest page) => Add(page.Size).Add(page.FromEnd).Add(page.After).Add(page.Before);

    private QuestionText Add(RecordField field) => Add((long)field.Shape.Kind).Add(field.Name);

    private QuestionText Add(FieldSet fields) => All(fields.Bits, bits => Add((long)bits));

    private QuestionText Add(DateOnly? day) => Add(day?.DayNumber ?? -1L);

    private QuestionText Add(bool yes) => Add(yes ? 1L : 0L);

    private QuestionText Maybe<T>(T? part, Action<T> add)
        where T : class
    {
        Add(part is not null);
        if (part is not null)
        {
            add(part);
        }

        return this;
    }

    private QuestionText All<T>(ValueList<T> parts, Action<T> add)
    {
        Add(parts.Count);
        foreach (var part in parts)
        {
            add(part);
        }

        return this;
    }
}
