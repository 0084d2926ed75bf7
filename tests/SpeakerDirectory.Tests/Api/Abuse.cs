using System.Text;
using System.Text.Json;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Malicious or careless requests with the expected refusals, and the largest requests that are accepted.</summary>
internal static class Abuse
{
    public sealed record Refused(string Name, string Code, int Status);

    public static IReadOnlyList<Refused> All { get; } =
    [
        new("101 aliases", "TOO_MANY_ALIASES", 400),
        new("500 repeated fields", "TOO_MANY_REPEATED_FIELDS", 400),
        new("500 repeated fields in inline fragments", "TOO_MANY_REPEATED_FIELDS", 400),
        new("20,000 equal fields", "TOO_MANY_TOKENS", 400),
        new("200,000 fields", "BODY_TOO_LARGE", 413),
        new("100,000 levels", "TOO_MANY_TOKENS", 400),
        new("1,000 levels", "TOO_DEEP", 400),
        new("21 levels", "TOO_DEEP", 400),
        new("100,000 opening brackets", "TOO_MANY_TOKENS", 400),
        new("a fragment that holds itself", "FRAGMENT_CYCLE", 400),
        new("three fragments in a circle", "FRAGMENT_CYCLE", 400),
        new("a circle that no operation uses", "FRAGMENT_CYCLE", 400),
        new("24 doubling fragments", "TOO_MANY_FIELDS", 400),
        new("100 doubling fragments", "TOO_DEEP", 400),
        new("doubling fragments with a leaf", "TOO_MANY_FIELDS", 400),
        new("circular introspection", "INTROSPECTION_TOO_DEEP", 400),
        new("circular introspection through fragments", "INTROSPECTION_TOO_DEEP", 400),
        new("aliased introspection", "INTROSPECTION_TOO_LARGE", 400),
        new("60 directives", "TOO_MANY_DIRECTIVES", 400),
        new("a huge string", "BODY_TOO_LARGE", 413),
        new("3,000 values in an argument", "TOO_MANY_INPUT_VALUES", 400),
        new("3,000 values in the variables", "TOO_MANY_INPUT_VALUES", 400),
        new("20 lists inside one another in an argument", "INPUT_TOO_DEEP", 400),
        new("20 lists inside one another in a variable", "INPUT_TOO_DEEP", 400),
        new("1,000 lists inside one another in a variable", "REQUEST_INVALID", 400),
        new("an integer out of range", "PAGE_INVALID", 200),
        new("an integer no number type holds", "ARGUMENTS_OF_CORRECT_TYPE", 200),
        new("a negative page", "PAGE_INVALID", 200),
        new("a page of a million", "PAGE_INVALID", 200),
        new("full pages inside full pages", "TOO_MANY_RECORDS", 400),
        new("full pages by variables", "TOO_MANY_RECORDS", 400),
        new("full pages in many root fields", "TOO_MANY_RECORDS", 400),
        new("many values of full pages", "TOO_MANY_VALUES", 400),
        new("41 relations of one field", "TOO_MANY_INCLUDES", 400),
        new("61 conditions", "TOO_MANY_CONDITIONS", 400),
        new("600 conditions through relations", "TOO_MANY_CONDITIONS", 400),
        new("61 conditions of a list in a list", "TOO_MANY_CONDITIONS", 400),
        new("501 ids", "TOO_MANY_IDS", 200),
        new("an unknown operation", "INVALID_OPERATION_NAME", 200),
        new("nothing", "QUERY_MISSING", 400),
        new("no operation", "NO_OPERATION", 200),
        new("variables that are a list", "REQUEST_INVALID", 400),
        new("a query that is a number", "REQUEST_INVALID", 400),
        new("bytes that are not UTF-8", "REQUEST_INVALID", 400),
        new("half a surrogate", "REQUEST_INVALID", 400),
        new("UTF-16", "CHARSET_UNSUPPORTED", 415),
        new("a form", "CONTENT_TYPE_UNSUPPORTED", 415),
        new("no content type", "CONTENT_TYPE_UNSUPPORTED", 415),
        new("a packed body", "CONTENT_ENCODING_UNSUPPORTED", 415),
        new("an answer as XML", "NOT_ACCEPTABLE", 406),
        new("a PUT", "METHOD_NOT_ALLOWED", 405),
        new("a mutation by GET", "METHOD_NOT_ALLOWED", 405),
        new("a batch of eleven", "BATCH_TOO_LARGE", 400),
        new("an empty batch", "BATCH_EMPTY", 400),
        new("a batch of nothing", "REQUEST_INVALID", 400),
        new("full pages in a batch", "TOO_MANY_RECORDS", 200),
        new("a wrong hash", "PERSISTED_QUERY_HASH_WRONG", 400),
        new("a hash of another version", "REQUEST_INVALID", 400),
    ];

    /// <summary>Requests just within the limits: they are answered, in little time and memory.</summary>
    public static IReadOnlyList<string> Accepted { get; } =
    [
        "the deepest query",
        "ten times the deepest query",
        "forty relations",
        "a hundred aliases",
        "as many records as may be",
        "sixty conditions",
        "the deepest filter",
        "90 paths",
        "the longest paths",
        "90 searches",
        "90 wide searches",
        "80 orders of precedence",
        "ties of all",
        "all who spoke with all",
        "all forms of address",
        "orders by counts",
        "all that is counted",
        "the histories of all",
        "the schema",
    ];

    public static HttpRequestMessage Request(string abuse) => abuse switch
    {
        "101 aliases" => Query($"{{ {Repeat(101, i => $"a{i}: __typename ")} }}"),
        "500 repeated fields" => Query($"{{ {Repeat(500, _ => "__typename ")} }}"),
        "500 repeated fields in inline fragments" => Query($"{{ {Repeat(500, _ => "... { __typename } ")} }}"),
        "20,000 equal fields" => Query($"{{ {Repeat(20_000, _ => "__typename ")} }}"),
        "200,000 fields" => Query($"{{ {Repeat(200_000, i => $"f{i} ")} }}"),
        "100,000 levels" => Query($"{Repeat(100_000, _ => "{a")}{new string('}', 100_000)}"),
        "1,000 levels" => Query($"{Repeat(1_000, _ => "{a")}{new string('}', 1_000)}"),
        "21 levels" => Query($"{{ organizations {{ nodes {Repeat(18, _ => "{ parent ")} {{ id }} {new string('}', 18)} }} }}"),
        "100,000 opening brackets" => Query($"{{ people(where: {new string('[', 100_000)}"),
        "a fragment that holds itself" => Query("{ ...a } fragment a on Query { __typename ...a }"),
        "three fragments in a circle" =>
            Query("{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { ...a }"),
        "a circle that no operation uses" => Query("{ __typename } fragment a on Query { ...b } fragment b on Query { ...a }"),
        "24 doubling fragments" => Query(Doubling(24, "__typename")),
        "100 doubling fragments" =>
            Query(
                "{ ...f0 } "
                    + Repeat(100, i => $"fragment f{i} on Query {{ node(id: \"x\") {{ ...f{i + 1} }} ...f{i + 1} }} ")
                    + "fragment f100 on Query { __typename }"),
        "doubling fragments with a leaf" => Query(Doubling(12, "node(id: \"person/x\") { id }")),
        "circular introspection" => Query("{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }"),
        "circular introspection through fragments" =>
            Query(
                "{ __schema { types { ...a } } } fragment a on __Type { fields { type { ...b } } } fragment b on __Type { fields { type "
                + "{ ...c } } } fragment c on __Type { fields { name } }"),
        "aliased introspection" =>
            Query($"{{ __schema {{ types {{ {Repeat(9, i => $"a{i}: fields {{ type {{ {Arguments} }} }} ")} }} }} }}"),
        "60 directives" => Query($"{{ __typename {Repeat(60, _ => "@include(if: true) ")} }}"),
        "a huge string" => Query($"{{ node(id: \"{new string('x', 600_000)}\") {{ id }} }}"),
        "3,000 values in an argument" => Query($"{{ nodes(ids: [{Repeat(3_000, _ => "\"a\" ")}]) {{ id }} }}"),
        "3,000 values in the variables" =>
            Query("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = Enumerable.Repeat("person/x", 3_000) }),
        "20 lists inside one another in an argument" =>
            Query($"{{ nodes(ids: {new string('[', 20)}\"a\"{new string(']', 20)}) {{ id }} }}"),
        "20 lists inside one another in a variable" =>
            Json(
                """{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":LISTS}}""".Replace(
                    "LISTS", new string('[', 20) + new string(']', 20), StringComparison.Ordinal)),
        "1,000 lists inside one another in a variable" =>
            Json(
                """{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":LISTS}}""".Replace(
                    "LISTS", new string('[', 1000) + new string(']', 1000), StringComparison.Ordinal)),
        "an integer out of range" => Query("{ people(first: 2147483647) { nodes { id } } }"),
        "an integer no number type holds" => Query("{ people(first: 99999999999999999999999) { nodes { id } } }"),
        "a negative page" => Query("{ people(first: -1) { nodes { id } } }"),
        "a page of a million" => Query("query ($n: Int) { people(first: $n) { nodes { id } } }", new { n = 1_000_000 }),
        "full pages inside full pages" => Query("{ people(first: 500) { nodes { appearances(first: 500) { nodes { id } } } } }"),
        "full pages by variables" =>
            Query("query ($n: Int) { people(first: $n) { nodes { appearances(first: $n) { nodes { id } } } } }", new { n = 500 }),
        "full pages in many root fields" =>
            Query($"{{ {Repeat(90, i => $"a{i}: people(first: 500) {{ nodes {{ appearances(first: 1) {{ nodes {{ id }} }} }} }} ")} }}"),
        "many values of full pages" =>
            Query($"{{ people(first: 500) {{ nodes {{ appearances(first: 50) {{ nodes {{ {Repeat(30, i => $"a{i}: id ")} }} }} }} }} }}"),
        "41 relations of one field" =>
            Query($"{{ people {{ nodes {{ {Repeat(41, i => $"a{i}: appearances(first: {i + 1}) {{ nodes {{ id }} }} ")} }} }} }}"),
        "61 conditions" =>
            Query(
                "query ($w: PersonFilterInput) { people(where: $w) { totalCount } }",
                new { w = new { or = Enumerable.Range(0, 61).Select(i => new { name = new { eq = $"{i}" } }) } }),
        "600 conditions through relations" => Query(
            "query ($w: PersonFilterInput) { people(where: $w) { totalCount } }",
            new
            {
                w = new
                {
                    or = Enumerable
                        .Range(0, 200)
                        .Select(i => new { tenures = new { some = new { office = new { title = new { contains = $"{i}" } } } } }),
                },
            }),
        "61 conditions of a list in a list" => Query(
            "query ($w: AppearanceFilterInput) { people { nodes { appearances(where: $w) { totalCount } } } }",
            new { w = new { or = Enumerable.Range(0, 61).Select(i => new { id = new { eq = $"{i}" } }) } }),
        "501 ids" =>
            Query("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = Enumerable.Range(0, 501).Select(i => $"person/{i}") }),
        "an unknown operation" => Json("""{"query":"query A { __typename }","operationName":"B"}"""),
        "nothing" => Json("{}"),
        "no operation" => Query("fragment a on Query { __typename }"),
        "variables that are a list" => Json("""{"query":"{ __typename }","variables":[]}"""),
        "a query that is a number" => Json("""{"query":5}"""),
        "bytes that are not UTF-8" => Post(new ByteArrayContent([.. "{\"query\":\""u8, 0xC3, 0x28, .. "\"}"u8]), "application/json"),
        "half a surrogate" => Json("""{"query":"{ node(id: \"\ud800\") { id } }"}"""),
        "UTF-16" =>
            Post(new ByteArrayContent(Encoding.Unicode.GetBytes("""{"query":"{ __typename }"}""")), "application/json; charset=utf-16"),
        "a form" => Post(new StringContent("query=%7B__typename%7D"), "application/x-www-form-urlencoded"),
        "no content type" => Post(new ByteArrayContent("""{"query":"{ __typename }"}"""u8.ToArray()), null),
        "a packed body" => Packed(),
        "an answer as XML" => With(Query("{ __typename }"), request => request.Headers.Accept.ParseAdd("application/xml")),
        "a PUT" => With(Query("{ __typename }"), request => request.Method = HttpMethod.Put),
        "a mutation by GET" =>
            new(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("mutation { undo(sequence: 1) { __typename } }")),
        "a batch of eleven" => Json($"[{string.Join(',', Enumerable.Repeat("""{"query":"{ __typename }"}""", 11))}]"),
        "an empty batch" => Json("[]"),
        "a batch of nothing" => Json("[1, 2]"),
        "full pages in a batch" =>
            Json($"[{string.Join(',', Enumerable.Repeat(JsonSerializer.Serialize(new { query = FullPages }), 10))}]"),
        "a wrong hash" => Json("""{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"aaaa"}}}"""),
        "a hash of another version" =>
            Json("""{"query":"{ __typename }","extensions":{"persistedQuery":{"version":2,"sha256Hash":"aaaa"}}}"""),
        "the deepest query" => Query(Deepest),
        "ten times the deepest query" =>
            Json($"[{string.Join(',', Enumerable.Repeat(JsonSerializer.Serialize(new { query = Deepest }), 10))}]"),
        "forty relations" =>
            Query(
                $"{{ people(first: 20) {{ nodes {{ {Repeat(40, i => $"a{i}: appearances(first: {i + 1}) {{ nodes {{ id }} }} ")} }} }} }}"),
        "a hundred aliases" => Query($"{{ {Repeat(100, i => $"a{i}: people(first: 1) {{ nodes {{ name }} }} ")} }}"),
        "as many records as may be" =>
            Query("{ people(first: 500) { nodes { appearances(first: 48) { nodes { id role event { name } } } } } }"),
        "sixty conditions" => Query(
            "query ($w: PersonFilterInput) { people(where: $w) { totalCount } }",
            new
            {
                w = new
                {
                    or = Enumerable
                        .Range(0, 20)
                        .Select(i => new { appearances = new { some = new { @event = new { name = new { contains = $"{i}" } } } } }),
                },
            }),
        "the deepest filter" => Query("query ($w: PersonFilterInput) { people(where: $w) { totalCount } }", new { w = Filter(2) }),
        "90 paths" =>
            Aliased(90, i => $"paths({Ends}, maxLength: {(i % 7) + 4}) {{ length explanation }}"),
        "the longest paths" =>
            Aliased(
                45,
                i => $"paths({Ends}, first: 50, maxLength: 10, throughStates: {(i % 2 == 0 ? "true" : "false")}) {{ length }}"),
        "90 searches" =>
            Aliased(
                90,
                i => $"search(text: \"{(char)('a' + (i % 26))}{(char)('a' + (i / 4))} of the minister president central united\") "
                    + "{ totalCount }"),
        "90 wide searches" =>
            Aliased(
                90,
                i => $"search(text: \"{"aeiou"[i % 5]}{"nrl"[i % 3]}\", first: {i + 1}) {{ totalCount nodes {{ matched }} }}"),
        "80 orders of precedence" =>
            Aliased(
                80,
                _ => "event(id: \"event/2024-ashgabat-peace-and-sustainable-development\") "
                    + "{ precedence(scheme: \"un-conference\") { entries { position reason } } }"),
        "ties of all" =>
            Aliased(
                2,
                i => $"ties(between: [\"organization/un\"], first: {30 + i}) "
                    + "{ nodes { person { name } through { id label } } }"),
        "all who spoke with all" =>
            Query("{ people(first: 500) { nodes { coSpeakers(first: 60) { totalCount nodes { eventCount person { name } } } } } }"),
        "all forms of address" => Query("{ people(first: 500) { nodes { address { text } titles { status } } } }"),
        "orders by counts" =>
            Aliased(
                90,
                i => $"people(first: {i + 1}, order: [{{ appearances: {{ count: DESC }} }}, {{ tenures: {{ count: ASC }} }}]) "
                    + "{ totalCount nodes { name } }"),
        "all that is counted" =>
            Query(
                "{ organizations(first: 40) { nodes { appearances { counts(by: EVENT) { count } } offices { counts(by: RANK) { key } } "
                + "memberOf { totalCount } members { totalCount } } } }"),
        "the histories of all" =>
            Query("{ people(first: 500) { nodes { history(first: 90) { nodes { fields { field before after } } } } } }"),
        "the schema" => Query(IntrospectionQuery.Text),
        _ => throw new ArgumentException($"There is no abuse '{abuse}'.", nameof(abuse)),
    };

    private const string FullPages = "{ people(first: 400) { nodes { appearances(first: 30) { nodes { id } } } } }";

    private const string Ends = "from: \"person/natalia-gherman\", to: \"person/alain-berset\"";

    private static string Arguments => Repeat(9, i => $"b{i}: fields {{ args {{ name defaultValue }} }} ");

    private static string Deepest =>
        $"{{ organizations(first: 250) {{ nodes {Repeat(17, _ => "{ parent ")} {{ id }} {new string('}', 17)} }} }}";

    private static object Filter(int deep) => deep == 0
        ? new { name = new { contains = "a" } }
        : new { appearances = new { some = new { @event = new { appearances = new { some = new { person = Filter(deep - 1) } } } } } };

    // Each fragment spreads the next one twice: each line of text doubles the work.
    private static string Doubling(int levels, string leaf) =>
        "{ ...f0 } "
            + Repeat(levels, i => $"fragment f{i} on Query {{ ...f{i + 1} ...f{i + 1} }} ")
            + $"fragment f{levels} on Query {{ {leaf} }}";

    // So many times the field, under the names a0, a1 and so on.
    private static HttpRequestMessage Aliased(int times, Func<int, string> field) =>
        Query($"{{ {Repeat(times, i => $"a{i}: {field(i)} ")} }}");

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));

    private static HttpRequestMessage Query(string query, object? variables = null) =>
        Json(JsonSerializer.Serialize(new { query, variables }));

    public static HttpRequestMessage Json(string body) => Post(new StringContent(body, Encoding.UTF8), "application/json");

    private static HttpRequestMessage Post(HttpContent content, string? type)
    {
        content.Headers.ContentType = type is null ? null : System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        return new(HttpMethod.Post, "/graphql") { Content = content };
    }

    private static HttpRequestMessage Packed() =>
        With(Query("{ __typename }"), request => request.Content!.Headers.ContentEncoding.Add("gzip"));

    private static HttpRequestMessage With(HttpRequestMessage request, Action<HttpRequestMessage> change)
    {
        change(request);
        return request;
    }
}
