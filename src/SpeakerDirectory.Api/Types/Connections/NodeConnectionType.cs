using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types.Connections;

/// <summary>
/// Shows a <see cref="NodeConnection{TNode}"/>. The types that derive from it add <c>pageInfo</c> and, where it is known,
/// <c>totalCount</c>.
/// </summary>
internal abstract class NodeConnectionType<TNode, TGraph, TEdge> : ObjectGraphType<NodeConnection<TNode>>
    where TGraph : ObjectGraphType<TNode>
    where TEdge : NodeEdgeType<TNode, TGraph>
{
    /// <param name="name">The name without "Connection".</param>
    protected NodeConnectionType(string name, string description)
    {
        Name = $"{name}Connection";
        Description = description;
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TEdge>>>>("edges")
            .Description(ConnectionDescriptions.Edges)
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<NodeConnection<TNode>>((connection, plan) => Edges(connection, plan.Selection!.Only)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TGraph>>>>("nodes")
            .Description(ConnectionDescriptions.Nodes)
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<NodeConnection<TNode>>((connection, plan) => Nodes(connection, plan.Selection!.Only)));
    }

    /// <summary>Adds <c>pageInfo</c> that every page of this list has.</summary>
    protected void PageInfo() => Field<NonNullGraphType<PageInfoType>>("pageInfo")
        .Description(ConnectionDescriptions.PageInfo)
        .Resolve(new SourceResolver<Connection>(connection => connection));

    private static NodeEdge<TNode>[] Edges(NodeConnection<TNode> connection, ObjectPlan plan) =>
        [.. Enumerable.Range(0, connection.Count).Select(position => new NodeEdge<TNode>(connection, position, plan))];

    private static TNode[] Nodes(NodeConnection<TNode> connection, ObjectPlan plan) =>
        [.. Enumerable.Range(0, connection.Count).Select(position => connection.NodeAt(position, plan))];
}

internal abstract class NodeEdgeType<TNode, TGraph> : ObjectGraphType<NodeEdge<TNode>>
    where TGraph : ObjectGraphType<TNode>
{
    /// <param name="name">The name without "Edge".</param>
    /// <param name="cursorsOnRequest">Whether the store computes cursors only where they are selected.</param>
    protected NodeEdgeType(string name, string description, bool cursorsOnRequest)
    {
        Name = $"{name}Edge";
        Description = description;
        Field<NonNullGraphType<TGraph>>("node")
            .Description(ConnectionDescriptions.Node)
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(
                new PlannedSourceResolver<NodeEdge<TNode>>((edge, plan) => edge.Connection.NodeAt(edge.Position, plan.Selection!.Only)));
        var cursor = Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description(ConnectionDescriptions.Cursor)
            .Resolve(new SourceResolver<NodeEdge<TNode>>(edge => edge.Connection.CursorAt(edge.Position)));
        if (cursorsOnRequest)
        {
            cursor.Planned(new FieldPlanning.PageDetail(PageDetails.Cursors));
        }
    }
}
