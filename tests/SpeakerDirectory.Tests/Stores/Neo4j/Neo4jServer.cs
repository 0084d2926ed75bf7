using System.Text;
using System.Text.Json;
using SpeakerDirectory.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>The Neo4j that tests share. It has one database, so they run one after another, in this collection.</summary>
[CollectionDefinition(Collection)]
public sealed class Neo4jServer
{
    public const string Collection = "Neo4j";

    public static Neo4jAddress Address => Neo4jAddress.Parse(TestServers.Require("DIRECTORY_TEST_NEO4J"), _ => null);

    public static async Task WipeAsync(Neo4jHttp http) =>
        await http.RunAsync(new("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS"), TestContext.Current.CancellationToken);

    public static string Text(Neo4jAnswer answer) => Encoding.UTF8.GetString(answer.Rows.Span);

    public static async Task<JsonElement> RowsAsync(Neo4jHttp http, string text, params (string, object?)[] parameters) =>
        JsonElement.Parse((await http.ReadAsync(new(text, parameters), TestContext.Current.CancellationToken)).Rows.Span);
}
