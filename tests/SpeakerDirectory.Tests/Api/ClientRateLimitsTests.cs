using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Api;

/// <summary>The client addresses are from the ranges for documentation (RFC 5737, RFC 3849).</summary>
public sealed class ClientRateLimitsTests
{
    private const string Query = "{ __typename }";

    [Fact]
    public async Task Requests_a_minute_are_limited_for_each_address_separately()
    {
        await using var api = await RunningApi.WithAsync([], new() { RequestsAMinute = 3 });

        Assert.Equal(
            (int[])[200, 200, 200, 429],
            (int[])
            [
                await SendAsync(api, "192.0.2.1"),
                await SendAsync(api, "192.0.2.1"),
                await SendAsync(api, "192.0.2.1"),
                await SendAsync(api, "192.0.2.1"),
            ]);
        Assert.Equal(200, await SendAsync(api, "192.0.2.2"));
    }

    [Fact]
    public async Task A_batch_counts_as_the_number_of_its_requests()
    {
        await using var api = await RunningApi.WithAsync([], new() { RequestsAMinute = 12 });

        Assert.Equal((int[])[200, 429], (int[])[await SendBatchAsync(api, 10), await SendBatchAsync(api, 10)]);
    }

    [Fact]
    public async Task All_addresses_of_one_IPv6_network_share_a_limit()
    {
        await using var api = await RunningApi.WithAsync([], new() { RequestsAMinute = 1 });

        Assert.Equal(
            (int[])[200, 429, 200],
            (int[])[await SendAsync(api, "2001:db8::1"), await SendAsync(api, "2001:db8::2"), await SendAsync(api, "2001:db8:0:1::1")]);
    }

    [Fact]
    public async Task Loopback_addresses_are_not_limited()
    {
        await using var api = await RunningApi.WithAsync([], new() { RequestsAMinute = 1 });

        Assert.Equal(
            (int[])[200, 200, 200],
            (int[])[await SendAsync(api, "127.0.0.1"), await SendAsync(api, "127.0.0.1"), await SendAsync(api, "::1")]);
    }

    [Fact]
    public async Task A_new_query_text_counts_and_a_known_one_does_not()
    {
        await using var api = await RunningApi.WithAsync([Samples.Person("ada")], new() { NewShapesAMinute = 2 });
        const string Find = "query ($id: ID!) { person(id: $id) { name } }";

        Assert.Equal(
            (int[])[200, 200, 200, 200, 429, 200],
            (int[])[
                await SendAsync(api, "192.0.2.1", Find, new { id = "person/ada" }),
                await SendAsync(api, "192.0.2.1", Find, new { id = "person/bob" }),
                await SendAsync(
                    api,
                    "192.0.2.1",
                    "query ($w: PersonFilter) { people(where: $w) { nodes { id } } }",
                    new { w = new { name = new { eq = "Ada" } } }),
                await SendAsync(
                    api,
                    "192.0.2.1",
                    "query ($w: PersonFilter) { people(where: $w) { nodes { id } } }",
                    new { w = new { name = new { eq = "Bob" } } }),
                await SendAsync(
                    api,
                    "192.0.2.1",
                    "query ($w: PersonFilter) { people(where: $w) { nodes { id } } }",
                    new { w = new { name = new { startsWith = "Ada" } } }),
                await SendAsync(api, "192.0.2.1", Find, new { id = "person/eve" }),
            ]);
    }

    [Fact]
    public async Task Keys_are_not_checked_for_an_address_after_too_many_failures()
    {
        await using var api = await RunningApi.WithAsync([], new() { FailedKeysAMinute = 2 });

        Assert.Equal(
            (int[])[200, 200, 429, 429, 200, 200],
            (int[])[
                await SendAsync(api, "192.0.2.1", key: "guess"),
                await SendAsync(api, "192.0.2.1", key: "another"),
                await SendAsync(api, "192.0.2.1", key: "third"),
                await SendAsync(api, "192.0.2.1", key: "the-key-of-anna"),
                await SendAsync(api, "192.0.2.1"),
                await SendAsync(api, "192.0.2.2", key: "the-key-of-anna"),
            ]);
    }

    [Fact]
    public async Task A_refusal_has_a_Retry_After_header()
    {
        await using var api = await RunningApi.WithAsync([], new() { RequestsAMinute = 1 });
        await SendAsync(api, "192.0.2.1");
        using var request = Request("192.0.2.1", Query, null, null);
        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;

        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.Equal("TOO_MANY_REQUESTS", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.StartsWith(
            "More than 1 requests a minute came from this address. Try again in ",
            (string?)answer["errors"]![0]!["message"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_of_0_means_unlimited()
    {
        await using var api = await RunningApi.WithAsync([], new() { RequestsAMinute = 0, NewShapesAMinute = 0, FailedKeysAMinute = 0 });

        Assert.Equal(
            (int[])[200, 200], (int[])[await SendAsync(api, "192.0.2.1", key: "guess"), await SendAsync(api, "192.0.2.1", key: "guess")]);
    }

    private static async Task<int> SendBatchAsync(RunningApi api, int size)
    {
        using var batch = new HttpRequestMessage(
            HttpMethod.Post,
            "/graphql")
            {
                Content = JsonContent.Create(Enumerable.Repeat(new { query = Query }, size)),
                Headers = { { "Test-Address", "192.0.2.1" } },
            };
        using var response = await api.Client.SendAsync(batch, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private static async Task<int> SendAsync(
        RunningApi api, string address, string query = Query, object? variables = null, string? key = null)
    {
        using var request = Request(address, query, variables, key);
        using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private static HttpRequestMessage Request(string address, string query, object? variables, string? key)
    {
        var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/graphql") { Content = JsonContent.Create(new { query, variables }), Headers = { { "Test-Address", address } } };
        request.Headers.Authorization = key is null ? null : new("Bearer", key);
        return request;
    }
}
