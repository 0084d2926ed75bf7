using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Types.Connections;

/// <summary>A page of records as GraphQL shows it.</summary>
internal class Connection(Page page, ObjectPlan plan, string order) : IPlanned
{
    public ObjectPlan Plan => plan;

    public Page Page => page;

    public string? CursorAt(int row) => row >= 0 && row < page.Positions.Count ? Cursor.Encode(order, page.Positions[row]) : null;

    public Grouped[] GroupsOf(int grouping, ObjectPlan groupPlan) => [.. page.Groups[grouping].Select(g => new Grouped(g, groupPlan))];

    public Edge[] EdgesWith(ObjectPlan edgePlan)
    {
        var edges = page.Rows.Count == 0 ? [] : new Edge[page.Rows.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new(this, i, edgePlan);
        }

        return edges;
    }
}

/// <summary>One row of a page.</summary>
internal sealed class Edge(Connection connection, int row, ObjectPlan plan) : IPlanned
{
    public ObjectPlan Plan => plan;

    public Row Node => connection.Page.Rows[row];

    public string? Cursor => connection.CursorAt(row);
}
