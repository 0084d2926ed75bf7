using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;
using static SpeakerDirectory.Tests.Stores.Neo4j.SharedNeo4j;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>The HTTP requests to Neo4j, recorded by a proxy, because there is no cluster, whose members add a header.</summary>
[Neo4jCollection]
public sealed class Neo4jWireTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_after_a_change_sends_its_bookmark_and_a_transaction_stays_on_its_cluster_member()
    {
        await using var proxy = new RecordingProxy(Address.Server);
        using var http = new Neo4jHttp(proxy.Address);

        await http.ChangeAsync(
            async transaction =>
            {
                await transaction.RunAsync(new("CREATE (n:Probe)"));
                return await transaction.RunAsync(new("MATCH (n:Probe) DELETE n"));
            },
            Cancellation);
        await http.ReadAsync(new("RETURN 1"), Cancellation);

        Assert.Equal(
            ["/db/neo4j/query/v2/tx "
                + "-", "/db/neo4j/query/v2/tx/ID member-1", "/db/neo4j/query/v2/tx/ID/commit member-1", "/db/neo4j/query/v2 -"],
            proxy.Requests);
        Assert.Equal(
            ["Write 0", "Write 0", "Write 0", "Read 1"],
            proxy.Bodies.Select(
                b => $"{(b.TryGetProperty("accessMode", out var mode) ? mode : "Write")} {b.GetProperty("bookmarks").GetArrayLength()}"));
        Assert.Equal(proxy.LastBookmarkBeforeRead, proxy.Bodies[^1].GetProperty("bookmarks")[0].GetString());
    }

    [Fact]
    public async Task A_retried_change_whose_response_was_lost_is_not_made_twice()
    {
        await using var proxy = new RecordingProxy(Address.Server);
        using (var http = new Neo4jHttp(Address))
        {
            await WipeAsync(http);
        }

        await using var store = await Neo4jStore.OpenAsync(proxy.Address, fills: false, Cancellation);
        proxy.Loses = "/commit";

        var outcome = await store.PutAsync(Samples.Person("a"), Samples.Person("b"));

        Assert.Equal((new(1, 2, 0, 0, 0), ""), (outcome, proxy.Loses));
        Assert.Equal((1L, 2), (await store.SequenceAsync(Cancellation), (await store.LogAsync()).Length));
    }

    [Theory]
    [InlineData("DIRECTORY_NEO4J_USER=anna;DIRECTORY_NEO4J_PASSWORD=péché", "Basic YW5uYTpww6ljaMOp")]
    [InlineData("DIRECTORY_NEO4J_PASSWORD=secret", "Basic bmVvNGo6c2VjcmV0")]
    [InlineData("DIRECTORY_NEO4J_TOKEN=a-token", "Bearer YS10b2tlbg==")]
    [InlineData("", "")]
    public async Task User_and_password_or_token_come_from_the_environment(string variables, string header)
    {
        await using var proxy = new RecordingProxy(Address.Server);
        var environment = variables.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(v => v.Split('='))
            .ToDictionary(v => v[0], v => v[1]);
        using var http = new Neo4jHttp(Neo4jEndpoint.Parse(proxy.Address.Server.ToString(), environment.GetValueOrDefault));

        await http.ReadAsync(new("RETURN 1"), Cancellation);

        Assert.Equal(header, proxy.Authorizations[0]);
    }

    [Fact]
    public async Task A_password_may_be_in_a_file()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "secret\n", Cancellation);

        var address = Neo4jEndpoint.Parse("http://localhost:7474/people", name => name == "DIRECTORY_NEO4J_PASSWORD_FILE" ? file : null);

        File.Delete(file);
        Assert.Equal(
            (new Uri("http://localhost:7474"), "people", "Basic bmVvNGo6c2VjcmV0"),
            (address.Server, address.Database, address.Authorization?.ToString()));
    }

    [Theory]
    [InlineData("bolt://localhost:7687")]
    [InlineData("localhost:7474")]
    [InlineData("http://anna:secret@localhost:7474")]
    [InlineData("http://localhost:7474/db/neo4j")]
    public void An_invalid_URL_is_refused(string text) =>
        Assert.Equal(
            $"'{text}' is not the HTTP address of a Neo4j like http://localhost:7474 or https://host:7473/database. User and password "
            + "come from DIRECTORY_NEO4J_USER and DIRECTORY_NEO4J_PASSWORD, or DIRECTORY_NEO4J_TOKEN; each may be given as a file, by "
                + "DIRECTORY_NEO4J_PASSWORD_FILE for instance.",
            Assert.Throws<FormatException>(() => Neo4jEndpoint.Parse(text, _ => null)).Message);

    [Theory]
    [InlineData("", "requires authentication. Set DIRECTORY")]
    [InlineData("wrong", "refuses the user or the password. They come from DIRECTORY")]
    public async Task Failed_authentication_names_the_settings_of_user_and_password(string password, string sentence)
    {
        // The response of a Neo4j 5.26 with authentication.
        await using var proxy = new RecordingProxy(
            null) { Answer = (401, """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"Invalid credential."}]}""") };
        using var http = new Neo4jHttp(
            Neo4jEndpoint.Parse(proxy.Address.Server.ToString(), name => name == "DIRECTORY_NEO4J_PASSWORD" ? password : null));

        var error = await Assert.ThrowsAsync<Neo4jException>(() => http.ReadAsync(new("RETURN 1"), Cancellation));

        Assert.StartsWith($"Neo4j at {proxy.Address} {sentence}", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task A_server_that_is_not_Neo4j_is_reported()
    {
        await using var proxy = new RecordingProxy(null);
        using var http = new Neo4jHttp(proxy.Address with { RetryFor = TimeSpan.Zero });

        var error = await Assert.ThrowsAsync<Neo4jException>(() => http.ReadAsync(new("RETURN 1"), Cancellation));

        Assert.Equal(
            $"What answers at {proxy.Address} is not Neo4j's Query API (status 404): Neo4j 5.26 or later, with its HTTP address, is "
            + "needed.",
            error.Message);
    }
}
