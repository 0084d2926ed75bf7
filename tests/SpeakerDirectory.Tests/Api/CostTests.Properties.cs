using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using SpeakerDirectory.Api.Http;

namespace SpeakerDirectory.Tests.Api;

/// <content>Properties of prices: sums, variables and page sizes.</content>
public sealed partial class CostTests
{
    [Theory]
    [InlineData("paths(from: \"person/a\", to: \"person/b\", maxLength: 10, first: 50) { length }")]
    [InlineData("search(text: \"al ma president central\") { totalCount }")]
    [InlineData("ties(between: [\"organization/un\", \"organization/eu\"], first: 500) { nodes { through { id } } }")]
    [InlineData(
        "event(id: \"event/2024-ashgabat-peace-and-sustainable-development\") { precedence(scheme: \"un-conference\") { entries { "
        + "position } } }")]
    [InlineData("people(first: 50) { nodes { address { text } } }")]
    [InlineData("people(first: 50) { nodes { coSpeakers(first: 1) { totalCount } } }")]
    [InlineData(
        "people(where: { appearances: { all: { event: { appearances: { some: { person: { name: { contains: \"a\" } } } } } } } }) { "
        + "totalCount }")]
    public async Task Ninety_expensive_root_fields_cost_ninety_times_the_price_of_one(string field)
    {
        await using var api = await RunningApi.WithSeedDataAsync(
            new RequestLimits { Cost = 0, Records = long.MaxValue, Values = long.MaxValue });
        var one = await PriceAsync(api, $"{{ {field} }}", null);
        var ninety = await PriceAsync(api, $"{{ {string.Concat(Enumerable.Range(0, 90).Select(i => $"a{i}: {field} "))} }}", null);
        TestContext.Current.TestOutputHelper?.WriteLine($"{field}: {one:N0}");

        Assert.InRange(one, 500, 4_000_000);
        Assert.InRange(ninety, 90 * (one - 1), 90 * one);
    }

    [Fact]
    public async Task A_query_costs_the_same_inline_and_with_variables_and_never_less_for_a_larger_page()
    {
        await using var api = await RunningApi.WithSeedDataAsync(
            new RequestLimits { Cost = 0, Records = long.MaxValue, Values = long.MaxValue, Conditions = 1000 });
        await Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 7].Array[12]).SampleAsync(
            async (first, more, inner, choices) =>
            {
                var random = new RandomCostQuery(choices);
                var inline = await PriceAsync(api, random.Inline(first, inner), null);
                var variables = await PriceAsync(api, random.WithVariables, random.Variables(first, inner));
                var larger = await PriceAsync(api, random.WithVariables, random.Variables(Math.Max(first, more), inner));
                var largerInside = await PriceAsync(api, random.WithVariables, random.Variables(first, Math.Max(inner, more)));

                Assert.True(
                    inline == variables && inline <= larger && inline <= largerInside,
                    $"{random.Inline(first, inner)}: {inline} inline, {variables} with variables, {larger} and {largerInside} larger");
            },
            iter: 200,
            threads: 1);
    }

    /// <summary>A query for people or appearances with a filter and an order, made from numbers.</summary>
    private sealed class RandomCostQuery
    {
        private readonly int[] _choices;
        private readonly bool _people;
        private readonly JsonObject _where;
        private readonly JsonObject _order;
        private int _next;

        public RandomCostQuery(int[] choices)
        {
            _choices = choices;
            _people = Next(2) == 0;
            _where = _people ? PersonFilter(3) : AppearanceFilter(3);
            _order = _people
                ? new[]
                {
                    () => new JsonObject { ["sortName"] = "ASC" },
                    () => new JsonObject { ["appearances"] = new JsonObject { ["count"] = "DESC" } },
                    () => new JsonObject { ["born"] = "DESC" },
                }[Next(3)]()
                : new[]
                {
                    () => new JsonObject { ["order"] = "ASC" },
                    () => new JsonObject { ["event"] = new JsonObject { ["name"] = "ASC" } },
                    () => new JsonObject { ["title"] = "DESC" },
                }[Next(3)]();
        }

        private string Kind => _people ? "Person" : "Appearance";

        public string WithVariables =>
            $"query ($n: Int, $m: Int, $w: {Kind}FilterInput, $o: [{Kind}SortInput!]) {Fields("$n", "$m", "$w", "$o")}";

        public string Inline(int first, int inner) =>
            Fields(
                first.ToString(CultureInfo.InvariantCulture),
                inner.ToString(CultureInfo.InvariantCulture),
                Literal(_where),
                $"[{Literal(_order)}]");

        public JsonObject Variables(int first, int inner) =>
            new() { ["n"] = first, ["m"] = inner, ["w"] = _where.DeepClone(), ["o"] = new JsonArray(_order.DeepClone()) };

        private string Fields(string first, string inner, string where, string order) => _people
            ? $"{{ people(first: {first}, where: {where}, order: {order}) {{ totalCount nodes {{ address {{ text }} coSpeakers(first: "
                + $"{inner}) {{ nodes {{ person {{ appearances(first: {inner}) {{ totalCount }} }} }} }} }} }} }}"
            : $"{{ appearances(first: {first}, where: {where}, order: {order}) {{ counts(by: EVENT, first: 5) {{ count }} nodes {{ "
                + $"label person {{ tenures(first: {inner}, where: {{ office: {{ title: {{ contains: \"a\" }} }} }}) {{ totalCount "
                    + $"nodes {{ office {{ title }} }} }} }} }} }} }}";

        private int Next(int most) => _next < _choices.Length ? _choices[_next++] % most : 0;

        private JsonObject PersonFilter(int deep) => (deep == 0 ? Next(2) : Next(6)) switch
        {
            0 => new() { ["name"] = new JsonObject { ["contains"] = "a" } },
            1 => new() { ["id"] = new JsonObject { ["in"] = new JsonArray("person/a", "person/b") } },
            2 => new() { ["appearances"] = new JsonObject { ["some"] = AppearanceFilter(deep - 1) } },
            3 => new() { ["appearances"] = new JsonObject { ["all"] = AppearanceFilter(deep - 1), ["any"] = true } },
            4 => new() { ["or"] = new JsonArray(PersonFilter(deep - 1), PersonFilter(deep - 1)) },
            _ =>
                new()
                {
                    ["not"] = PersonFilter(deep - 1),
                    ["tenures"] = new JsonObject { ["some"] = new JsonObject { ["on"] = "2024-12-11" } },
                },
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
