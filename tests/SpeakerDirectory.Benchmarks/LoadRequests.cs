using System.Text.Json;

namespace SpeakerDirectory.Benchmarks;

/// <summary>Random requests of people, programs and abusers to the seed data.</summary>
internal static class LoadRequests
{
    private static readonly string[] People = ["person/antonio-guterres", "person/natalia-gherman", "person/ban-ki-moon"];
    private static readonly string[] Words = ["united", "nations", "gherman", "ashgabat", "counter", "minister"];
    private static readonly string[] Cities = ["Ashgabat", "New York", "Geneva", "Awaza"];

    private static readonly string Doubling =
        "{ ...f0 } "
            + string.Concat(Enumerable.Range(0, 24).Select(i => $"fragment f{i} on Query {{ ...f{i + 1} ...f{i + 1} }} "))
            + "fragment f24 on Query { __typename }";

    private static readonly string Aliases = "{ " + string.Concat(Enumerable.Range(0, 101).Select(i => $"a{i}: __typename ")) + "}";

    private static readonly string Deep = string.Concat(Enumerable.Repeat("{ a ", 500)) + new string('}', 500);

    /// <summary>The body of a request, and the expected HTTP status.</summary>
    public static (string Body, int Status) Next(Random random) => random.Next(100) switch
    {
        < 40 =>
            Request(
                "query ($id: ID!) { person(id: $id) { name titles { status tenure { label } } tenures { nodes { label office { title "
                + "organization { name } } } } appearances(first: 10) { nodes { label } } } }",
                new { id = Any(random, People) }),
        < 60 => Request("{ events(first: 20) { totalCount nodes { name start city appearances(first: 5) { nodes { label role } } } } }"),
        < 75 =>
            Request(
                "query ($city: String) { events(where: { city: { eq: $city } }, first: 20) { nodes { name start } } }",
                new { city = Any(random, Cities) }),
        < 87 =>
            Request(
                "query ($text: String!) { search(text: $text, first: 10) { nodes { __typename } } }", new { text = Any(random, Words) }),
        < 95 =>
            Request(
                "mutation ($input: PersonInput!) { savePerson(input: $input) { change problems { message } } }",
                new { input = new { id = $"person/load-{random.Next(200)}", name = "Load", note = $"{random.Next()}" } }),
        < 96 => Request("{ people(first: 500) { nodes { appearances(first: 500) { nodes { id } } } } }", status: 400),
        < 97 => Request(Doubling, status: 400),
        < 98 => Request(Aliases, status: 400),
        < 99 => Request(Deep, status: 400),
        _ => Request(new string('x', 600_000), status: 413),
    };

    private static string Any(Random random, string[] texts) => texts[random.Next(texts.Length)];

    private static (string Body, int Status) Request(string query, object? variables = null, int status = 200) =>
        (JsonSerializer.Serialize(new { query, variables }), status);
}
