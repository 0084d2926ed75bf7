using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// Makes random fetches: the records, their includes, and for each list a filter, an order, a page and counts. Equal numbers make equal
/// fetches, except that pages
/// begin or end at positions known by then.
/// </summary>
/// <param name="ids">The ids that can be fetched.</param>
/// <param name="turns">Separate numbers for the positions of pages, so that these do not change the rest.</param>
internal sealed class RandomFetch(Choices choices, Choices turns, IReadOnlyList<string> ids, KnownPositions positions)
{
    private const int Deep = 2;

    private readonly Dictionary<Filter, Condition> _conditions = new(ReferenceEqualityComparer.Instance);

    public FetchWithConditions Make()
    {
        var (root, kinds) = choices.Below(3) == 0 ? ByIds() : OfKind();
        return new(new(root, Includes(kinds, Deep, isCoSpeaker: false)) { Fields = Fields(kinds) }, _conditions);
    }

    private (Root, ValueList<RecordKind>) ByIds()
    {
        var wanted = choices.Many(6, () => choices.OneIn(8) ? "person/nobody" : IdOf(RandomRecords.Kind(choices)));
        return (
            new Root.ByIds(wanted),
            wanted.Select(id => RecordShape.TryOfId(id, out var shape) ? shape.Kind : default).Distinct().ToValueList());
    }

    private string IdOf(RecordKind kind) =>
        ids.Where(id => RecordShape.TryOfId(id, out var shape) && shape.Kind == kind).ToList() is { Count: > 0 } known
            ? choices.OfFirst(known)
            : choices.Of(ids);

    private (Root, ValueList<RecordKind>) OfKind()
    {
        var kind = RandomRecords.Kind(choices);
        var order = Order(kind);
        var root = new Root.OfKind(
            kind,
            Page(KnownPositions.OrderOf([kind], order)))
            {
                Filter = Filter(kind),
                Order = order,
                Count = choices.OneIn(2),
                Details = RandomDetails(),
                Groupings = Groupings(kind, Deep),
            };
        return (root, [kind]);
    }

    private ValueList<Include> Includes(ValueList<RecordKind> kinds, int depth, bool isCoSpeaker)
    {
        if (kinds.Count == 0 || depth <= 0)
        {
            return [];
        }

        var includes = choices.Many(depth + 1, () => Include(choices.Of(kinds), depth - 1));
        return isCoSpeaker && choices.OneIn(2) ? [.. includes, SharedEvents(depth - 1)] : includes;
    }

    private Include Include(RecordKind from, int depth)
    {
        var kind = choices.Below(12);
        return kind switch
        {
            0 or 1 or 2 => Unpaged(from, depth),
            3 => new HistoryInclude(from, Page("history", isForward: true)),
            4 or 5 or 6 when from == RecordKind.Person => CoSpeakers(depth),
            5 when from is RecordKind.Source or RecordKind.Organization or RecordKind.Office or RecordKind.Event => Mixed(from, depth),
            _ when KnownRelations.Of(from) is { Count: > 0 } lists => List(from, choices.Of(lists), depth),
            _ => Unpaged(from, depth),
        };
    }

    private Include Unpaged(RecordKind from, int depth)
    {
        var relations = KnownRelations.Unpaged(from);
        if (relations.Count == 0)
        {
            return new HistoryInclude(from, Page("history", isForward: true));
        }

        var relation = choices.Of(relations);
        return new RelationInclude(
            from, relation) { Fields = Fields(relation.Kinds), Includes = Includes(relation.Kinds, depth, isCoSpeaker: false) };
    }

    private RelationInclude List(RecordKind from, Relation relation, int depth)
    {
        var kind = relation.Kinds[0];
        var order = Order(kind);
        return new RelationInclude(from, relation)
        {
            Filter = choices.OneIn(2) ? Filter(kind) : null,
            Order = order,
            Page = choices.OneIn(8) ? null : Page(KnownPositions.OrderOf([kind], order)),
            Count = choices.OneIn(2),
            Details = RandomDetails(),
            Groupings = Groupings(kind, depth),
            Fields = Fields([kind]),
            Includes = Includes([kind], depth, isCoSpeaker: false),
        };
    }

    // Referring records of any kind, such as those that cite a source.
    private RelationInclude Mixed(RecordKind from, int depth)
    {
        var relation = Relation.Incoming(RecordShape.Of(from).ReferencesHere());
        return new RelationInclude(
            from,
            relation)
            {
                Page = Page(KnownPositions.OrderOf(relation.Kinds, [])),
                Count = choices.OneIn(2),
                Fields = Fields(relation.Kinds),
                Includes = Includes(relation.Kinds, depth, isCoSpeaker: false),
            };
    }

    private CoSpeakersInclude CoSpeakers(int depth)
    {
        var during = During(choices);
        var filter = choices.OneIn(2) ? Filter(RecordKind.Person) : null;
        return new(Page("together"))
        {
            During = during,
            Filter = filter,
            Count = choices.OneIn(2),
            Details = RandomDetails(),
            Fields = Fields([RecordKind.Person]),
            Includes = Includes([RecordKind.Person], Math.Max(depth, 1), isCoSpeaker: true),
        };
    }

    private SharedEventsInclude SharedEvents(int depth) => new(Page(KnownPositions.OrderOf([RecordKind.Event], [])))
    {
        Count = choices.OneIn(2),
        Details = RandomDetails(),
        Fields = Fields([RecordKind.Event]),
        Includes = Includes([RecordKind.Event], Math.Max(depth, 0), isCoSpeaker: false),
    };

    private PageDetails RandomDetails() => choices.OneIn(2) ? PageDetails.All : (PageDetails)choices.Below((int)PageDetails.All + 1);

    public static During? During(Choices choices)
    {
        DateOnly[] days = [choices.Of(RandomValues.Days), choices.Of(RandomValues.Days)];
        return choices.OneIn(2) ? new(choices.OneIn(2) ? days.Min() : null, choices.OneIn(2) ? days.Max() : null, choices.OneIn(2)) : null;
    }

    private FieldSet Fields(ValueList<RecordKind> kinds) =>
        kinds.Count == 0 || choices.OneIn(2) ? FieldSet.All
        : FieldSet.Of(choices.Many(4, () => choices.Of(RecordShape.Of(choices.Of(kinds)).Fields)));

    private Filter? Filter(RecordKind kind)
    {
        if (!choices.OneIn(2))
        {
            return null;
        }

        var conditions = new RandomCondition(choices, ids);
        var condition = conditions.Of(kind, 3);
        if (kind is RecordKind.Tenure or RecordKind.Membership && choices.OneIn(2))
        {
            condition = new AllOf([conditions.Status(), condition]);
        }

        var filter = condition.ToFilter();
        _conditions.Add(filter, condition);
        return filter;
    }

    private ValueList<OrderTerm> Order(RecordKind kind) => choices.OneIn(2) ? choices.Many(2, () => Term(kind)) : [];

    private OrderTerm Term(RecordKind kind)
    {
        var via = new List<RecordField>();
        while (via.Count < 2
            && RecordShape.Of(kind).References
                .Where(f => f is { Type: FieldType.Reference, Targets.Count: 1 })
                .ToList() is { Count: > 0 } references
            && choices.OneIn(2))
        {
            via.Add(choices.Of(references));
            kind = via[^1].Targets[0];
        }

        var lists = KnownRelations.Of(kind);
        return lists.Count > 0 && choices.OneIn(4)
            ? new(via.ToValueList(), null, choices.Of(lists), choices.OneIn(2))
            : new(via.ToValueList(), choices.Of(RandomCondition.ScalarsOf(kind).ToList()), null, choices.OneIn(2));
    }

    private ValueList<Grouping> Groupings(RecordKind kind, int depth)
    {
        if (!choices.OneIn(3))
        {
            return [];
        }

        var fields = Grouping.FieldsOf(RecordShape.Of(kind)).ToList();
        return choices.Many(2, () =>
        {
            var field = choices.Of(fields);
            return new Grouping(
                field, 1 + choices.Below(5)) { Includes = field.IsReference ? Includes(field.Targets, depth - 1, isCoSpeaker: false) : [] };
        });
    }

    private PageRequest Page(string order, bool isForward = false)
    {
        var page = new PageRequest(choices.Of((int[])[3, 1, 2, 5, 0, 100]), !isForward && choices.OneIn(2));
        if (turns.OneIn(2) && positions.Draw(order, turns) is { } after)
        {
            page = page with { After = after };
        }

        return !isForward && turns.OneIn(3) && positions.Draw(order, turns) is { } before ? page with { Before = before } : page;
    }
}
