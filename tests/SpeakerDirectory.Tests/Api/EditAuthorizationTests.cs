using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

public abstract class EditAuthorizationTests(IFreshStore store) : IAsyncLifetime
{
    private const string Change = """mutation { savePerson(input: { name: "Bob" }) { person { id } } }""";
    private const string NeedsKey = "Changes need a key. Send the header Authorization: Bearer KEY.";
    private const string WrongKey = "This is no editor's key. The operator of the directory issues keys.";

    private RunningApi _api = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _api = await RunningApi.WithAsync([Samples.Person("ana", "Ana")], store);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData(null, NeedsKey)]
    [InlineData("Basic the-key-of-anna", NeedsKey)]
    [InlineData("Bearer", NeedsKey)]
    [InlineData("Bearer the-key-of-ann", WrongKey)]
    [InlineData("Bearer the-key-of-anna2", WrongKey)]
    [InlineData("Bearer Anna", WrongKey)]
    public async Task A_change_without_a_valid_key_is_refused(string? authorization, string sentence)
    {
        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED", sentence), await SendAsync(authorization));
        Assert.Equal(1, await _api.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_change_is_logged_under_the_name_of_the_key()
    {
        Assert.Equal((HttpStatusCode.OK, null, null), await SendAsync("bearer  the-key-of-anna"));
        Assert.Equal(
            "Anna",
            (await _api.Store
                .ChangesAsync(1, null, TestContext.Current.CancellationToken)
                .SingleAsync(TestContext.Current.CancellationToken)).By);
    }

    [Fact]
    public async Task Reading_needs_no_key_and_ignores_wrong_keys()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = """{ person(id: "person/ana") { name } }""" }) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer wrong");
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"data":{"person":{"name":"Ana"}}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_mutation_by_GET_changes_nothing()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/graphql?query=" + Uri.EscapeDataString(Change)) { Headers = { Authorization = new("Bearer", "the-key-of-anna") } };
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["errors"]![0]!;

        Assert.Equal(
            (HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED", "Changes are sent by POST, never by GET."),
            (response.StatusCode, (string?)error["extensions"]!["code"], (string?)error["message"]));
        Assert.Equal(1, await _api.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_the_named_one_of_two_operations_is_authorized()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(
                new
                {
                    query = """
                    query Read { person(id: "person/ana") { name } } mutation Write { deleteRecords(ids: ["person/ana"]) { change } }
                    """,
                    operationName = "Read",
                }),
        };
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"data":{"person":{"name":"Ana"}}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(HttpStatusCode Status, string? Code, string? Message)> SendAsync(string? authorization)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/graphql")
            {
                Content = JsonContent.Create(new { query = Change }),
                Headers = { Accept = { new("application/graphql-response+json") } },
            };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["errors"]?[0];
        return (response.StatusCode, (string?)error?["extensions"]!["code"], (string?)error?["message"]);
    }
}
