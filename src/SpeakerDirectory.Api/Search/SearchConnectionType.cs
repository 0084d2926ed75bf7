using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Api.Search;

/// <summary>Part of what was found.</summary>
internal sealed class SearchConnection(IReadOnlyList<SearchResult> hits, Page page, ObjectPlan plan, string order) : Connection(page, plan, order)
{
    public int Count => hits.Count;

    public SearchHit Hit(int position, ObjectPlan hitPlan) => new(hits[position], Page.Rows[position], hitPlan);
}

internal sealed record SearchEdge(SearchConnection Found, int Position, ObjectPlan Plan) : IPlanned;

internal sealed record SearchHit(SearchResult Result, Fetched Record, ObjectPlan Plan) : IPlanned;

internal sealed class SearchConnectionType : ObjectGraphType<SearchConnection>
{
    public SearchConnectionType()
    {
        Name = "SearchConnection";
        Description = "Part of what was found, the best first.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SearchEdgeType>>>>("edges")
            .Description("What was found, with cursors.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<SearchConnection>((found, plan) => Enumerable.Range(0, found.Count).Select(i => new SearchEdge(found, i, plan.Selection!.Only)).ToArray()));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SearchHitType>>>>("nodes")
            .Description("What was found.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<SearchConnection>((found, plan) => Enumerable.Range(0, found.Count).Select(i => found.Hit(i, plan.Selection!.Only)).ToArray()));
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Resolve(new SourceResolver<SearchConnection>(found => found));
        Field<NonNullGraphType<IntGraphType>>("totalCount").Description($"How many were found; no more than the nearest {SearchQuestion.Most} are looked at.").Resolve(new SourceResolver<SearchConnection>(found => found.Page.Total));
    }
}

internal sealed class SearchEdgeType : ObjectGraphType<SearchEdge>
{
    public SearchEdgeType()
    {
        Name = "SearchEdge";
        Description = "Something found and its place.";
        Field<NonNullGraphType<SearchHitType>>("node")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<SearchEdge>((edge, plan) => edge.Found.Hit(edge.Position, plan.Selection!.Only)));
        Field<NonNullGraphType<StringGraphType>>("cursor").Description("Its place, for `after`.").Resolve(new SourceResolver<SearchEdge>(edge => edge.Found.CursorAt(edge.Position)));
    }
}

internal sealed class SearchHitType : ObjectGraphType<SearchHit>
{
    public SearchHitType()
    {
        Name = "SearchHit";
        Description = "Something found.";
        Field<NonNullGraphType<AnyRecordType>>("record")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<SearchHit>((hit, plan) => plan.Selection!.Of(hit.Record)));
        Field<NonNullGraphType<StringGraphType>>("matched").Description("The name by which it was found.").Resolve(new SourceResolver<SearchHit>(hit => hit.Result.Matched));
        Field<NonNullGraphType<FloatGraphType>>("score").Description("From 0 to 1; compares within one answer only.").Resolve(new SourceResolver<SearchHit>(hit => hit.Result.Score));
    }
}
