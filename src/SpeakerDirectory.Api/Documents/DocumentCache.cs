using System.Security.Cryptography;
using System.Text;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Http;
using SpeakerDirectory.Api.Http;

namespace SpeakerDirectory.Api.Guarding;

/// <summary>Texts that were parsed and validated before, and those that may be named by their hash, as Apollo's clients do.</summary>
internal sealed class KnownDocuments(RequestLimits limits)
{
    private const long MostCharacters = 32 * 1024 * 1024;
    private const int MostShapes = 20_000;

    private readonly BoundedCache<string, GraphQLDocument> _documents = new(limits.KeptDocuments, MostCharacters);
    private readonly BoundedCache<string, string> _byHash = new(limits.KeptDocuments, MostCharacters);
    private readonly BoundedCache<(string Text, int Variables), bool> _shapes = new(MostShapes, 4 * MostCharacters);

    public GraphQLDocument? Find(string text) => _documents.TryGet(text, out var document) ? document : null;

    /// <summary>Keeps a text that is valid.</summary>
    public void Keep(AskedQuestion asked, string text, GraphQLDocument document)
    {
        _documents.Add(text, document, text.Length);
        if (asked.Sha256 is { } hash && asked.Text is not null)
        {
            _byHash.Add(hash, text, text.Length);
        }
    }

    /// <summary>Whether nobody has asked this before, or not with such variables.</summary>
    public bool IsNewShape(string text, int variables) => _shapes.Add((text, variables), true, text.Length);

    /// <summary>What is asked, also where only its hash is given.</summary>
    /// <exception cref="RequestRefused">Nothing is asked, or the hash is unknown or wrong.</exception>
    public string TextOf(AskedQuestion asked)
    {
        if (asked.Sha256 is not { } hash)
        {
            return asked.Text is { } plain ? plain : throw new RequestRefused("QUERY_MISSING", "`query` is missing: it holds the question, as in {\"query\": \"{ events { nodes { name } } }\"}.");
        }

        // Apollo's link knows what to do by these two messages.
        if (!limits.PersistedQueries)
        {
            throw new RequestRefused("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");
        }

        if (asked.Text is null)
        {
            return _byHash.TryGet(hash, out var known) ? known : throw new RequestRefused("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound", StatusCodes.Status200OK);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(asked.Text))).Equals(hash, StringComparison.OrdinalIgnoreCase)
            ? asked.Text
            : throw new RequestRefused("PERSISTED_QUERY_HASH_WRONG", "`sha256Hash` is not the SHA-256 of `query`, in hexadecimal.");
    }
}
