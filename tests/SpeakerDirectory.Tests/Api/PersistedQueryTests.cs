using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SpeakerDirectory.Api.Http;

namespace SpeakerDirectory.Tests.Api;

/// <summary>Automatic persisted queries, in the protocol of Apollo's clients.</summary>
public sealed class PersistedQueryTests
{
    private const string Query = "query ($id: ID!) { person(id: $id) { name } }";

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)));

    [Fact]
    public async Task The_text_of_a_hash_is_requested_once_and_then_the_hash_is_enough()
    {
        await using var api = await RunningApi.WithAsync([Samples.Person("ada")]);
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash } };
        var variables = new { id = "person/ada" };

        Assert.Equal(
            (HttpStatusCode.OK, """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}"""),
            await PostAsync(api, new { variables, extensions }));
        Assert.Equal(
            (HttpStatusCode.OK, """{"data":{"person":{"name":"ada"}}}"""),
            await PostAsync(api, new { query = Query, variables, extensions }));
        Assert.Equal((HttpStatusCode.OK, """{"data":{"person":{"name":"ada"}}}"""), await PostAsync(api, new { variables, extensions }));

        var address = $"/graphql?variables={Escaped(variables)}&extensions={Escaped(extensions)}";
        Assert.Equal(
            """{"data":{"person":{"name":"ada"}}}""", await api.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_invalid_query_is_not_kept()
    {
        await using var api = await RunningApi.WithAsync([]);
        const string Wrong = "{ nobody }";
        var extensions = new
        {
            persistedQuery = new { version = 1, sha256Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Wrong))) },
        };

        await PostAsync(api, new { query = Wrong, extensions });

        Assert.Contains("PersistedQueryNotFound", (await PostAsync(api, new { extensions })).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Persisted_queries_can_be_switched_off()
    {
        await using var api = await RunningApi.WithAsync([], new RequestLimits { PersistedQueries = false });

        Assert.Equal(
            (
                HttpStatusCode.BadRequest,
                """{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}"""),
            await PostAsync(api, new { extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash } } }));
    }

    private static string Escaped(object value) => Uri.EscapeDataString(JsonSerializer.Serialize(value));

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(RunningApi api, object request)
    {
        using var content = new StringContent(JsonSerializer.Serialize(request), Encoding.UTF8, "application/json");
        using var response = await api.Client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
