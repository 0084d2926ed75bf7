using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Api.Types.Links;

/// <summary>A page of search hits.</summary>
internal sealed class SearchConnection(
    IReadOnlyList<SearchResult> hits, Page page, ObjectPlan plan, string order) : NodeConnection<SearchHit>(page, plan, order)
{
    public override SearchHit NodeAt(int position, ObjectPlan nodePlan) => new(hits[position], Page.Rows[position], nodePlan);
}

internal sealed record SearchHit(SearchResult Result, Row Record, ObjectPlan Plan) : IPlanned;

internal sealed class SearchConnectionType : NodeConnectionType<SearchHit, SearchHitType, SearchEdgeType>
{
    public SearchConnectionType()
        : base("Search", "A page of search hits, the best match first.")
    {
        PageInfo();
        Field<NonNullGraphType<IntGraphType>>("totalCount")
            .Description($"The number of records that match. The search looks at the {SearchQuery.Most} nearest candidates at most.")
            .Resolve(new SourceResolver<Connection>(connection => connection.Page.Total));
    }
}

internal sealed class SearchEdgeType()
    : NodeEdgeType<SearchHit, SearchHitType>("Search", "A search hit and its position in the list.", cursorsOnRequest: false);

internal sealed class SearchHitType : ObjectGraphType<SearchHit>
{
    public SearchHitType()
    {
        Name = "SearchHit";
        Description = "A record that was found.";
        Field<NonNullGraphType<GraphQLClrOutputTypeReference<Record>>>("record")
            .Description("The record that was found.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<SearchHit>((hit, plan) => plan.Selection!.Of(hit.Record)));
        Field<NonNullGraphType<StringGraphType>>("matched")
            .Description("The name by which the record was found.")
            .Resolve(new SourceResolver<SearchHit>(hit => hit.Result.Matched));
        Field<NonNullGraphType<FloatGraphType>>("score")
            .Description("The quality of the match from 0 to 1. It can be compared within one answer only.")
            .Resolve(new SourceResolver<SearchHit>(hit => hit.Result.Score));
    }
}
