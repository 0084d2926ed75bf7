using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsCheck;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Api;

/// <summary>The prices of queries before they are executed.</summary>
public sealed partial class CostTests
{
    // Four people, two events, six appearances, two offices, two tenures. The expected prices are worked out by hand below.
    private static readonly Record[] Small =
    [
        Body("un"),
        Office("head", "un"),
        Office("second", "un"),
        Person("a"),
        Person("b"),
        Person("c"),
        Person("d"),
        Event("one", "2024"),
        Event("two", "2025"),
        Appearance("a", "one"),
        Appearance("b", "one"),
        Appearance("c", "one"),
        Appearance("d", "one"),
        Appearance("a", "two"),
        Appearance("b", "two"),
        Tenure("a", "head"),
        Tenure("b", "second"),
    ];

    [Theory]
    [InlineData("{ person(id: \"person/a\") { name } }", """{ "price": 1, "fields": [{ "path": ["person"], "price": 1 }] }""")]
    [InlineData("{ people(first: 3) { nodes { name } } }", """{ "price": 3, "fields": [{ "path": ["people"], "price": 3 }] }""")]
    // Three people with two appearances each; for the counts, one and a half appearances of each on average.
    [InlineData(
        "{ all: people(first: 3) { nodes { appearances(first: 2) { totalCount nodes { role } } } } }",
        """
        {
          "price": 14,
          "fields": [
            { "path": ["all", "nodes", "appearances"], "price": 6 }, { "path": ["all", "nodes", "appearances", "totalCount"], "price": 5 },
            { "path": ["all"], "price": 3 }
          ]
        }
        """)]
    // The store reads all four people, with one and a half appearances each.
    [InlineData(
        "{ people(first: 1, order: [{ appearances: { count: DESC } }]) { nodes { name } } }",
        """{ "price": 11, "fields": [{ "path": ["people"], "price": 11 }] }""")]
    // The store reads all six appearances with their events. Two people remain on average: three appearances an event, one and a half a
    // person.
    [InlineData(
        "{ people(first: 1, where: { appearances: { some: { event: { id: { eq: \"event/one\" } } } } }) { nodes { name } } }",
        """{ "price": 15, "fields": [{ "path": ["people"], "price": 15 }] }""")]
    [InlineData(
        "{ people(first: 1, where: { id: { in: [\"person/a\", \"person/b\"] } }) { nodes { name } } }",
        """{ "price": 3, "fields": [{ "path": ["people"], "price": 3 }] }""")]
    public async Task The_price_and_its_parts_are_reported_on_request(string query, string cost)
    {
        await using var api = await RunningApi.WithAsync(Small);
        var expected = JsonNode.Parse(cost)!;
        expected["limit"] = 4_000_000;

        var answer = await ExecuteAsync(api, query);

        Assert.NotNull(answer["data"]);
        Assert.True(JsonNode.DeepEquals(expected, answer["extensions"]!["cost"]), answer.ToJsonString());
        Assert.Null((await api.ExecuteAsync(query))["extensions"]?["cost"]);
    }

    [Fact]
    public async Task A_query_over_the_limit_is_refused_with_its_price_and_its_dearest_field_before_the_store_is_called()
    {
        await using var api = await RunningApi.WithAsync(Small, new() { Cost = 10 });

        var answer = await ExecuteAsync(
            api,
            "{ cheap: person(id: \"person/a\") { name } all: people(first: 3) { nodes { appearances(first: 2) { totalCount nodes { role "
            + "} } } } }");

        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal(
            "The request costs 15, about the records that have to be examined; at most 10 is answered at once. Its most expensive field "
            + "is `all.nodes.appearances` with 6. Filter by ids, or request fewer counts, orders and conditions on lists, or "
                + "smaller pages.",
            (string?)error["message"]);
        Assert.Equal("""["all","nodes","appearances"]""", error["path"]!.ToJsonString());
        Assert.Equal(
            ("TOO_COSTLY", 15, 10),
            ((string?)error["extensions"]!["code"], (int)error["extensions"]!["price"]!, (int)error["extensions"]!["limit"]!));
        Assert.Equal(15, (int)answer["extensions"]!["cost"]!["price"]!);
        Assert.Empty(api.Fetches);
    }

    [Fact]
    public async Task Root_fields_are_priced_together_and_those_without_a_fetch_delay_no_other()
    {
        await using var api = await RunningApi.WithAsync(Small);

        await api.AnswersAsync(
            """
            query ($yes: Boolean = true) {
              none: node(id: "nothing") { id } noPerson: person(id: "event/one") { id } nothing: search(text: "") { totalCount }
              skipped: people @skip(if: $yes) { totalCount } kept: people @include(if: $yes) { totalCount }
              ...more ... @skip(if: $yes) { gone: people { totalCount } }
              kept: people { totalCount } __typename precedenceSchemes @skip(if: true) { id } nodes(ids: []) { id }
            }
            fragment more on Query { person(id: "person/a") { id } ... on Query { person(id: "person/a") { name } } }
            """,
            """
            {
              "none": null, "noPerson": null, "nothing": { "totalCount": 0 }, "kept": { "totalCount": 4 },
              "person": { "id": "person/a", "name": "a" }, "__typename": "Query", "nodes": []
            }
            """);
        var answer = await api.ExecuteAsync("{ bad: people(first: -1) { totalCount } good: node(id: \"person/a\") { id } }");
        Assert.Equal("PAGE_INVALID", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_cached_document_is_priced_again_for_each_set_of_variables()
    {
        const string Query = "query ($n: Int, $where: PersonFilterInput) { people(first: $n, where: $where) { nodes { name } } }";
        await using var api = await RunningApi.WithAsync(Small, new() { Cost = 10 });

        Assert.Equal(2, await PriceAsync(api, Query, new() { ["n"] = 2 }));
        Assert.Equal(11, await PriceAsync(api, Query, new() { ["n"] = 11 }));
        Assert.Equal(
            6,
            await PriceAsync(
                api, Query, new() { ["n"] = 2, ["where"] = new JsonObject { ["name"] = new JsonObject { ["contains"] = "a" } } }));
        await api.RefusesAsync(
            Query,
            "TOO_COSTLY",
            "The request costs 11, about the records that have to be examined; at most 10 is answered at once. Its most expensive field "
            + "is `people` with 11. Filter by ids, or request fewer counts, orders and conditions on lists, or smaller pages.",
            new { n = 11 });
        await api.AnswersAsync(Query, """{ "people": { "nodes": [{ "name": "a" }] } }""", new { n = 1 });
    }

    [Fact]
    public async Task A_mutation_whose_selection_is_too_expensive_changes_nothing()
    {
        await using var api = await RunningApi.WithAsync(Small, new() { Cost = 10 });

        await api.RefusesAsync(
            """mutation { savePerson(input: { id: "person/a", name: "New" }) { person { appearances(first: 20) { nodes { role } } } } }""",
            "TOO_COSTLY",
            "The request costs 21, about the records that have to be examined; at most 10 is answered at once. Its most expensive field "
            + "is `savePerson.person.appearances` with 20. Filter by ids, or request fewer counts, orders and conditions on lists, or "
                + "smaller pages.");

        await api.AnswersAsync("""{ person(id: "person/a") { name } }""", """{ "person": { "name": "a" } }""");
    }

    [Fact]
    public async Task A_batch_is_priced_as_one_operation()
    {
        await using var api = await RunningApi.WithAsync(Small, new() { Cost = 10 });
        using var response = await api.Client.PostAsJsonAsync(
            "/graphql",
            Enumerable.Repeat(new { query = "{ people(first: 3) { nodes { name } } }" }, 4),
            TestContext.Current.CancellationToken);

        var answers = (await response.Content.ReadFromJsonAsync<JsonArray>(TestContext.Current.CancellationToken))!;

        Assert.Equal([null, null, null, "TOO_COSTLY"], answers.Select(answer => (string?)answer!["errors"]?[0]?["extensions"]?["code"]));
    }

    private static async Task<long> PriceAsync(RunningApi api, string query, JsonObject? variables)
    {
        var answer = await ExecuteAsync(api, query, variables);
        return (long?)answer["extensions"]?["cost"]?["price"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    private static async Task<JsonNode> ExecuteAsync(RunningApi api, string query, JsonObject? variables = null)
    {
        using var response = await api.Client.PostAsJsonAsync(
            "/graphql", new { query, variables, extensions = new { cost = true } }, TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }
}
