using SpeakerDirectory.Stores.Neo4j;
using static SpeakerDirectory.Tests.Stores.Neo4j.Neo4jServer;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>What goes over the wire, seen by a post in between: a cluster, whose member adds a header, is not at hand.</summary>
[Collection(Neo4jServer.Collection)]
public sealed class Neo4jWireTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_after_a_change_brings_its_bookmark_along_and_a_transaction_stays_with_its_member()
    {
        await using var post = new Post(Address.Server);
        using var http = new Neo4jHttp(post.Address);

        await http.ChangeAsync(
            async transaction =>
            {
                await transaction.RunAsync(new("CREATE (n:Probe)"));
                return await transaction.RunAsync(new("MATCH (n:Probe) DELETE n"));
            },
            Cancellation);
        await http.ReadAsync(new("RETURN 1"), Cancellation);

        Assert.Equal(["/db/neo4j/query/v2/tx -", "/db/neo4j/query/v2/tx/ID member-1", "/db/neo4j/query/v2/tx/ID/commit member-1", "/db/neo4j/query/v2 -"], post.Requests);
        Assert.Equal(["Write 0", "Write 0", "Write 0", "Read 1"], post.Bodies.Select(b => $"{(b.TryGetProperty("accessMode", out var mode) ? mode : "Write")} {b.GetProperty("bookmarks").GetArrayLength()}"));
        Assert.Equal(post.LastBookmarkBeforeRead, post.Bodies[^1].GetProperty("bookmarks")[0].GetString());
    }

    [Fact]
    public async Task A_change_whose_answer_got_lost_is_found_done_when_it_is_tried_again()
    {
        await using var post = new Post(Address.Server);
        using (var http = new Neo4jHttp(Address))
        {
            await WipeAsync(http);
        }

        await using var store = await Neo4jStore.OpenAsync(post.Address, fills: false, Cancellation);
        post.Loses = "/commit";

        var outcome = await store.PutAsync(Samples.Person("a"), Samples.Person("b"));

        Assert.Equal((new(1, 2, 0, 0, 0), ""), (outcome, post.Loses));
        Assert.Equal((1L, 2), (await store.SequenceAsync(Cancellation), (await store.LogAsync()).Length));
    }

    [Theory]
    [InlineData("DIRECTORY_NEO4J_USER=anna;DIRECTORY_NEO4J_PASSWORD=péché", "Basic YW5uYTpww6ljaMOp")]
    [InlineData("DIRECTORY_NEO4J_PASSWORD=secret", "Basic bmVvNGo6c2VjcmV0")]
    [InlineData("DIRECTORY_NEO4J_TOKEN=a-token", "Bearer YS10b2tlbg==")]
    [InlineData("", "")]
    public async Task User_and_password_or_token_come_from_the_environment(string variables, string header)
    {
        await using var post = new Post(Address.Server);
        var environment = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        using var http = new Neo4jHttp(Neo4jAddress.Parse(post.Address.Server.ToString(), environment.GetValueOrDefault));

        await http.ReadAsync(new("RETURN 1"), Cancellation);

        Assert.Equal(header, post.Authorizations[0]);
    }

    [Fact]
    public async Task A_password_may_stand_in_a_file()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "secret\n", Cancellation);

        var address = Neo4jAddress.Parse("http://localhost:7474/people", name => name == "DIRECTORY_NEO4J_PASSWORD_FILE" ? file : null);

        File.Delete(file);
        Assert.Equal((new Uri("http://localhost:7474"), "people", "Basic bmVvNGo6c2VjcmV0"), (address.Server, address.Database, address.Authorization?.ToString()));
    }

    [Theory]
    [InlineData("bolt://localhost:7687")]
    [InlineData("localhost:7474")]
    [InlineData("http://anna:secret@localhost:7474")]
    [InlineData("http://localhost:7474/db/neo4j")]
    public void What_is_no_address_is_refused(string text) =>
        Assert.Equal(
            $"'{text}' is not the HTTP address of a Neo4j like http://localhost:7474 or https://host:7473/database. User and password come from DIRECTORY_NEO4J_USER and DIRECTORY_NEO4J_PASSWORD, or DIRECTORY_NEO4J_TOKEN; each may be given as a file, by DIRECTORY_NEO4J_PASSWORD_FILE for instance.",
            Assert.Throws<FormatException>(() => Neo4jAddress.Parse(text, _ => null)).Message);

    [Theory]
    [InlineData("", "asks who is speaking. Give DIRECTORY")]
    [InlineData("wrong", "refuses the user or the password. They come from DIRECTORY")]
    public async Task Who_is_refused_is_told_where_user_and_password_come_from(string password, string sentence)
    {
        // As a Neo4j 5.26 with authentication on answers.
        await using var post = new Post(null) { Answer = (401, """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"Invalid credential."}]}""") };
        using var http = new Neo4jHttp(Neo4jAddress.Parse(post.Address.Server.ToString(), name => name == "DIRECTORY_NEO4J_PASSWORD" ? password : null));

        var error = await Assert.ThrowsAsync<Neo4jException>(() => http.ReadAsync(new("RETURN 1"), Cancellation));

        Assert.StartsWith($"Neo4j at {post.Address} {sentence}", error.Message, StringComparison.Ordinal);
        Assert.False(error.MayPass);
    }

    [Fact]
    public async Task What_answers_but_is_not_Neo4j_is_told_apart()
    {
        await using var post = new Post(null);
        using var http = new Neo4jHttp(post.Address with { RetryFor = TimeSpan.Zero });

        var error = await Assert.ThrowsAsync<Neo4jException>(() => http.ReadAsync(new("RETURN 1"), Cancellation));

        Assert.Equal($"What answers at {post.Address} is not Neo4j's Query API (status 404): Neo4j 5.26 or later, with its HTTP address, is needed.", error.Message);
    }
}
