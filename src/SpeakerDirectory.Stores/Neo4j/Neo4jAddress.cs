using System.Net.Http.Headers;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Where a Neo4j listens and as whom to speak to it.</summary>
/// <param name="Server">Its HTTP or HTTPS address, without a path.</param>
public sealed record Neo4jAddress(Uri Server, string Database = "neo4j")
{
    /// <summary>The value of the Authorization header; absent when the server asks for none. It is kept out of messages and logs.</summary>
    public AuthenticationHeaderValue? Authorization { get; init; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long what has failed for the moment is tried again: not as long as a request to the program may take, so that it can still say what is wrong.</summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a lock is waited for that somebody else holds; it may be somebody who died, whose locks Neo4j frees after a minute.</summary>
    public TimeSpan? WaitForLocks { get; init; }

    /// <summary>
    /// Requests at once. The server answers as many as it has HTTP threads, about ten on a small machine, and has 100 sessions for them: more would only wait there,
    /// or fail.
    /// </summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>An address like <c>http://localhost:7474</c>, with the database as path when it is not <c>neo4j</c>.</summary>
    /// <param name="variable">Reads an environment variable: user and password, or a token, come from there or from a file named there.</param>
    /// <exception cref="FormatException">It is no such address; the message says so.</exception>
    public static Neo4jAddress Parse(string text, Func<string, string?> variable)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query != "" || uri.UserInfo != "" || uri.AbsolutePath.Count(c => c == '/') > 1)
        {
            throw new FormatException($"'{text}' is not the HTTP address of a Neo4j like http://localhost:7474 or https://host:7473/database. User and password come from {Neo4jCredentials.Variables}.");
        }

        return new(new Uri(uri.GetLeftPart(UriPartial.Authority)), uri.AbsolutePath is "/" ? "neo4j" : Uri.UnescapeDataString(uri.AbsolutePath[1..]))
        {
            Authorization = Neo4jCredentials.From(variable),
        };
    }

    public override string ToString() => $"{Server}{Database}";
}
