using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Connections;

internal sealed class ConnectionType<TNode> : ObjectGraphType<Connection>
    where TNode : IGraphType
{
    public ConnectionType()
    {
        Name = $"{NodeName.Of(typeof(TNode))}Connection";
        Description = "Part of a list, in its order.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EdgeType<TNode>>>>>("edges")
            .Description("The records with their cursors.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<Connection>((connection, plan) => connection.EdgesWith(plan.Selection!.Only)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>("nodes")
            .Description("The records alone.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<Connection>((connection, plan) => plan.Selection!.Of(connection.Page.Rows)));
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Planned(new FieldPlanning.Transparent()).Resolve(new SourceResolver<Connection>(connection => connection));
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description("How many there are in the whole list; counted only when asked for.")
            .Planned(new FieldPlanning.Counts())
            .Resolve(new SourceResolver<Connection>(connection => connection.Page.Total));
        if (GraphTypes.ShapeOf(typeof(TNode)) is not null)
        {
            Field<NonNullGraphType<ListGraphType<NonNullGraphType<GroupType>>>>("counts")
                .Description("How many of the whole list say what: most first, then by key.")
                .Argument<NonNullGraphType<GroupByType<TNode>>>("by")
                .Argument<IntGraphType>("first", $"How many groups, at most {PageArguments.LargestSize}.", a => a.DefaultValue = PageArguments.UsualSize)
                .Planned(new FieldPlanning.Groups(arguments => new(arguments.Field("by"), PageArguments.Size(arguments, "first") ?? PageArguments.UsualSize)))
                .Resolve(new PlannedSourceResolver<Connection>((connection, plan) => connection.GroupsOf((int)plan.Given!, plan.Selection!.Only)));
        }
    }
}

internal sealed class EdgeType<TNode> : ObjectGraphType<Edge>
    where TNode : IGraphType
{
    public EdgeType()
    {
        Name = $"{NodeName.Of(typeof(TNode))}Edge";
        Description = "A record and its place in the list.";
        Field<NonNullGraphType<TNode>>("node")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<Edge>((edge, plan) => plan.Selection!.Of(edge.Node)));
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description("The record's place, for `after` and `before`: it stays good when records come and go.")
            .Planned(new FieldPlanning.Tells(Told.Places))
            .Resolve(new SourceResolver<Edge>(edge => edge.Cursor));
    }
}

internal static class NodeName
{
    /// <summary>The GraphQL name of what <c>PersonType</c> shows.</summary>
    public static string Of(Type graphType) => graphType == typeof(AnyRecordType) ? "Record" : graphType.Name[..^"Type".Length];
}
