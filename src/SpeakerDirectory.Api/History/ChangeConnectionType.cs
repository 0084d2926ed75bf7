using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.History;

/// <summary>Part of a record's history.</summary>
internal sealed class HistoryConnection(Fetched record, Page page, ObjectPlan plan) : Connection(page, plan, HistoryFields.Order)
{
    public ShownChange Change(int position, ObjectPlan changePlan) => new(Page.Changes[position], record, changePlan);
}

internal sealed record ChangeEdge(HistoryConnection History, int Position, ObjectPlan Plan) : IPlanned;

internal sealed class ChangeConnectionType : ObjectGraphType<HistoryConnection>
{
    public ChangeConnectionType()
    {
        Name = "ChangeConnection";
        Description = "Part of a history, the newest change first.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ChangeEdgeType>>>>("edges")
            .Description("The changes with their cursors.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<HistoryConnection>((history, plan) => history.Page.Changes.Select((_, i) => new ChangeEdge(history, i, plan.Selection!.Only)).ToArray()));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ChangeType>>>>("nodes")
            .Description("The changes alone.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<HistoryConnection>((history, plan) => history.Page.Changes.Select((_, i) => history.Change(i, plan.Selection!.Only)).ToArray()));
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Resolve(new SourceResolver<HistoryConnection>(history => history));
    }
}

internal sealed class ChangeEdgeType : ObjectGraphType<ChangeEdge>
{
    public ChangeEdgeType()
    {
        Name = "ChangeEdge";
        Description = "A change and its place in the history.";
        Field<NonNullGraphType<ChangeType>>("node")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<ChangeEdge>((edge, plan) => edge.History.Change(edge.Position, plan.Selection!.Only)));
        Field<NonNullGraphType<StringGraphType>>("cursor").Description("The change's place, for `after`.").Resolve(new SourceResolver<ChangeEdge>(edge => edge.History.CursorAt(edge.Position)));
    }
}
