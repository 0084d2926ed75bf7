using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using SpeakerDirectory.Tests.Stores;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Host;

/// <summary>Neo4j with authentication.</summary>
public sealed class Neo4jPasswordTests
{
    [Fact]
    public async Task A_missing_or_wrong_password_is_refused_and_the_right_one_is_accepted()
    {
        await using var neo4j = await OwnNeo4j.StartAsync();
        using var folder = new TemporaryFolder();
        var people = folder.Write("people.ndjson", """{"id":"person/ana","name":"Ana"}""");
        await neo4j.StartWithAuthenticationAsync();
        await ChangePasswordAsync(neo4j.Address.Server);

        var nobody = await RunAsync(null);
        var wrong = await RunAsync("wrong");
        var right = await RunAsync("a-long-password");

        Assert.Equal(
            new(2, "", $"Neo4j at {neo4j.Address} requires authentication. Set DIRECTORY_NEO4J_USER and DIRECTORY_NEO4J_PASSWORD, or "
                + "DIRECTORY_NEO4J_TOKEN; each may be given as a file, by DIRECTORY_NEO4J_PASSWORD_FILE for instance.\n"),
            nobody);
        Assert.Equal(
            new(2, "", $"Neo4j at {neo4j.Address} refuses the user or the password. They come from DIRECTORY_NEO4J_USER and "
                + "DIRECTORY_NEO4J_PASSWORD, or DIRECTORY_NEO4J_TOKEN; each may be given as a file, by DIRECTORY_NEO4J_PASSWORD_FILE "
                    + "for instance.\n"),
            wrong);
        Assert.Equal(0, right.Code);

        Task<DirectoryProgram.Run> RunAsync(string? password) =>
            DirectoryProgram.RunAsync(
                folder.Path,
                password is null ? new() : new Dictionary<string, string> { ["DIRECTORY_NEO4J_PASSWORD"] = password },
                "import",
                people,
                "--store",
                $"neo4j:{neo4j.Address.Server}");
    }

    // Neo4j refuses other statements until its initial password is changed.
    private static async Task ChangePasswordAsync(Uri server)
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders =
            {
                Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("neo4j:neo4j"))),
            },
        };
        using var changed = await client.PostAsJsonAsync(
            new Uri(server, "db/system/query/v2"),
            new { statement = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'a-long-password'" },
            StoreTesting.Cancellation);
        changed.EnsureSuccessStatusCode();
    }
}
