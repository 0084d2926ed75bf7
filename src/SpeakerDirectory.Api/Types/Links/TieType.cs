using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Links;

internal sealed record Tie(Row Person, ObjectPlan Plan) : IPlanned;

/// <summary>A page of ties.</summary>
internal sealed class TieConnection(Page page, ObjectPlan plan, string order) : NodeConnection<Tie>(page, plan, order)
{
    public override Tie NodeAt(int position, ObjectPlan nodePlan) => new(Page.Rows[position], nodePlan);
}

internal sealed class TieType : ObjectGraphType<Tie>
{
    public TieType()
    {
        Name = "Tie";
        Description = "A person who is tied to each of some organizations.";
        Field<NonNullGraphType<GraphQLClrOutputTypeReference<Person>>>("person")
            .Description("The person who is tied to the organizations.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<Tie>((tie, plan) => plan.Selection!.Of(tie.Person)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<GraphQLClrOutputTypeReference<Record>>>>>("through")
            .Description(
                $"The tenures, memberships and appearances that tie the person to the organizations, at most {TieRelations.MostOfEach} "
                + "of each.")
            .Requires(arguments => new(TieRelations.To(TieRelations.Organizations(arguments.Root))))
            .Resolve(
                new PlannedSourceResolver<Tie>(
                    (tie, plan) => plan.Includes.SelectMany(b => b.Selection!.Of(b.In(tie.Person).Rows)).ToArray()));
    }
}

internal sealed class TieConnectionType : NodeConnectionType<Tie, TieType, TieEdgeType>
{
    public TieConnectionType()
        : base("Tie", "A page of the people who tie organizations together, by sort name.") => this.PageDetailsOnRequest();
}

internal sealed class TieEdgeType() : NodeEdgeType<Tie, TieType>("Tie", "A tie and its position in the list.", cursorsOnRequest: true);
