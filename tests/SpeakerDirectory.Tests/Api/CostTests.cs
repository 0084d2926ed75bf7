using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Api.Guarding;
using CsCheck;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Api;

/// <summary>What questions are priced at, before they are answered.</summary>
public sealed class CostTests
{
    // Four people, two events, six appearances, two offices, two tenures: worked out by hand below.
    private static readonly Record[] Small =
    [
        Body("un"), Office("head", "un"), Office("second", "un"), Person("a"), Person("b"), Person("c"), Person("d"), Event("one", "2024"), Event("two", "2025"),
        Appearance("a", "one"), Appearance("b", "one"), Appearance("c", "one"), Appearance("d", "one"), Appearance("a", "two"), Appearance("b", "two"), Tenure("a", "head"), Tenure("b", "second"),
    ];

    [Theory]
    [InlineData("{ person(id: \"person/a\") { name } }", """{ "price": 1, "fields": [{ "path": ["person"], "price": 1 }] }""")]
    [InlineData("{ people(first: 3) { nodes { name } } }", """{ "price": 3, "fields": [{ "path": ["people"], "price": 3 }] }""")]
    // Three people, two appearances of each; to count them, one and a half of each on the average.
    [InlineData(
        "{ all: people(first: 3) { nodes { appearances(first: 2) { totalCount nodes { role } } } } }",
        """{ "price": 14, "fields": [{ "path": ["all", "nodes", "appearances"], "price": 6 }, { "path": ["all", "nodes", "appearances", "totalCount"], "price": 5 }, { "path": ["all"], "price": 3 }] }""")]
    // All four people are looked at, with one and a half appearances of each.
    [InlineData("{ people(first: 1, order: [{ appearances: { count: DESC } }]) { nodes { name } } }", """{ "price": 11, "fields": [{ "path": ["people"], "price": 11 }] }""")]
    // All six appearances are looked at, with their events; that leaves two people on the average: three appearances an event, one and a half a person.
    [InlineData(
        "{ people(first: 1, where: { appearances: { some: { event: { id: { eq: \"event/one\" } } } } }) { nodes { name } } }",
        """{ "price": 15, "fields": [{ "path": ["people"], "price": 15 }] }""")]
    [InlineData("{ people(first: 1, where: { id: { in: [\"person/a\", \"person/b\"] } }) { nodes { name } } }", """{ "price": 3, "fields": [{ "path": ["people"], "price": 3 }] }""")]
    public async Task A_price_is_told_with_its_parts_to_who_asks_for_it(string query, string cost)
    {
        await using var api = await RunningApi.WithAsync(Small);
        var expected = JsonNode.Parse(cost)!;
        expected["limit"] = 4_000_000;

        var answer = await AskAsync(api, query);

        Assert.NotNull(answer["data"]);
        Assert.True(JsonNode.DeepEquals(expected, answer["extensions"]!["cost"]), answer.ToJsonString());
        Assert.Null((await api.AskAsync(query))["extensions"]?["cost"]);
    }

    [Fact]
    public async Task What_costs_too_much_is_refused_with_its_price_and_its_dearest_field_before_anything_is_asked_of_the_store()
    {
        await using var api = await RunningApi.WithAsync(Small, new() { Cost = 10 });

        var answer = await AskAsync(api, "{ cheap: person(id: \"person/a\") { name } all: people(first: 3) { nodes { appearances(first: 2) { totalCount nodes { role } } } } }");

        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal(
            "The question costs 15, about the records that have to be looked at; at most 10 is answered at once. Its dearest field is `all.nodes.appearances` with 6. Filter by ids, or ask for fewer counts, orders and conditions on lists, or for smaller pages.",
            (string?)error["message"]);
        Assert.Equal("""["all","nodes","appearances"]""", error["path"]!.ToJsonString());
        Assert.Equal(("TOO_COSTLY", 15, 10), ((string?)error["extensions"]!["code"], (int)error["extensions"]!["price"]!, (int)error["extensions"]!["limit"]!));
        Assert.Equal(15, (int)answer["extensions"]!["cost"]!["price"]!);
        Assert.Empty(api.Asked);
    }

    [Fact]
    public async Task All_fields_are_priced_together_and_those_that_ask_nothing_keep_nobody_waiting()
    {
        await using var api = await RunningApi.WithAsync(Small);

        await api.AnswersAsync(
            """
            query ($yes: Boolean = true) {
              none: node(id: "nothing") { id } noPerson: person(id: "event/one") { id } nothing: search(text: "") { totalCount }
              skipped: people @skip(if: $yes) { totalCount } kept: people @include(if: $yes) { totalCount } ...more ... @skip(if: $yes) { gone: people { totalCount } }
              kept: people { totalCount } __typename precedenceSchemes @skip(if: true) { id } nodes(ids: []) { id }
            }
            fragment more on Query { person(id: "person/a") { id } ... on Query { person(id: "person/a") { name } } }
            """,
            """{ "none": null, "noPerson": null, "nothing": { "totalCount": 0 }, "kept": { "totalCount": 4 }, "person": { "id": "person/a", "name": "a" }, "__typename": "Query", "nodes": [] }""");
        var answer = await api.AskAsync("{ bad: people(first: -1) { totalCount } good: node(id: \"person/a\") { id } }");
        Assert.Equal("PAGE_INVALID", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task What_was_asked_before_is_priced_anew_with_each_variables()
    {
        const string Query = "query ($n: Int, $where: PersonFilterInput) { people(first: $n, where: $where) { nodes { name } } }";
        await using var api = await RunningApi.WithAsync(Small, new() { Cost = 10 });

        Assert.Equal(2, await PriceAsync(api, Query, new() { ["n"] = 2 }));
        Assert.Equal(11, await PriceAsync(api, Query, new() { ["n"] = 11 }));
        Assert.Equal(6, await PriceAsync(api, Query, new() { ["n"] = 2, ["where"] = new JsonObject { ["name"] = new JsonObject { ["contains"] = "a" } } }));
        await api.RefusesAsync(
            Query,
            "TOO_COSTLY",
            "The question costs 11, about the records that have to be looked at; at most 10 is answered at once. Its dearest field is `people` with 11. Filter by ids, or ask for fewer counts, orders and conditions on lists, or for smaller pages.",
            new { n = 11 });
        await api.AnswersAsync(Query, """{ "people": { "nodes": [{ "name": "a" }] } }""", new { n = 1 });
    }

    [Fact]
    public async Task A_change_that_would_cost_too_much_to_show_is_not_made()
    {
        await using var api = await RunningApi.WithAsync(Small, new() { Cost = 10 });

        await api.RefusesAsync(
            """mutation { savePerson(input: { id: "person/a", name: "New" }) { person { appearances(first: 20) { nodes { role } } } } }""",
            "TOO_COSTLY",
            "The question costs 21, about the records that have to be looked at; at most 10 is answered at once. Its dearest field is `savePerson.person.appearances` with 20. Filter by ids, or ask for fewer counts, orders and conditions on lists, or for smaller pages.");

        await api.AnswersAsync("""{ person(id: "person/a") { name } }""", """{ "person": { "name": "a" } }""");
    }

    [Fact]
    public async Task A_batch_is_priced_as_one()
    {
        await using var api = await RunningApi.WithAsync(Small, new() { Cost = 10 });
        using var response = await api.Client.PostAsJsonAsync("/graphql", Enumerable.Repeat(new { query = "{ people(first: 3) { nodes { name } } }" }, 4), TestContext.Current.CancellationToken);

        var answers = (await response.Content.ReadFromJsonAsync<JsonArray>(TestContext.Current.CancellationToken))!;

        Assert.Equal([null, null, null, "TOO_COSTLY"], answers.Select(answer => (string?)answer!["errors"]?[0]?["extensions"]?["code"]));
    }

    [Theory]
    [InlineData("paths(from: \"person/a\", to: \"person/b\", maxLength: 10, first: 50) { length }")]
    [InlineData("search(text: \"al ma president central\") { totalCount }")]
    [InlineData("ties(between: [\"organization/un\", \"organization/eu\"], first: 500) { nodes { through { id } } }")]
    [InlineData("event(id: \"event/2024-ashgabat-peace-and-sustainable-development\") { precedence(scheme: \"un-conference\") { entries { position } } }")]
    [InlineData("people(first: 50) { nodes { address { text } } }")]
    [InlineData("people(first: 50) { nodes { coSpeakers(first: 1) { totalCount } } }")]
    [InlineData("people(where: { appearances: { all: { event: { appearances: { some: { person: { name: { contains: \"a\" } } } } } } } }) { totalCount }")]
    public async Task What_is_dear_to_answer_is_dear_by_itself_and_ninety_of_it_ninety_times_as_much(string field)
    {
        await using var api = await RunningApi.WithSeedDataAsync(new RequestLimits { Cost = 0, Records = long.MaxValue, Values = long.MaxValue });
        var one = await PriceAsync(api, $"{{ {field} }}", null);
        var ninety = await PriceAsync(api, $"{{ {string.Concat(Enumerable.Range(0, 90).Select(i => $"a{i}: {field} "))} }}", null);
        TestContext.Current.TestOutputHelper?.WriteLine($"{field}: {one:N0}");

        Assert.InRange(one, 500, 4_000_000);
        Assert.InRange(ninety, 90 * (one - 1), 90 * one);
    }

    [Fact]
    public async Task A_question_costs_the_same_inline_and_with_variables_and_never_less_for_a_larger_page()
    {
        await using var api = await RunningApi.WithSeedDataAsync(new RequestLimits { Cost = 0, Records = long.MaxValue, Values = long.MaxValue, Conditions = 1000 });
        await Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 7].Array[12]).SampleAsync(
            async (first, more, inner, choices) =>
            {
                var asked = new AskedAtRandom(choices);
                var inline = await PriceAsync(api, asked.Inline(first, inner), null);
                var variables = await PriceAsync(api, asked.WithVariables, asked.Variables(first, inner));
                var larger = await PriceAsync(api, asked.WithVariables, asked.Variables(Math.Max(first, more), inner));
                var largerInside = await PriceAsync(api, asked.WithVariables, asked.Variables(first, Math.Max(inner, more)));

                Assert.True(inline == variables && inline <= larger && inline <= largerInside, $"{asked.Inline(first, inner)}: {inline} inline, {variables} with variables, {larger} and {largerInside} larger");
            },
            iter: 200,
            threads: 1);
    }

    private static async Task<long> PriceAsync(RunningApi api, string query, JsonObject? variables)
    {
        var answer = await AskAsync(api, query, variables);
        return (long?)answer["extensions"]?["cost"]?["price"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    private static async Task<JsonNode> AskAsync(RunningApi api, string query, JsonObject? variables = null)
    {
        using var response = await api.Client.PostAsJsonAsync("/graphql", new { query, variables, extensions = new { cost = true } }, TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>People, or appearances, by a filter and an order made of numbers.</summary>
    private sealed class AskedAtRandom
    {
        private readonly int[] _choices;
        private readonly bool _people;
        private readonly JsonObject _where;
        private readonly JsonObject _order;
        private int _next;

        public AskedAtRandom(int[] choices)
        {
            _choices = choices;
            _people = Next(2) == 0;
            _where = _people ? PersonFilter(3) : AppearanceFilter(3);
            _order = _people
                ? new[] { () => new JsonObject { ["sortName"] = "ASC" }, () => new JsonObject { ["appearances"] = new JsonObject { ["count"] = "DESC" } }, () => new JsonObject { ["born"] = "DESC" } }[Next(3)]()
                : new[] { () => new JsonObject { ["order"] = "ASC" }, () => new JsonObject { ["event"] = new JsonObject { ["name"] = "ASC" } }, () => new JsonObject { ["title"] = "DESC" } }[Next(3)]();
        }

        private string Kind => _people ? "Person" : "Appearance";

        public string WithVariables => $"query ($n: Int, $m: Int, $w: {Kind}FilterInput, $o: [{Kind}SortInput!]) {Fields("$n", "$m", "$w", "$o")}";

        public string Inline(int first, int inner) => Fields(first.ToString(CultureInfo.InvariantCulture), inner.ToString(CultureInfo.InvariantCulture), Literal(_where), $"[{Literal(_order)}]");

        public JsonObject Variables(int first, int inner) => new() { ["n"] = first, ["m"] = inner, ["w"] = _where.DeepClone(), ["o"] = new JsonArray(_order.DeepClone()) };

        private string Fields(string first, string inner, string where, string order) => _people
            ? $"{{ people(first: {first}, where: {where}, order: {order}) {{ totalCount nodes {{ address {{ text }} coSpeakers(first: {inner}) {{ nodes {{ person {{ appearances(first: {inner}) {{ totalCount }} }} }} }} }} }} }}"
            : $"{{ appearances(first: {first}, where: {where}, order: {order}) {{ counts(by: EVENT, first: 5) {{ count }} nodes {{ label person {{ tenures(first: {inner}, where: {{ office: {{ title: {{ contains: \"a\" }} }} }}) {{ totalCount nodes {{ office {{ title }} }} }} }} }} }} }}";

        private int Next(int most) => _next < _choices.Length ? _choices[_next++] % most : 0;

        private JsonObject PersonFilter(int deep) => (deep == 0 ? Next(2) : Next(6)) switch
        {
            0 => new() { ["name"] = new JsonObject { ["contains"] = "a" } },
            1 => new() { ["id"] = new JsonObject { ["in"] = new JsonArray("person/a", "person/b") } },
            2 => new() { ["appearances"] = new JsonObject { ["some"] = AppearanceFilter(deep - 1) } },
            3 => new() { ["appearances"] = new JsonObject { ["all"] = AppearanceFilter(deep - 1), ["any"] = true } },
            4 => new() { ["or"] = new JsonArray(PersonFilter(deep - 1), PersonFilter(deep - 1)) },
            _ => new() { ["not"] = PersonFilter(deep - 1), ["tenures"] = new JsonObject { ["some"] = new JsonObject { ["on"] = "2024-12-11" } } },
        };

        private JsonObject AppearanceFilter(int deep) => (deep == 0 ? 0 : Next(4)) switch
        {
            0 => new() { ["title"] = new JsonObject { ["startsWith"] = "P" } },
            1 => new() { ["person"] = PersonFilter(deep - 1) },
            2 => new() { ["event"] = new JsonObject { ["appearances"] = new JsonObject { ["none"] = AppearanceFilter(deep - 1) } } },
            _ => new() { ["and"] = new JsonArray(AppearanceFilter(deep - 1), AppearanceFilter(deep - 1)) },
        };

        private static string Literal(JsonNode? value) => value switch
        {
            JsonObject all => $"{{ {string.Join(", ", all.Select(one => $"{one.Key}: {Literal(one.Value)}"))} }}",
            JsonArray list => $"[{string.Join(", ", list.Select(Literal))}]",
            JsonValue text when text.GetValueKind() == JsonValueKind.String && (string)text! is "ASC" or "DESC" => (string)text!,
            _ => value!.ToJsonString(),
        };
    }
}
