using System.Net.Http.Headers;
using System.Text;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>As whom to speak to Neo4j, from the environment: never from an argument, which others can see.</summary>
internal static class Neo4jCredentials
{
    private const string User = "DIRECTORY_NEO4J_USER";
    private const string Password = "DIRECTORY_NEO4J_PASSWORD";
    private const string Token = "DIRECTORY_NEO4J_TOKEN";

    public const string Variables = $"{User} and {Password}, or {Token}; each may be given as a file, by {Password}_FILE for instance";

    public static AuthenticationHeaderValue? From(Func<string, string?> variable) => (Value(variable, Token), Value(variable, Password)) switch
    {
        ({ } token, _) => new("Bearer", Base64(token)),
        (_, { } password) => new("Basic", Base64($"{Value(variable, User) ?? "neo4j"}:{password}")),
        _ => null,
    };

    private static string? Value(Func<string, string?> variable, string name)
    {
        if (variable(name) is { Length: > 0 } value)
        {
            return value;
        }

        return variable(name + "_FILE") is { Length: > 0 } file ? File.ReadAllText(file).TrimEnd('\r', '\n') : null;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
