using System.Text.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Cypher;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>
/// A store that is filled once for all tests of plans, on first use: a missing server can skip a test, but not a fixture.
/// </summary>
public sealed class FilledNeo4j : IDisposable
{
    private Neo4jHttp? _http;

    internal async Task<Neo4jHttp> HttpAsync(CancellationToken cancellation)
    {
        if (_http is not null)
        {
            return _http;
        }

        _http = new(SharedNeo4j.Address);
        await SharedNeo4j.WipeAsync(_http);
        await using var store = await Neo4jStore.OpenAsync(SharedNeo4j.Address, fills: false, cancellation);
        await store.PutAsync(SampleQueries.Records);
        // The planner uses statistics that are collected in the background, and keeps plans made with earlier ones.
        await _http.RunAsync(new("CALL db.prepareForReplanning()"), cancellation);
        return _http;
    }

    public void Dispose() => _http?.Dispose();
}

/// <summary>The plans of Neo4j for our statements: from an index to rows, never over all nodes of a kind.</summary>
[Neo4jCollection(SharedNeo4j.Second)]
public sealed class CypherPlanTests(FilledNeo4j filled) : IClassFixture<FilledNeo4j>
{
    private static readonly string[] ReadsAll =
    [
        "NodeByLabelScan", "UnionNodeByLabelsScan", "IntersectionNodeByLabelsScan", "AllNodesScan", "CartesianProduct",
        "DirectedRelationshipTypeScan", "DirectedAllRelationshipsScan",
    ];

    public static TheoryData<string> Names => [.. SampleQueries.All.Keys.Where(name => name != "filter")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_scanned_and_no_subquery_is_hidden(string name)
    {
        var plan = await ProfileAsync(CypherComposer.Compose(SampleQueries.All[name]));

        Assert.DoesNotContain(plan, IsBad);
        Assert.True(plan.Sum(step => step.Hits) < 3000, string.Join('\n', plan));
    }

    [Theory]
    [InlineData("MATCH (t:Tenure) WHERE t.title = 'x' RETURN t")]
    [InlineData("MATCH (t) WHERE t.title = 'x' RETURN t")]
    [InlineData("MATCH (:Tenure)-[l:PERSON]->() RETURN l")]
    [InlineData("MATCH (p:Record {id: 'person/p0001'}), (q:Record {id: 'person/p0002'}) RETURN p, q")]
    [InlineData(
        "MATCH (p:Record {id: 'person/p0001'}) RETURN coalesce(COUNT { MATCH (p)<-[:PERSON]-(t:Tenure) WHERE t.from > '2' RETURN t }, 0)")]
    [InlineData("MATCH (p:Record {id: 'person/p0001'}) RETURN coalesce(COLLECT { MATCH (p)<-[:PERSON]-(t:Tenure) RETURN t.id }, [])")]
    public async Task Scans_and_hidden_subqueries_are_detected(string text) => Assert.Contains(await ProfileAsync(new(text)), IsBad);

    [Fact]
    public async Task A_reference_is_an_expand_operation_of_the_plan()
    {
        var bodies = new RelationInclude(RecordKind.Office, Relation.Outgoing(Field.Of<Office>(o => o.Organization)));
        var offices = new RelationInclude(RecordKind.Tenure, Relation.Outgoing(Field.Of<Tenure>(t => t.Office))) { Includes = [bodies] };
        var tenures = new RelationInclude(
            RecordKind.Person, Relation.Incoming(Field.Of<Tenure>(t => t.Person))) { Page = new(10), Includes = [offices] };

        var plan = await ProfileAsync(CypherComposer.Compose(Fetch.ByIds(["person/p0001"], tenures)));

        Assert.Equal(2, plan.Count(step => step.Operator.StartsWith("OptionalExpand", StringComparison.Ordinal)));
        Assert.Single(plan, step => step.Operator.StartsWith("Apply", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_number_of_records_comes_from_the_count_store()
    {
        var plan = await ProfileAsync(Neo4jStatistics.Statement);

        Assert.Equal(
            RecordShape.All.Count, plan.Count(step => step.Operator.StartsWith("NodeCountFromCountStore", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, IsBad);
    }

    [Fact]
    public async Task A_search_scans_nothing()
    {
        var plan = await ProfileAsync(CypherSearch.Compose(SearchQuery.Of("p0123 natalia", null)!));

        Assert.DoesNotContain(plan, step => ReadsAll.Any(step.Operator.StartsWith));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Paths_scan_nothing(bool everything)
    {
        var query = SampleQueries.Paths with
        {
            ThroughStates = everything,
            During = everything ? new(new(2001, 1, 1), null, Certain: false) : null,
        };
        Neo4jStatement[] statements =
        [
            CypherCommonAffiliations.Compose(["person/p0001"], ["person/p0002"], query),
            CypherCommonAffiliations.Compose(["event/e01"], ["office/o001"], query),
            CypherAffiliations.AffiliationsOf(["person/p0001"], query), CypherAffiliations.PeopleOf(["event/e01"], query),
        ];

        foreach (var statement in statements)
        {
            Assert.DoesNotContain(await ProfileAsync(statement), IsBad);
        }
    }

    private static bool IsBad(Operation step) =>
        ReadsAll.Any(step.Operator.StartsWith)
            || step.Details.Contains("COLLECT {", StringComparison.Ordinal)
            || step.Details.Contains("COUNT {", StringComparison.Ordinal);

    private async Task<List<Operation>> ProfileAsync(Neo4jStatement statement)
    {
        var http = await filled.HttpAsync(TestContext.Current.CancellationToken);
        var answer = await http.ReadAsync(statement with { Text = "PROFILE " + statement.Text }, TestContext.Current.CancellationToken);
        return [.. Steps(JsonElement.Parse(answer.Plan.Span))];
    }

    private static IEnumerable<Operation> Steps(JsonElement plan)
    {
        var details = plan.GetProperty("arguments").TryGetProperty("Details", out var found) ? found.ToString() : "";
        return plan.GetProperty("children")
            .EnumerateArray()
            .SelectMany(Steps)
            .Append(new(plan.GetProperty("operatorType").GetString()!, plan.GetProperty("dbHits").GetInt64(), details));
    }

    private sealed record Operation(string Operator, long Hits, string Details);
}
