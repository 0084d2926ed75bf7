using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SpeakerDirectory.Api.Http;

/// <summary>The media type of an answer, as GraphQL over HTTP defines it.</summary>
internal sealed class AnswerMedia
{
    private AnswerMedia(string type) => ContentType = $"{type}; charset=utf-8";

    /// <summary>For clients that know no other. An invalid request is answered with 200.</summary>
    public static AnswerMedia Json { get; } = new("application/json");

    /// <summary>The media type whose HTTP status shows whether the request was executed.</summary>
    public static AnswerMedia GraphQL { get; } = new("application/graphql-response+json");

    public string ContentType { get; }

    public bool IsModern => this == GraphQL;

    /// <summary>The media type that the client prefers; null if it accepts none of them.</summary>
    public static AnswerMedia? AcceptedBy(HttpRequest request)
    {
        var header = request.Headers.Accept;
        if (header.Count == 0)
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(header, out var accepted))
        {
            return null;
        }

        var (json, modern) = (Liking(accepted, "application/json"), Liking(accepted, "application/graphql-response+json"));
        return json.Quality <= 0 && modern.Quality <= 0 ? null
            : modern.Quality > json.Quality || (modern.Quality >= json.Quality && modern.IsNamed) ? GraphQL
            : Json;
    }

    // A type is more specific than a wildcard.
    private static (double Quality, bool IsNamed) Liking(IList<MediaTypeHeaderValue> accepted, string type)
    {
        var best = accepted
            .Where(one => one.Charset.Length == 0 || one.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            .Where(
                one => one.MatchesAllTypes
                    || one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
                    || (one.MatchesAllSubTypes && one.Type.Equals("application", StringComparison.OrdinalIgnoreCase)))
            .MinBy(one => one.MatchesAllTypes ? 2 : one.MatchesAllSubTypes ? 1 : 0);
        return best is null ? (0, false) : (best.Quality ?? 1, !best.MatchesAllTypes && !best.MatchesAllSubTypes);
    }
}
