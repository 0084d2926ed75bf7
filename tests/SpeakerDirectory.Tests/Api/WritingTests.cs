using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

public abstract class WritingTests(IFreshStore store) : IAsyncLifetime
{
    private const string Change = """mutation { savePerson(input: { name: "Bob" }) { person { id } } }""";
    private const string NeedsKey = "Changes need a key. Send the header Authorization: Bearer KEY.";
    private const string WrongKey = "This is no editor's key. Ask whoever runs the directory for one.";

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
    public async Task Without_a_right_key_nothing_is_changed(string? authorization, string sentence)
    {
        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED", sentence), await SendAsync(authorization));
        Assert.Equal(1, await _api.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task With_a_key_the_change_is_made_under_the_name_that_belongs_to_it()
    {
        Assert.Equal((HttpStatusCode.OK, null, null), await SendAsync("bearer  the-key-of-anna"));
        Assert.Equal("Anna", (await _api.Store.ChangesAsync(1, null, TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken)).By);
    }

    [Fact]
    public async Task Reading_is_open_to_all_whatever_key_they_send()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = """{ person(id: "person/ana") { name } }""" }) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer wrong");
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"person":{"name":"Ana"}}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_is_changed_by_get()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(Change)) { Headers = { Authorization = new("Bearer", "the-key-of-anna") } };
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["errors"]![0]!;

        Assert.Equal(
            (HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED", "A change is asked for by POST, never by GET."),
            (response.StatusCode, (string?)error["extensions"]!["code"], (string?)error["message"]));
        Assert.Equal(1, await _api.Store.SequenceAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_two_operations_the_one_that_is_asked_for_counts()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = """query Read { person(id: "person/ana") { name } } mutation Write { deleteRecords(ids: ["person/ana"]) { change } }""", operationName = "Read" }),
        };
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"person":{"name":"Ana"}}}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<(HttpStatusCode Status, string? Code, string? Message)> SendAsync(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Change }), Headers = { Accept = { new("application/graphql-response+json") } } };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["errors"]?[0];
        return (response.StatusCode, (string?)error?["extensions"]!["code"], (string?)error?["message"]);
    }
}
