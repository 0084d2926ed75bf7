using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Connections;

/// <summary>A page of records of one kind, or of any kind for <see cref="Record"/>.</summary>
internal sealed class ConnectionType<T> : ObjectGraphType<Connection>
    where T : Record
{
    public ConnectionType()
    {
        Name = $"{typeof(T).Name}Connection";
        Description = "A page of a list, in the order of the list.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EdgeType<T>>>>>("edges")
            .Description(ConnectionDescriptions.Edges)
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<Connection>((connection, plan) => connection.EdgesWith(plan.Selection!.Only)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<GraphQLClrOutputTypeReference<T>>>>>("nodes")
            .Description(ConnectionDescriptions.Nodes)
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<Connection>((connection, plan) => plan.Selection!.Of(connection.Page.Rows)));
        this.PageDetailsOnRequest();
        if (typeof(T) != typeof(Record))
        {
            Field<NonNullGraphType<ListGraphType<NonNullGraphType<GroupType>>>>("counts")
                .Description(
                    "Facets: the number of records per value of a field, over the full list. The largest group comes first; equal ones "
                    + "are ordered by key.")
                .Argument<NonNullGraphType<GroupByType<T>>>("by", "The field whose values make the groups.")
                .Argument<IntGraphType>(
                    "first", $"The number of groups, at most {PageArguments.LargestSize}.", a => a.DefaultValue = PageArguments.UsualSize)
                .Planned(
                    new FieldPlanning.GroupBy(
                        arguments => new(arguments.Field("by"), PageArguments.Size(arguments, "first") ?? PageArguments.UsualSize)))
                .Resolve(
                    new PlannedSourceResolver<Connection>(
                        (connection, plan) => connection.GroupsOf((int)plan.Given!, plan.Selection!.Only)));
        }
    }
}

internal sealed class EdgeType<T> : ObjectGraphType<Edge>
    where T : Record
{
    public EdgeType()
    {
        Name = $"{typeof(T).Name}Edge";
        Description = "A record and its position in the list.";
        Field<NonNullGraphType<GraphQLClrOutputTypeReference<T>>>("node")
            .Description(ConnectionDescriptions.Node)
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<Edge>((edge, plan) => plan.Selection!.Of(edge.Node)));
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description(ConnectionDescriptions.Cursor)
            .Planned(new FieldPlanning.PageDetail(PageDetails.Cursors))
            .Resolve(new SourceResolver<Edge>(edge => edge.Cursor));
    }
}
