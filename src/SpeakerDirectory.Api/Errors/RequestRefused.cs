using GraphQL;
using Microsoft.AspNetCore.Http;

namespace SpeakerDirectory.Api.Guarding;

/// <summary>A request that is not answered, as a whole: what the caller did wrong, and what HTTP calls it.</summary>
internal sealed class RequestRefused : ExecutionError
{
    public RequestRefused(string code, string message, int status = StatusCodes.Status400BadRequest)
        : base(message) => (Code, Status) = (code, status);

    public int Status { get; }

    /// <summary>When to try again, where time helps.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
