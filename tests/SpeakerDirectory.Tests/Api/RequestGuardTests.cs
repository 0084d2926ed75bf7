using System.Net;
using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Malicious or careless requests: the cost of each is bounded, and the next query is answered as usual.</summary>
public sealed class RequestGuardTests : IClassFixture<SeededApi>
{
    private readonly RunningApi _api;

    public RequestGuardTests(SeededApi seeded) => _api = seeded.Api;

    public static TheoryData<string, string, int> Refused => [.. Abuse.All.Select(abuse => (abuse.Name, abuse.Code, abuse.Status))];

    public static TheoryData<string> Accepted => [.. Abuse.Accepted];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Abuse_is_refused_with_a_reason_and_the_next_query_is_answered(string abuse, string code, int status)
    {
        using var request = Abuse.Request(abuse);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{abuse}: {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(text)!;
        var last = answer is JsonArray batch ? batch[^1]! : answer;

        Assert.Equal((code, status), ((string?)last["errors"]?[0]?["extensions"]?["code"], (int)response.StatusCode));
        Assert.True(status == 200 || last["data"] is null, text);
        Assert.True(last.ToJsonString().Length < 20_000, last.ToJsonString());
        await _api.AnswersAsync("{ __typename }", """{"__typename":"Query"}""");
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task The_largest_accepted_requests_are_answered(string abuse)
    {
        using var request = Abuse.Request(abuse);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{abuse}: {System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms, {text.Length:N0} bytes");

        var errors = text.IndexOf("\"errors\"", StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, errors < 0 ? "" : text[errors..]));
    }

    [Fact]
    public async Task The_introspection_query_of_GraphQL_tools_is_answered()
    {
        var answer = await _api.ExecuteAsync(IntrospectionQuery.Text);

        Assert.Null(answer["errors"]?.ToJsonString());
        Assert.Equal("Query", (string?)answer["data"]!["__schema"]!["queryType"]!["name"]);
    }

    [Fact]
    public async Task Introspection_and_suggestions_can_be_switched_off()
    {
        await using var api = await RunningApi.WithAsync([], new() { Introspection = false, Suggestions = false });

        await api.RefusesAsync(
            "{ __schema { queryType { name } } }",
            "INTROSPECTION_DISABLED",
            "This directory does not show its schema: `__schema` and `__type` are switched off.");
        await api.RefusesAsync("{ peple { nodes { name } } }", "FIELDS_ON_CORRECT_TYPE", "Cannot query field 'peple' on type 'Query'.");
        await api.AnswersAsync("{ __typename people { nodes { name } } }", """{"__typename":"Query","people":{"nodes":[]}}""");
    }

    [Fact]
    public async Task A_query_over_the_time_limit_is_stopped()
    {
        await using var api = await RunningApi.WithAsync([], new() { Seconds = 0.000001 });
        using var response = await api.Client.SendAsync(
            Abuse.Json("""{"query":"{ people { nodes { name } } }"}"""), TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "OUT_OF_TIME"),
            (response.StatusCode, (string?)answer["errors"]![0]!["extensions"]!["code"]));
    }
}
