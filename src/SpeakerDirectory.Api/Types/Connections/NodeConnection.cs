using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types.Connections;

/// <summary>A page whose nodes are no records, but are made from its rows: co-speakers, ties, changes, search hits.</summary>
internal abstract class NodeConnection<TNode>(Page page, ObjectPlan plan, string order) : Connection(page, plan, order)
{
    public virtual int Count => Page.Rows.Count;

    public abstract TNode NodeAt(int position, ObjectPlan nodePlan);
}

/// <summary>One entry of a <see cref="NodeConnection{TNode}"/>.</summary>
internal sealed record NodeEdge<TNode>(NodeConnection<TNode> Connection, int Position, ObjectPlan Plan) : IPlanned;
