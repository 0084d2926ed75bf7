using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Answers a fetch: every list is built completely, then filtered, ordered, counted and cut.</summary>
internal sealed class NaiveFetch(NaiveDirectory directory, FetchWithConditions given, KnownPositions positions)
{
    private readonly NaiveOrder _order = new(directory);
    private readonly NaiveRelations _relations = new(directory);

    // The person whose co-speakers are being listed, for the events that they share.
    private (Person Person, During? During)? _together;

    public Answer Answer() => given.Fetch.Root switch
    {
        Root.ByIds root =>
            new(
            [
                .. root.Ids
                    .Distinct()
                    .Where(directory.Records.ContainsKey)
                    .Select(id => Row(directory.Records[id], given.Fetch.Fields, given.Fetch.Includes, root.Ids.Count > 1)),
            ], false, false, null),
        Root.OfKind root => List(
            directory.Records.Values.Where(r => RecordShape.Of(r).Kind == root.Kind),
            root.Filter,
            root.Order,
            root.Page,
            KnownPositions.OrderOf([root.Kind], root.Order),
            root.Count,
            root.Details,
            root.Groupings,
            given.Fetch.Fields,
            given.Fetch.Includes,
            areApart: false),
        _ => throw new ArgumentException("There is no such root.", nameof(given)),
    };

    private AnswerRow Row(Record record, FieldSet fields, ValueList<Include> includes, bool areApart) =>
        new(Part(
            record,
            areApart || includes.Any(i => i is HistoryInclude) ? fields.Or(FieldSet.Id) : fields),
            fields,
            null,
            [.. includes.Select(include => Related(record, include))]);

    // Fields outside the projection are absent, except the id if it distinguishes the records.
    private static Record Part(Record record, FieldSet fields)
    {
        var shape = RecordShape.Of(record);
        return shape.Create(
            [.. shape.Fields.Select(field => fields.Has(field) ? field.Get(record) : field.Type == FieldType.Id ? shape.UnloadedId : null)],
            fields);
    }

    private Answer Related(Record record, Include include)
    {
        if (RecordShape.Of(record).Kind != include.From)
        {
            return Differential.Answer.Empty;
        }

        return include switch
        {
            HistoryInclude history => Changes(record, history.Page),
            CoSpeakersInclude together => CoSpeakers((Person)record, together.During, together),
            SharedEventsInclude shared => List(Shared((Person)record), shared, [], shared.Page, []),
            RelationInclude { Relation.Paths: [[{ Traversal: Traversal.Outgoing or Traversal.Ancestors }]] } whole =>
                new(
                [
                    .. _relations.Follow(record, whole.Relation).Select(r => Row(r, whole.Fields, whole.Includes, whole.Kinds.Count > 1)),
                ], false, false, null),
            RelationInclude related =>
                List(_relations.Follow(record, related.Relation), related, related.Order, related.Page, related.Groupings),
            _ => throw new ArgumentException("There is no such include.", nameof(include)),
        };
    }

    private Answer List(
        IEnumerable<Record> records,
        RecordsInclude include,
        ValueList<OrderTerm> order,
        PageRequest? page,
        ValueList<Grouping> groupings) =>
        List(
            records,
            include.Filter,
            order,
            page,
            KnownPositions.OrderOf(include),
            include.Count,
            include.Details,
            groupings,
            include.Fields,
            include.Includes,
            include.Kinds.Count > 1);

    private Answer List(
        IEnumerable<Record> records,
        Filter? filter,
        ValueList<OrderTerm> order,
        PageRequest? page,
        string orderName,
        bool count,
        PageDetails details,
        ValueList<Grouping> groupings,
        FieldSet fields,
        ValueList<Include> includes,
        bool areApart)
    {
        var all = Wanted(records, filter).Select(r => (Record: r, Position: _order.PositionOf(r, order))).OrderBy(r => r.Position).ToList();
        var answer = Cut(
            all,
            r => r.Position,
            page,
            orderName,
            rows =>
                [.. rows.Select(
                    r =>
                        Row(r.Record, fields, includes, areApart) with
                        {
                            NaivePosition = page is not null && details.HasFlag(PageDetails.Cursors) ? r.Position : null,
                        })],
            count,
            details);
        return answer with { Groups = [.. groupings.Select(grouping => Groups([.. all.Select(r => r.Record)], grouping))] };
    }

    private IEnumerable<Record> Wanted(IEnumerable<Record> records, Filter? filter) =>
        filter is null ? records : records.Where(r => new NaiveConditions(directory).Holds(given.Conditions[filter], r) == true);

    // As in Relay: there are records beyond the given cursor, and at the other end if the page was cut there.
    private Answer Cut<T>(
        List<T> all,
        Func<T, NaiveSortPosition> positionOf,
        PageRequest? page,
        string order,
        Func<List<T>, IReadOnlyList<AnswerRow>> rows,
        bool count,
        PageDetails details)
    {
        int? total = count ? all.Count : null;
        if (page is null)
        {
            return new(rows(all), false, false, total);
        }

        var (isAfter, isBefore) = (page.After != SortPosition.First, page.Before != SortPosition.Last);
        var within = all.Where(r => !isAfter || positionOf(r).CompareTo(positions.Resolve(order, page.After)) > 0)
            .Where(r => !isBefore || positionOf(r).CompareTo(positions.Resolve(order, page.Before)) < 0)
            .ToList();
        var cut = page.FromEnd ? within.TakeLast(page.Size).ToList() : within.Take(page.Size).ToList();
        var isMore = details.HasFlag(PageDetails.HasMore) && cut.Count < within.Count;
        return new(rows(cut), page.FromEnd ? isBefore : isMore, page.FromEnd ? isMore : isAfter, total);
    }

    private Answer.AnswerGroup[] Groups(List<Record> records, Grouping grouping)
    {
        var keys = records.SelectMany(record => KeysOf(record, grouping.Field).Distinct());
        var groups = keys.GroupBy(key => key)
            .Select(same => (same.Key, Count: same.Count()))
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key, Comparer<string>.Create(NaiveSortPosition.CompareTexts));
        return
        [
            .. groups
                .Take(grouping.First)
                .Select(
                    g => new Answer.AnswerGroup(
                        g.Key,
                        g.Count,
                        grouping.Field.IsReference
                            ? Row(directory.Records[g.Key], grouping.Fields, grouping.Includes, grouping.Field.Targets.Count > 1)
                            : null)),
        ];
    }

    private static IEnumerable<string> KeysOf(Record record, RecordField field) =>
        field.IsReference ? field.TargetsOf(record)
        : NaiveOrder.EffectiveValue(field, record) switch
        {
            null => [],
            PartialDate date => [NaiveConditions.Written(date)[..4]],
            var value => [NaiveConditions.Written(value)],
        };

    private Answer Changes(Record record, PageRequest page)
    {
        var isAfter = page.After != SortPosition.First;
        var all = directory.Log
            .Where(c => c.RecordId == record.Id)
            .Reverse()
            .Where(c => !isAfter || PositionOf(c).CompareTo(positions.Resolve("history", page.After)) > 0)
            .ToList();
        return new([], all.Count > page.Size, isAfter, null) { Changes = [.. all.Take(page.Size)] };
    }

    /// <summary>Newest first.</summary>
    public static NaiveSortPosition PositionOf(LoggedChange change) => NaiveSortPosition.Ascending(-change.Sequence);

    private Answer CoSpeakers(Person person, During? during, CoSpeakersInclude include)
    {
        var mine = new NaiveEvents(directory).RootEventsOf(person, during);
        var others = Wanted(_relations.All<Person>().Where(other => other != person), include.Filter)
            .Select(
                other => (Record: other, Shared: new NaiveEvents(directory).RootEventsOf((Person)other, during).Intersect(mine).ToList()))
            .Where(other => other.Shared.Count > 0)
            .Select(
                other => (
                    other.Record,
                    other.Shared,
                    Position: new NaiveSortPosition([((long)other.Shared.Count, true), .. _order.Natural(other.Record).Parts])))
            .OrderBy(other => other.Position).ToList();
        var outer = _together;
        _together = (person, during);
        var answer = Cut(others, other => other.Position, include.Page, "together", rows =>
        [
            .. rows.Select(r => Row(r.Record, include.Fields, include.Includes, areApart: false) with
            {
                NaivePosition = include.Details.HasFlag(PageDetails.Cursors) ? r.Position : null,
                Shared = include.Details.HasFlag(PageDetails.SharedDates)
                    ? NaiveEvents.TimeOf(r.Shared)
                    : new SharedEventSummary(r.Shared.Count, null, null),
            }),
        ], include.Count, include.Details);
        _together = outer;
        return answer;
    }

    private IEnumerable<Event> Shared(Person other)
    {
        var (person, during) = _together!.Value;
        return new NaiveEvents(directory).RootEventsOf(person, during).Intersect(new NaiveEvents(directory).RootEventsOf(other, during));
    }
}
