using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Answers a question: every list is made whole, filtered, ordered, counted and cut.</summary>
internal sealed class NaiveFetch(NaiveDirectory directory, Question question, KnownPlaces places)
{
    private readonly NaiveOrder _order = new(directory);
    private readonly NaiveRelations _relations = new(directory);

    // The person whose co-speakers are being looked at, for the events that they shared.
    private (Person Person, During? During)? _together;

    public Answer Answer() => question.Fetch.Root switch
    {
        Root.ByIds root => new([.. root.Ids.Distinct().Where(directory.Records.ContainsKey).Select(id => Row(directory.Records[id], question.Fetch.Fields, question.Fetch.Includes, root.Ids.Count > 1))], false, false, null),
        Root.OfKind root => List(
            directory.Records.Values.Where(r => RecordShape.Of(r).Kind == root.Kind), root.Filter, root.Order, root.Page, KnownPlaces.OrderOf([root.Kind], root.Order), root.Count, root.Told, root.Groupings, question.Fetch.Fields, question.Fetch.Includes, areApart: false),
        _ => throw new ArgumentException("There is no such root."),
    };

    private AnswerRow Row(Record record, FieldSet fields, ValueList<Include> includes, bool areApart) =>
        new(Part(record, areApart || includes.Any(i => i.Relation.Ways is [[{ Walk: Walk.Changes }]]) ? fields.Or(FieldSet.Id) : fields), fields, null, [.. includes.Select(include => Related(record, include))]);

    // What was not asked for is as if it were not known, ids aside by which records are told apart.
    private static Record Part(Record record, FieldSet fields)
    {
        var shape = RecordShape.Of(record);
        return shape.Create([.. shape.Fields.Select(field => fields.Has(field) ? field.Get(record) : field.Type == FieldType.Id ? shape.UnaskedId : null)]);
    }

    private Answer Related(Record record, Include include)
    {
        if (RecordShape.Of(record).Kind != include.From)
        {
            return Differential.Answer.Empty;
        }

        return include.Relation.Ways switch
        {
            [[{ Walk: Walk.Changes }]] => Changes(record, include.Page!),
            [[{ Walk: Walk.CoSpeakers } step]] => CoSpeakers((Person)record, step.During, include),
            [[{ Walk: Walk.SharedEvents }]] => List(Shared((Person)record), include),
            [[{ Walk: Walk.Forward }]] or [[{ Walk: Walk.ForwardAll }]] => new([.. _relations.Follow(record, include.Relation).Select(r => Row(r, include.Fields, include.Includes, include.Relation.Kinds.Count > 1))], false, false, null),
            _ => List(_relations.Follow(record, include.Relation), include),
        };
    }

    private Answer List(IEnumerable<Record> records, Include include) =>
        List(records, include.Filter, include.Order, include.Page, KnownPlaces.OrderOf(include), include.Count, include.Told, include.Groupings, include.Fields, include.Includes, include.Relation.Kinds.Count > 1);

    private Answer List(
        IEnumerable<Record> records, Filter? filter, ValueList<OrderTerm> order, PageRequest? page, string orderName, bool count, Told told, ValueList<Grouping> groupings, FieldSet fields, ValueList<Include> includes, bool areApart)
    {
        var all = Wanted(records, filter).Select(r => (Record: r, Place: _order.PlaceOf(r, order))).OrderBy(r => r.Place).ToList();
        var answer = Cut(all, r => r.Place, page, orderName, rows => [.. rows.Select(r => Row(r.Record, fields, includes, areApart) with { Meaning = page is not null && told.HasFlag(Told.Places) ? r.Place : null })], count, told);
        return answer with { Groups = [.. groupings.Select(grouping => Groups([.. all.Select(r => r.Record)], grouping))] };
    }

    private IEnumerable<Record> Wanted(IEnumerable<Record> records, Filter? filter) =>
        filter is null ? records : records.Where(r => new NaiveConditions(directory).Holds(question.Meanings[filter], r) == true);

    // As Relay has it: what lies beyond the given cursor is there, what lies beyond the other end is there when something was cut off.
    private Answer Cut<T>(List<T> all, Func<T, NaivePlace> placeOf, PageRequest? page, string order, Func<List<T>, IReadOnlyList<AnswerRow>> rows, bool count, Told told)
    {
        int? total = count ? all.Count : null;
        if (page is null)
        {
            return new(rows(all), false, false, total);
        }

        var (isAfter, isBefore) = (page.After != Place.First, page.Before != Place.Last);
        var within = all.Where(r => !isAfter || placeOf(r).CompareTo(places.MeaningOf(order, page.After)) > 0).Where(r => !isBefore || placeOf(r).CompareTo(places.MeaningOf(order, page.Before)) < 0).ToList();
        var cut = page.FromEnd ? within.TakeLast(page.Size).ToList() : within.Take(page.Size).ToList();
        var isMore = told.HasFlag(Told.More) && cut.Count < within.Count;
        return new(rows(cut), page.FromEnd ? isBefore : isMore, page.FromEnd ? isMore : isAfter, total);
    }

    private Answer.AnswerGroup[] Groups(List<Record> records, Grouping grouping)
    {
        var keys = records.SelectMany(record => KeysOf(record, grouping.Field).Distinct());
        var groups = keys.GroupBy(key => key).Select(same => (same.Key, Count: same.Count())).OrderByDescending(g => g.Count).ThenBy(g => g.Key, Comparer<string>.Create(NaivePlace.CompareTexts));
        return [.. groups.Take(grouping.First).Select(g => new Answer.AnswerGroup(g.Key, g.Count, grouping.Field.IsReference ? Row(directory.Records[g.Key], grouping.Fields, grouping.Includes, grouping.Field.Targets.Count > 1) : null))];
    }

    private static IEnumerable<string> KeysOf(Record record, RecordField field) =>
        field.IsReference ? field.TargetsOf(record)
        : NaiveOrder.Presented(field, record) switch
        {
            null => [],
            PartialDate date => [NaiveConditions.Written(date)[..4]],
            var value => [NaiveConditions.Written(value)],
        };

    private Answer Changes(Record record, PageRequest page)
    {
        var isAfter = page.After != Place.First;
        var all = directory.Log.Where(c => c.RecordId == record.Id).Reverse().Where(c => !isAfter || MeaningOf(c).CompareTo(places.MeaningOf("history", page.After)) > 0).ToList();
        return new([], all.Count > page.Size, isAfter, null) { Changes = [.. all.Take(page.Size)] };
    }

    /// <summary>The newest first.</summary>
    public static NaivePlace MeaningOf(LoggedChange change) => NaivePlace.Ascending(-change.Sequence);

    private Answer CoSpeakers(Person person, During? during, Include include)
    {
        var mine = new NaiveEvents(directory).WholesOf(person, during);
        var others = Wanted(_relations.All<Person>().Where(other => other != person), include.Filter)
            .Select(other => (Record: other, Shared: new NaiveEvents(directory).WholesOf((Person)other, during).Intersect(mine).ToList()))
            .Where(other => other.Shared.Count > 0)
            .Select(other => (other.Record, other.Shared, Place: new NaivePlace([((long)other.Shared.Count, true), .. _order.Natural(other.Record).Parts])))
            .OrderBy(other => other.Place).ToList();
        var outer = _together;
        _together = (person, during);
        List<SharedTime> shared = [];
        var answer = Cut(others, other => other.Place, include.Page, "together", rows =>
        {
            shared = [.. rows.Select(r => include.Told.HasFlag(Told.SharedDates) ? NaiveEvents.TimeOf(r.Shared) : new SharedTime(r.Shared.Count, null, null))];
            return [.. rows.Select(r => Row(r.Record, include.Fields, include.Includes, areApart: false) with { Meaning = include.Told.HasFlag(Told.Places) ? r.Place : null })];
        }, include.Count, include.Told);
        _together = outer;
        return answer with { Shared = shared };
    }

    private IEnumerable<Event> Shared(Person other)
    {
        var (person, during) = _together!.Value;
        return new NaiveEvents(directory).WholesOf(person, during).Intersect(new NaiveEvents(directory).WholesOf(other, during));
    }
}
