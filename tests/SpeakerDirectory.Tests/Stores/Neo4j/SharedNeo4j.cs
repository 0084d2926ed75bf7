using System.Text;
using System.Text.Json;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>
/// The Neo4j that tests share, at DIRECTORY_TEST_NEO4J. It has one database, so they run one after another,
/// in a <see cref="Neo4jCollectionAttribute"/>. Where DIRECTORY_TEST_NEO4J_2 names a second server, half of them run there, at the same
/// time.
/// </summary>
public static class SharedNeo4j
{
    public const int First = 1;
    public const int Second = 2;

    private const string Variable = "DIRECTORY_TEST_NEO4J";
    private const string SecondVariable = "DIRECTORY_TEST_NEO4J_2";
    private const string OfFirst = "Neo4j";
    private const string OfSecond = "Second Neo4j";

    /// <summary>
    /// The server that the running test may use. Its time limit is one that a machine with other work keeps; the default is that of a
    /// user's question.
    /// </summary>
    public static Neo4jEndpoint Address
    {
        get
        {
            var isSecond = TestContext.Current.TestCollection?.TestCollectionDisplayName == OfSecond;
            var address = Neo4jEndpoint.Parse(TestServers.Require(isSecond ? SecondVariable : Variable), _ => null);
            return address with { TimeLimit = TimeSpan.FromMinutes(2) };
        }
    }

    /// <summary>The name of the collection of a server's tests; that of the first server if there is no second.</summary>
    public static string Collection(int server) =>
        server == Second && Environment.GetEnvironmentVariable(SecondVariable) is not null ? OfSecond : OfFirst;

    public static async Task WipeAsync(Neo4jHttp http) =>
        await http.RunAsync(new("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS"), TestContext.Current.CancellationToken);

    public static string Text(Neo4jAnswer answer) => Encoding.UTF8.GetString(answer.Rows.Span);

    public static async Task<JsonElement> RowsAsync(Neo4jHttp http, string text, params (string, object?)[] parameters) =>
        JsonElement.Parse((await http.ReadAsync(new(text, parameters), TestContext.Current.CancellationToken)).Rows.Span);
}
