using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Graph;

internal sealed record Tie(Fetched Person, ObjectPlan Plan) : IPlanned;

internal sealed record TieEdge(Connection Connection, int Row, ObjectPlan Plan) : IPlanned;

internal sealed class TieType : ObjectGraphType<Tie>
{
    public TieType()
    {
        Name = "Tie";
        Description = "Somebody who ties organizations together.";
        Field<NonNullGraphType<PersonType>>("person").Planned(new FieldPlanning.Transparent()).Resolve(new PlannedSourceResolver<Tie>((tie, plan) => plan.Selection!.Of(tie.Person)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<AnyRecordType>>>>("through")
            .Description($"The tenures, memberships and appearances that tie, at most {TiesRoot.MostOfEach} of each.")
            .Needs(arguments => new(TiesRoot.Through(arguments.Between)))
            .Resolve(new PlannedSourceResolver<Tie>((tie, plan) => plan.Brought.SelectMany(b => b.Selection!.Of(b.In(tie.Person).Rows)).ToArray()));
    }
}

internal sealed class TieConnectionType : ObjectGraphType<Connection>
{
    public TieConnectionType()
    {
        Name = "TieConnection";
        Description = "Part of a list, in its order.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TieEdgeType>>>>("edges")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<Connection>((connection, plan) => connection.Page.Rows.Select((_, i) => new TieEdge(connection, i, plan.Selection!.Only)).ToArray()));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TieType>>>>("nodes")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<Connection>((connection, plan) => connection.Page.Rows.Select(row => new Tie(row, plan.Selection!.Only)).ToArray()));
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Planned(new FieldPlanning.Transparent()).Resolve(new SourceResolver<Connection>(connection => connection));
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description("How many there are in the whole list; counted only when asked for.")
            .Planned(new FieldPlanning.Counts())
            .Resolve(new SourceResolver<Connection>(connection => connection.Page.Total));
    }
}

internal sealed class TieEdgeType : ObjectGraphType<TieEdge>
{
    public TieEdgeType()
    {
        Name = "TieEdge";
        Description = "A tie and its place in the list.";
        Field<NonNullGraphType<TieType>>("node")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<TieEdge>((edge, plan) => new Tie(edge.Connection.Page.Rows[edge.Row], plan.Selection!.Only)));
        Field<NonNullGraphType<StringGraphType>>("cursor").Planned(new FieldPlanning.Tells(Told.Places)).Resolve(new SourceResolver<TieEdge>(edge => edge.Connection.CursorAt(edge.Row)));
    }
}
