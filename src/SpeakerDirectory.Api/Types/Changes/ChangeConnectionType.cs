using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types.Changes;

/// <summary>A page of a record's history.</summary>
internal sealed class HistoryConnection(
    Row record, HistoryPage page, ObjectPlan plan) : NodeConnection<ShownChange>(page, plan, HistoryFields.Order)
{
    public override int Count => page.Changes.Count;

    public override ShownChange NodeAt(int position, ObjectPlan nodePlan) => new(page.Changes[position], record, nodePlan);
}

internal sealed class ChangeConnectionType : NodeConnectionType<ShownChange, ChangeType, ChangeEdgeType>
{
    public ChangeConnectionType()
        : base("Change", "A page of a record's history, the newest change first.") => PageInfo();
}

internal sealed class ChangeEdgeType()
    : NodeEdgeType<ShownChange, ChangeType>("Change", "A change and its position in the history.", cursorsOnRequest: false);
