using System.Globalization;
using GraphQL;
using Microsoft.AspNetCore.Http;
using SpeakerDirectory.Api.Errors;

namespace SpeakerDirectory.Api.Http;

/// <summary>Step 8: Answer. Writes the answers as JSON and sets the status.</summary>
internal sealed class AnswerWriter(IGraphQLSerializer serializer)
{
    public async Task WriteAsync(
        HttpResponse response, AnswerMedia media, IReadOnlyList<ExecutionResult> answers, bool isBatch, CancellationToken cancellation)
    {
        response.ContentType = media.ContentType;
        response.StatusCode = isBatch ? StatusCodes.Status200OK : StatusOf(answers[0], media.IsModern);
        if (response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (answers.SelectMany(answer => answer.Errors ?? []).OfType<RequestRefused>().Max(refused => refused.RetryAfter) is { } wait)
        {
            response.Headers.RetryAfter = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        }

        if (isBatch)
        {
            await serializer.WriteAsync(response.Body, answers, cancellation);
        }
        else
        {
            await serializer.WriteAsync(response.Body, answers[0], cancellation);
        }
    }

    private static int StatusOf(ExecutionResult answer, bool isModern)
    {
        foreach (var error in answer.Errors ?? [])
        {
            switch (error)
            {
                case RequestRefused refused when !answer.Executed:
                    return isModern && refused.Status == StatusCodes.Status200OK ? StatusCodes.Status400BadRequest : refused.Status;
                case EditNotAuthorized refused when isModern || refused.Status == StatusCodes.Status405MethodNotAllowed:
                    return refused.Status;
                case Fault fault when !answer.Executed || fault.Status == StatusCodes.Status503ServiceUnavailable:
                    return fault.Status;
            }
        }

        return isModern && !answer.Executed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }
}
