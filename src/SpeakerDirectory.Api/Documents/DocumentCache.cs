using System.Security.Cryptography;
using System.Text;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Http;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Http;

namespace SpeakerDirectory.Api.Documents;

/// <summary>
/// Keeps documents that were parsed and validated before, and texts that a request may name by their hash, as Apollo's clients do.
/// </summary>
internal sealed class DocumentCache(RequestLimits limits)
{
    private const long MostCharacters = 32 * 1024 * 1024;
    private const int MostShapes = 20_000;

    private readonly BoundedCache<string, GraphQLDocument> _documents = new(limits.KeptDocuments, MostCharacters);
    private readonly BoundedCache<string, string> _byHash = new(limits.KeptDocuments, MostCharacters);
    private readonly BoundedCache<(string Text, int Variables), bool> _shapes = new(MostShapes, 4 * MostCharacters);

    public GraphQLDocument? Find(string text) => _documents.TryGet(text, out var document) ? document : null;

    /// <summary>Keeps a valid document.</summary>
    public void Keep(GraphQLRequest request, string text, GraphQLDocument document)
    {
        _documents.Add(text, document, text.Length);
        if (request.Sha256 is { } hash && request.Text is not null)
        {
            _byHash.Add(hash, text, text.Length);
        }
    }

    /// <summary>Whether this text is new, or new with variables of this shape.</summary>
    public bool IsNewShape(string text, int variables) => _shapes.Add((text, variables), true, text.Length);

    /// <summary>The text of a request, also if only its hash is given.</summary>
    /// <exception cref="RequestRefused">The request has no text, or the hash is unknown or wrong.</exception>
    public string TextOf(GraphQLRequest request)
    {
        if (request.Sha256 is not { } hash)
        {
            return request.Text is { } plain
                ? plain
                : throw new RequestRefused(
                    "QUERY_MISSING",
                    "`query` is missing: it holds the GraphQL text, as in {\"query\": \"{ events { nodes { name } } }\"}.");
        }

        // Apollo's clients recognise these two messages.
        if (!limits.PersistedQueries)
        {
            throw new RequestRefused("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");
        }

        if (request.Text is null)
        {
            return _byHash.TryGet(hash, out var known)
                ? known
                : throw new RequestRefused("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound", StatusCodes.Status200OK);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(request.Text))).Equals(hash, StringComparison.OrdinalIgnoreCase)
            ? request.Text
            : throw new RequestRefused("PERSISTED_QUERY_HASH_WRONG", "`sha256Hash` is not the SHA-256 of `query`, in hexadecimal.");
    }
}
