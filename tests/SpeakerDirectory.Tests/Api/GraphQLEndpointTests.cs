using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SpeakerDirectory.Tests.Api;

public sealed class GraphQLEndpointTests : IAsyncLifetime
{
    private RunningApi _api = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _api = await RunningApi.WithAsync([Samples.Person("ada")]);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_query_can_be_sent_in_the_URL()
    {
        var address = "/graphql?query="
            + Uri.EscapeDataString("query ($id: ID!) { person(id: $id) { name } }")
            + "&variables="
            + Uri.EscapeDataString("""{"id":"person/ada"}""");

        Assert.Equal(
            (HttpStatusCode.OK, "application/json", """{"data":{"person":{"name":"ada"}}}"""),
            await SendAsync(new(HttpMethod.Get, address)));
    }

    [Fact]
    public async Task The_response_has_the_GraphQL_media_type_if_accepted() => Assert.Equal(
        (HttpStatusCode.OK, "application/graphql-response+json", """{"data":{"person":{"name":"ada"}}}"""),
        await SendAsync(Post("""{"query":"{ person(id: \"person/ada\") { name } }"}"""), accept: "application/graphql-response+json"));

    [Fact]
    public async Task An_invalid_query_is_a_bad_request_in_that_media_type()
    {
        var (status, type, _) = await SendAsync(Post("""{"query":"{ nobody }"}"""), accept: "application/graphql-response+json");

        Assert.Equal((HttpStatusCode.BadRequest, "application/graphql-response+json"), (status, type));
    }

    [Fact]
    public async Task An_invalid_query_is_answered_with_status_200_in_application_json()
    {
        var (status, type, _) = await SendAsync(Post("""{"query":"{ nobody }"}"""));

        Assert.Equal((HttpStatusCode.OK, "application/json"), (status, type));
    }

    [Fact]
    public async Task Invalid_JSON_is_a_bad_request() => Assert.Equal(
        (
            HttpStatusCode.BadRequest,
            "application/json",
            """{"errors":[{"message":"The request is not JSON of the form {\u0022query\u0022: \u0022\u2026\u0022, """
                + """\u0022variables\u0022: {\u2026}}.","extensions":{"code":"REQUEST_INVALID"}}]}"""),
        await SendAsync(Post("{ person }")));

    [Fact]
    public async Task Another_media_type_is_refused() => Assert.Equal(
        (
            HttpStatusCode.UnsupportedMediaType,
            "application/json",
            """{"errors":[{"message":"Send the request as application/json.","extensions":{"code":"CONTENT_TYPE_UNSUPPORTED"}}]}"""),
        await SendAsync(
            new(HttpMethod.Post, "/graphql")
            {
                Content = new StringContent("query={person}", Encoding.UTF8, "application/x-www-form-urlencoded"),
            }));

    [Fact]
    public async Task An_invalid_Date_variable_is_refused() => await _api.RefusesAsync(
        """query ($on: Date) { person(id: "person/ada") { titles(on: $on) { status } } }""",
        "INVALID_VALUE",
        "Variable '$on' is invalid. Unable to convert '2023-02-29' to 'Date'. '2023-02-29' is not a day like 2024-12-11.",
        new { on = "2023-02-29" });

    [Fact]
    public async Task An_invalid_Date_literal_is_refused() => await _api.RefusesAsync(
        """{ person(id: "person/ada") { titles(on: "2024-12") { status } } }""",
        "ARGUMENTS_OF_CORRECT_TYPE",
        "Argument 'on' has invalid value. Expected type 'Date', found \"2024-12\".");

    private static HttpRequestMessage Post(string body) =>
        new(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private async Task<(HttpStatusCode Status, string? Type, string Body)> SendAsync(HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null)
        {
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        }

        using var sent = request;
        using var response = await _api.Client.SendAsync(sent, TestContext.Current.CancellationToken);
        return (
            response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
