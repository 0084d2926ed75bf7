using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Links;

/// <summary>Somebody who shared events, with what is selected of it.</summary>
internal sealed class CoSpeaker(CoSpeakerRow person, ObjectPlan plan) : IPlanned
{
    public Row Person => person;

    public SharedEventSummary Time => person.Shared;

    public ObjectPlan Plan => plan;
}

internal sealed class CoSpeakerType : ObjectGraphType<CoSpeaker>
{
    public CoSpeakerType()
    {
        Name = "CoSpeaker";
        Description = "A person who appeared at the same events as another. The sessions of a conference count as one event.";
        Field<NonNullGraphType<GraphQLClrOutputTypeReference<Person>>>("person")
            .Description("The person who appeared at the same events.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<CoSpeaker>((c, plan) => plan.Selection!.Of(c.Person)));
        Field<NonNullGraphType<IntGraphType>>("eventCount")
            .Description("The number of shared events.")
            .Resolve(new SourceResolver<CoSpeaker>(c => c.Time.EventCount));
        Field<PartialDateType>("first")
            .Description("The first day of the earliest shared event.")
            .Planned(new FieldPlanning.PageDetail(PageDetails.SharedDates))
            .Resolve(new SourceResolver<CoSpeaker>(c => c.Time.First));
        Field<PartialDateType>("last")
            .Description("The first day of the latest shared event.")
            .Planned(new FieldPlanning.PageDetail(PageDetails.SharedDates))
            .Resolve(new SourceResolver<CoSpeaker>(c => c.Time.Last));
        Field<NonNullGraphType<ConnectionType<Event>>>("events")
            .Description("The shared events, the latest first.")
            .PagedForwards()
            .Requires(arguments =>
            {
                var order = CursorScope.Of([RecordKind.Event], []);
                return new(
                    [Requirement.ForSelection(new SharedEventsInclude(PageArguments.Read(arguments, order, [])))],
                    order) { UsesFields = FieldSet.None };
            })
            .Resolve(
                new PlannedSourceResolver<CoSpeaker>(
                    (c, plan) => new Connection(plan.Includes[0].In(c.Person), plan.Includes[0].Selection!.Only, (string)plan.Given!)));
    }
}

/// <summary>A page of co-speakers.</summary>
internal sealed class CoSpeakerConnection(Page page, ObjectPlan plan, string order) : NodeConnection<CoSpeaker>(page, plan, order)
{
    public static PlannedResolver Resolver { get; } = new((record, plan) =>
        new CoSpeakerConnection(plan.Includes[0].In(record.Fetched), plan.Includes[0].Selection!.Only, (string)plan.Given!));

    public override CoSpeaker NodeAt(int position, ObjectPlan nodePlan) => new((CoSpeakerRow)Page.Rows[position], nodePlan);
}

internal sealed class CoSpeakerConnectionType : NodeConnectionType<CoSpeaker, CoSpeakerType, CoSpeakerEdgeType>
{
    public CoSpeakerConnectionType()
        : base("CoSpeaker", "A page of the people who appeared at the same events as a person.") => this.PageDetailsOnRequest();
}

internal sealed class CoSpeakerEdgeType()
    : NodeEdgeType<CoSpeaker, CoSpeakerType>("CoSpeaker", "A co-speaker and its position in the list.", cursorsOnRequest: true);
