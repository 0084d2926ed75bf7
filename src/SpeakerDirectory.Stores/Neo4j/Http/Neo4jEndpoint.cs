using System.Net.Http.Headers;

namespace SpeakerDirectory.Stores.Neo4j.Http;

/// <summary>The address of a Neo4j database, with credentials and limits.</summary>
/// <param name="Server">The HTTP or HTTPS address of the server, without a path.</param>
public sealed record Neo4jEndpoint(Uri Server, string Database = "neo4j")
{
    /// <summary>The value of the Authorization header; null when the server needs none. It never appears in messages and logs.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long transient failures are retried: less than the time limit of a request to the program, so that it can still report the
    /// error.
    /// </summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long to wait for a lock. Its holder may have crashed; Neo4j frees such locks after a minute.</summary>
    public TimeSpan? WaitForLocks { get; init; }

    /// <summary>
    /// The number of concurrent requests. The server runs as many as it has HTTP threads, about ten on a small machine, and has 100
    /// sessions; more requests would wait there or fail.
    /// </summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>
    /// How many rows one statement writes at most: Neo4j parses a request as a unit, so more rows take memory and save no time. An edit of
    /// more than two batches is an import, and that and a re-derivation commit each batch: a transaction keeps all that it has written in
    /// memory until it ends.
    /// </summary>
    public int Batch { get; init; } = 5000;

    /// <summary>Parses an address like <c>http://localhost:7474</c>; the path names the database, <c>neo4j</c> when absent.</summary>
    /// <param name="variable">Reads an environment variable: user and password, or a token, come from there or from a file named
    /// there.</param>
    /// <exception cref="FormatException">The text is not such an address; the message describes the form.</exception>
    public static Neo4jEndpoint Parse(string text, Func<string, string?> variable)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.Query != ""
            || uri.UserInfo != ""
            || uri.AbsolutePath.Count(c => c == '/') > 1)
        {
            throw new FormatException(
                $"'{text}' is not the HTTP address of a Neo4j like http://localhost:7474 or https://host:7473/database. User and "
                + $"password come from {Neo4jCredentials.Variables}.");
        }

        return new(
            new Uri(uri.GetLeftPart(UriPartial.Authority)),
            uri.AbsolutePath is "/" ? "neo4j" : Uri.UnescapeDataString(uri.AbsolutePath[1..]))
        {
            Authorization = Neo4jCredentials.From(variable),
        };
    }

    public override string ToString() => $"{Server}{Database}";
}
