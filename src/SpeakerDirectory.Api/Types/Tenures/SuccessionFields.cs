using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using Reference = SpeakerDirectory.Core.Records.Field;

namespace SpeakerDirectory.Api.Types.Tenures;

/// <summary>The requirements and the values of <c>Tenure.predecessor</c>, <c>Tenure.previousKnown</c> and
/// <c>Tenure.successor</c>.</summary>
internal static class SuccessionFields
{
    // Tenures whose order the dates leave open lie close together, so none further away can come between two of them.
    private const int Nearest = 10;

    private static readonly RecordField Office = Reference.Of<Tenure>(t => t.Office);
    private static readonly RecordField Predecessor = Reference.Of<Tenure>(t => t.Predecessor);
    private static readonly Relation Before = Relation.Of(new Hop(Office, Traversal.PrecedingSiblings));
    private static readonly Relation After = Relation.Of(new Hop(Office, Traversal.FollowingSiblings));

    public static Requirement[] PredecessorNeeds { get; } =
    [
        Requirement.Of<Tenure>(Before, page: new PageRequest(Nearest, FromEnd: true), selects: true),
        Requirement.Of<Tenure>(After, page: new PageRequest(Nearest)),
        Requirement.Of<Tenure>(Relation.Outgoing(Predecessor), selects: true),
    ];

    public static Requirement[] SuccessorNeeds { get; } =
    [
        Requirement.Of<Tenure>(Before, page: new PageRequest(Nearest, FromEnd: true)),
        Requirement.Of<Tenure>(After, page: new PageRequest(Nearest), selects: true),
        Requirement.Of<Tenure>(Relation.Incoming(Predecessor), page: new PageRequest(Nearest), selects: true),
    ];

    public static object? PredecessorOf(Tenure tenure, Row fetched, FieldPlan plan) =>
        Find(Succession.PredecessorOf(tenure, Others(fetched, plan)), fetched, plan.Includes[2], plan.Includes[0]);

    public static object? PreviousKnownTo(Tenure tenure, Row fetched, FieldPlan plan)
    {
        if (Succession.PreviousKnownTo(tenure, Others(fetched, plan)) is not { } earlier)
        {
            return null;
        }

        var (slot, row) = FindRow(earlier.Tenure, fetched, plan.Includes[2], plan.Includes[0])!.Value;
        return new ShownEarlierTenure(row, earlier.GapDays, slot.Selection!.Only);
    }

    public static object? SuccessorOf(Tenure tenure, Row fetched, FieldPlan plan) =>
        Find(Succession.SuccessorOf(tenure, Others(fetched, plan)), fetched, plan.Includes[2], plan.Includes[1]);

    private static List<Tenure> Others(Row fetched, FieldPlan plan) =>
        plan.Includes.SelectMany(slot => slot.In(fetched).Rows).Select(row => (Tenure)row.Record).DistinctBy(t => t.Id).ToList();

    private static PlannedRecord? Find(Tenure? tenure, Row fetched, params ReadOnlySpan<IncludeSlot> slots) =>
        FindRow(tenure, fetched, slots) is var (slot, row) ? slot.Selection!.Of(row) : null;

    private static (IncludeSlot Slot, Row Row)? FindRow(Tenure? tenure, Row fetched, params ReadOnlySpan<IncludeSlot> slots)
    {
        foreach (var slot in slots)
        {
            foreach (var row in slot.In(fetched).Rows)
            {
                if (row.Record.Id == tenure?.Id)
                {
                    return (slot, row);
                }
            }
        }

        return null;
    }
}
