using System.Net.Http.Headers;
using System.Text;

namespace SpeakerDirectory.Stores.Neo4j.Http;

/// <summary>
/// The user and password, or the token, for Neo4j. They come from settings and never from an argument, which other users of the machine
/// can see.
/// </summary>
public static class Neo4jCredentials
{
    /// <summary>The setting with the user name.</summary>
    public const string User = "DIRECTORY_NEO4J_USER";

    /// <summary>The setting with the password.</summary>
    public const string Password = "DIRECTORY_NEO4J_PASSWORD";

    /// <summary>The setting with a bearer token, which is used instead of user and password when it is present.</summary>
    public const string Token = "DIRECTORY_NEO4J_TOKEN";

    /// <summary>With this suffix, a setting names a file that holds the value.</summary>
    public const string FileSuffix = "_FILE";

    /// <summary>The user when none is given.</summary>
    public const string DefaultUser = "neo4j";

    /// <summary>The settings as error messages name them.</summary>
    internal const string Variables =
        $"{User} and {Password}, or {Token}; each may be given as a file, by {Password}{FileSuffix} for instance";

    /// <summary>The value of the Authorization header; null when neither a password nor a token is given.</summary>
    /// <param name="setting">Reads a setting by its name; null when it is absent.</param>
    internal static AuthenticationHeaderValue? From(Func<string, string?> setting) =>
        (Value(setting, Token), Value(setting, Password)) switch
        {
            ({ } token, _) => new("Bearer", Base64(token)),
            (_, { } password) => new("Basic", Base64($"{Value(setting, User) ?? DefaultUser}:{password}")),
            _ => null,
        };

    private static string? Value(Func<string, string?> setting, string name)
    {
        if (setting(name) is { Length: > 0 } value)
        {
            return value;
        }

        return setting(name + FileSuffix) is { Length: > 0 } file ? File.ReadAllText(file).TrimEnd('\r', '\n') : null;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
