using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Api;

/// <summary>What somebody who means ill, or does not think, may send: each is answered in a bounded way, and the next question is answered as ever.</summary>
public sealed class RequestGuardTests : IClassFixture<SeededApi>
{
    private readonly RunningApi _api;

    public RequestGuardTests(SeededApi seeded) => _api = seeded.Api;

    public static TheoryData<string, string, int> Abuse => new()
    {
        { "101 aliases", "TOO_MANY_ALIASES", 400 },
        { "500 repeated fields", "TOO_MANY_REPEATED_FIELDS", 400 },
        { "500 repeated fields in inline fragments", "TOO_MANY_REPEATED_FIELDS", 400 },
        { "20,000 equal fields", "TOO_MANY_TOKENS", 400 },
        { "200,000 fields", "BODY_TOO_LARGE", 413 },
        { "100,000 levels", "TOO_MANY_TOKENS", 400 },
        { "1,000 levels", "TOO_DEEP", 400 },
        { "21 levels", "TOO_DEEP", 400 },
        { "100,000 opening brackets", "TOO_MANY_TOKENS", 400 },
        { "a fragment that holds itself", "FRAGMENT_CYCLE", 400 },
        { "three fragments in a circle", "FRAGMENT_CYCLE", 400 },
        { "a circle that no operation uses", "FRAGMENT_CYCLE", 400 },
        { "24 doubling fragments", "TOO_MANY_FIELDS", 400 },
        { "100 doubling fragments", "TOO_DEEP", 400 },
        { "doubling fragments with a leaf", "TOO_MANY_FIELDS", 400 },
        { "circular introspection", "INTROSPECTION_TOO_DEEP", 400 },
        { "circular introspection through fragments", "INTROSPECTION_TOO_DEEP", 400 },
        { "aliased introspection", "INTROSPECTION_TOO_LARGE", 400 },
        { "60 directives", "TOO_MANY_DIRECTIVES", 400 },
        { "a huge string", "BODY_TOO_LARGE", 413 },
        { "3,000 values in an argument", "TOO_MANY_INPUT_VALUES", 400 },
        { "3,000 values in the variables", "TOO_MANY_INPUT_VALUES", 400 },
        { "20 lists inside one another in an argument", "INPUT_TOO_DEEP", 400 },
        { "20 lists inside one another in a variable", "INPUT_TOO_DEEP", 400 },
        { "1,000 lists inside one another in a variable", "REQUEST_INVALID", 400 },
        { "an integer out of range", "PAGE_INVALID", 200 },
        { "an integer no number type holds", "ARGUMENTS_OF_CORRECT_TYPE", 200 },
        { "a negative page", "PAGE_INVALID", 200 },
        { "a page of a million", "PAGE_INVALID", 200 },
        { "full pages inside full pages", "TOO_MANY_RECORDS", 400 },
        { "full pages by variables", "TOO_MANY_RECORDS", 400 },
        { "full pages in many root fields", "TOO_MANY_RECORDS", 400 },
        { "many values of full pages", "TOO_MANY_VALUES", 400 },
        { "41 relations of one field", "TOO_MANY_INCLUDES", 400 },
        { "61 conditions", "TOO_MANY_CONDITIONS", 400 },
        { "600 conditions through relations", "TOO_MANY_CONDITIONS", 400 },
        { "61 conditions of a list in a list", "TOO_MANY_CONDITIONS", 400 },
        { "501 ids", "TOO_MANY_IDS", 200 },
        { "an unknown operation", "INVALID_OPERATION_NAME", 200 },
        { "nothing", "QUERY_MISSING", 400 },
        { "no operation", "NO_OPERATION", 200 },
        { "variables that are a list", "REQUEST_INVALID", 400 },
        { "a query that is a number", "REQUEST_INVALID", 400 },
        { "bytes that are not UTF-8", "REQUEST_INVALID", 400 },
        { "half a surrogate", "REQUEST_INVALID", 400 },
        { "UTF-16", "CHARSET_UNSUPPORTED", 415 },
        { "a form", "CONTENT_TYPE_UNSUPPORTED", 415 },
        { "no content type", "CONTENT_TYPE_UNSUPPORTED", 415 },
        { "a packed body", "CONTENT_ENCODING_UNSUPPORTED", 415 },
        { "an answer as XML", "NOT_ACCEPTABLE", 406 },
        { "a PUT", "METHOD_NOT_ALLOWED", 405 },
        { "a mutation by GET", "METHOD_NOT_ALLOWED", 405 },
        { "a batch of eleven", "BATCH_TOO_LARGE", 400 },
        { "an empty batch", "BATCH_EMPTY", 400 },
        { "a batch of nothing", "REQUEST_INVALID", 400 },
        { "full pages in a batch", "TOO_MANY_RECORDS", 200 },
        { "a wrong hash", "PERSISTED_QUERY_HASH_WRONG", 400 },
        { "a hash of another version", "REQUEST_INVALID", 400 },
    };

    [Theory]
    [MemberData(nameof(Abuse))]
    public async Task Abuse_is_refused_with_a_reason_and_the_next_question_is_answered(string abuse, string code, int status)
    {
        using var request = Request(abuse);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{abuse}: {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(text)!;
        var last = answer is JsonArray batch ? batch[^1]! : answer;

        Assert.Equal((code, status), ((string?)last["errors"]?[0]?["extensions"]?["code"], (int)response.StatusCode));
        Assert.True(status == 200 || last["data"] is null, text);
        Assert.True(last.ToJsonString().Length < 20_000, last.ToJsonString());
        await _api.AnswersAsync("{ __typename }", """{"__typename":"Query"}""");
    }

    [Fact]
    public async Task The_question_that_tools_ask_about_the_schema_is_answered()
    {
        var answer = await _api.AskAsync(Questions.Introspection);

        Assert.Null(answer["errors"]?.ToJsonString());
        Assert.Equal("Query", (string?)answer["data"]!["__schema"]!["queryType"]!["name"]);
    }

    [Fact]
    public async Task The_schema_and_suggestions_can_be_kept_back()
    {
        await using var api = await RunningApi.WithAsync([], new() { Introspection = false, Suggestions = false });

        await api.RefusesAsync("{ __schema { queryType { name } } }", "INTROSPECTION_DISABLED", "This directory does not tell its schema: `__schema` and `__type` are switched off.");
        await api.RefusesAsync("{ peple { nodes { name } } }", "FIELDS_ON_CORRECT_TYPE", "Cannot query field 'peple' on type 'Query'.");
        await api.AnswersAsync("{ __typename people { nodes { name } } }", """{"__typename":"Query","people":{"nodes":[]}}""");
    }

    [Fact]
    public async Task A_question_that_has_no_time_is_stopped()
    {
        await using var api = await RunningApi.WithAsync([], new() { Seconds = 0.000001 });
        using var response = await api.Client.SendAsync(Json("""{"query":"{ people { nodes { name } } }"}"""), TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "OUT_OF_TIME"), (response.StatusCode, (string?)answer["errors"]![0]!["extensions"]!["code"]));
    }

    private static HttpRequestMessage Request(string abuse) => abuse switch
    {
        "101 aliases" => Ask($"{{ {Repeat(101, i => $"a{i}: __typename ")} }}"),
        "500 repeated fields" => Ask($"{{ {Repeat(500, _ => "__typename ")} }}"),
        "500 repeated fields in inline fragments" => Ask($"{{ {Repeat(500, _ => "... { __typename } ")} }}"),
        "20,000 equal fields" => Ask($"{{ {Repeat(20_000, _ => "__typename ")} }}"),
        "200,000 fields" => Ask($"{{ {Repeat(200_000, i => $"f{i} ")} }}"),
        "100,000 levels" => Ask($"{Repeat(100_000, _ => "{a")}{new string('}', 100_000)}"),
        "1,000 levels" => Ask($"{Repeat(1_000, _ => "{a")}{new string('}', 1_000)}"),
        "21 levels" => Ask($"{{ organizations {{ nodes {Repeat(18, _ => "{ parent ")} {{ id }} {new string('}', 18)} }} }}"),
        "100,000 opening brackets" => Ask($"{{ people(where: {new string('[', 100_000)}"),
        "a fragment that holds itself" => Ask("{ ...a } fragment a on Query { __typename ...a }"),
        "three fragments in a circle" => Ask("{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { ...a }"),
        "a circle that no operation uses" => Ask("{ __typename } fragment a on Query { ...b } fragment b on Query { ...a }"),
        "24 doubling fragments" => Ask(Doubling(24, "__typename")),
        "100 doubling fragments" => Ask("{ ...f0 } " + Repeat(100, i => $"fragment f{i} on Query {{ node(id: \"x\") {{ ...f{i + 1} }} ...f{i + 1} }} ") + "fragment f100 on Query { __typename }"),
        "doubling fragments with a leaf" => Ask(Doubling(12, "node(id: \"person/x\") { id }")),
        "circular introspection" => Ask("{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }"),
        "circular introspection through fragments" => Ask("{ __schema { types { ...a } } } fragment a on __Type { fields { type { ...b } } } fragment b on __Type { fields { type { ...c } } } fragment c on __Type { fields { name } }"),
        "aliased introspection" => Ask($"{{ __schema {{ types {{ {Repeat(9, i => $"a{i}: fields {{ type {{ {Repeat(9, j => $"b{j}: fields {{ args {{ name defaultValue }} }} ")} }} }} ")} }} }} }}"),
        "60 directives" => Ask($"{{ __typename {Repeat(60, _ => "@include(if: true) ")} }}"),
        "a huge string" => Ask($"{{ node(id: \"{new string('x', 600_000)}\") {{ id }} }}"),
        "3,000 values in an argument" => Ask($"{{ nodes(ids: [{Repeat(3_000, _ => "\"a\" ")}]) {{ id }} }}"),
        "3,000 values in the variables" => Ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = Enumerable.Repeat("person/x", 3_000) }),
        "20 lists inside one another in an argument" => Ask($"{{ nodes(ids: {new string('[', 20)}\"a\"{new string(']', 20)}) {{ id }} }}"),
        "20 lists inside one another in a variable" => Json("""{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":LISTS}}""".Replace("LISTS", new string('[', 20) + new string(']', 20), StringComparison.Ordinal)),
        "1,000 lists inside one another in a variable" => Json("""{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":LISTS}}""".Replace("LISTS", new string('[', 1000) + new string(']', 1000), StringComparison.Ordinal)),
        "an integer out of range" => Ask("{ people(first: 2147483647) { nodes { id } } }"),
        "an integer no number type holds" => Ask("{ people(first: 99999999999999999999999) { nodes { id } } }"),
        "a negative page" => Ask("{ people(first: -1) { nodes { id } } }"),
        "a page of a million" => Ask("query ($n: Int) { people(first: $n) { nodes { id } } }", new { n = 1_000_000 }),
        "full pages inside full pages" => Ask("{ people(first: 500) { nodes { appearances(first: 500) { nodes { id } } } } }"),
        "full pages by variables" => Ask("query ($n: Int) { people(first: $n) { nodes { appearances(first: $n) { nodes { id } } } } }", new { n = 500 }),
        "full pages in many root fields" => Ask($"{{ {Repeat(90, i => $"a{i}: people(first: 500) {{ nodes {{ appearances(first: 1) {{ nodes {{ id }} }} }} }} ")} }}"),
        "many values of full pages" => Ask($"{{ people(first: 500) {{ nodes {{ appearances(first: 50) {{ nodes {{ {Repeat(30, i => $"a{i}: id ")} }} }} }} }} }}"),
        "41 relations of one field" => Ask($"{{ people {{ nodes {{ {Repeat(41, i => $"a{i}: appearances(first: {i + 1}) {{ nodes {{ id }} }} ")} }} }} }}"),
        "61 conditions" => Ask("query ($w: PersonFilterInput) { people(where: $w) { totalCount } }", new { w = new { or = Enumerable.Range(0, 61).Select(i => new { name = new { eq = $"{i}" } }) } }),
        "600 conditions through relations" => Ask(
            "query ($w: PersonFilterInput) { people(where: $w) { totalCount } }",
            new { w = new { or = Enumerable.Range(0, 200).Select(i => new { tenures = new { some = new { office = new { title = new { contains = $"{i}" } } } } }) } }),
        "61 conditions of a list in a list" => Ask(
            "query ($w: AppearanceFilterInput) { people { nodes { appearances(where: $w) { totalCount } } } }",
            new { w = new { or = Enumerable.Range(0, 61).Select(i => new { id = new { eq = $"{i}" } }) } }),
        "501 ids" => Ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = Enumerable.Range(0, 501).Select(i => $"person/{i}") }),
        "an unknown operation" => Json("""{"query":"query A { __typename }","operationName":"B"}"""),
        "nothing" => Json("{}"),
        "no operation" => Ask("fragment a on Query { __typename }"),
        "variables that are a list" => Json("""{"query":"{ __typename }","variables":[]}"""),
        "a query that is a number" => Json("""{"query":5}"""),
        "bytes that are not UTF-8" => Post(new ByteArrayContent([.. "{\"query\":\""u8, 0xC3, 0x28, .. "\"}"u8]), "application/json"),
        "half a surrogate" => Json("""{"query":"{ node(id: \"\ud800\") { id } }"}"""),
        "UTF-16" => Post(new ByteArrayContent(Encoding.Unicode.GetBytes("""{"query":"{ __typename }"}""")), "application/json; charset=utf-16"),
        "a form" => Post(new StringContent("query=%7B__typename%7D"), "application/x-www-form-urlencoded"),
        "no content type" => Post(new ByteArrayContent("""{"query":"{ __typename }"}"""u8.ToArray()), null),
        "a packed body" => Packed(),
        "an answer as XML" => With(Ask("{ __typename }"), request => request.Headers.Accept.ParseAdd("application/xml")),
        "a PUT" => With(Ask("{ __typename }"), request => request.Method = HttpMethod.Put),
        "a mutation by GET" => new(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("mutation { undo(sequence: 1) { __typename } }")),
        "a batch of eleven" => Json($"[{string.Join(',', Enumerable.Repeat("""{"query":"{ __typename }"}""", 11))}]"),
        "an empty batch" => Json("[]"),
        "a batch of nothing" => Json("[1, 2]"),
        "full pages in a batch" => Json($"[{string.Join(',', Enumerable.Repeat("""{"query":"{ people(first: 400) { nodes { appearances(first: 30) { nodes { id } } } } }"}""", 10))}]"),
        "a wrong hash" => Json("""{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"aaaa"}}}"""),
        "a hash of another version" => Json("""{"query":"{ __typename }","extensions":{"persistedQuery":{"version":2,"sha256Hash":"aaaa"}}}"""),
        _ => throw new ArgumentException($"There is no abuse '{abuse}'."),
    };

    // Each fragment spreads the next one twice: the text grows by a line, the work doubles.
    private static string Doubling(int levels, string leaf) =>
        "{ ...f0 } " + Repeat(levels, i => $"fragment f{i} on Query {{ ...f{i + 1} ...f{i + 1} }} ") + $"fragment f{levels} on Query {{ {leaf} }}";

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));

    private static HttpRequestMessage Ask(string query, object? variables = null) => Json(JsonSerializer.Serialize(new { query, variables }));

    private static HttpRequestMessage Json(string body) => Post(new StringContent(body, Encoding.UTF8), "application/json");

    private static HttpRequestMessage Post(HttpContent content, string? type)
    {
        content.Headers.ContentType = type is null ? null : System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        return new(HttpMethod.Post, "/graphql") { Content = content };
    }

    private static HttpRequestMessage Packed() => With(Ask("{ __typename }"), request => request.Content!.Headers.ContentEncoding.Add("gzip"));

    private static HttpRequestMessage With(HttpRequestMessage request, Action<HttpRequestMessage> change)
    {
        change(request);
        return request;
    }
}
