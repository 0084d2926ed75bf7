using GraphQL;
using Microsoft.AspNetCore.Http;

namespace SpeakerDirectory.Api.Errors;

/// <summary>A request that is refused: nothing of it is answered. It carries what the caller did wrong and an HTTP status.</summary>
internal sealed class RequestRefused : ExecutionError
{
    public RequestRefused(string code, string message, int status = StatusCodes.Status400BadRequest)
        : base(message) => (Code, Status) = (code, status);

    public int Status { get; }

    /// <summary>The time after which to try again; null if waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
