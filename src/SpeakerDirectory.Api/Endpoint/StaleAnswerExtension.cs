using System.Globalization;
using GraphQL;
using GraphQL.DI;
using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api;

/// <summary>Says in an answer's <c>extensions</c> that the store is away, so that what was answered is remembered and may have changed since.</summary>
internal static class RememberedAnswers
{
    public static async Task<ExecutionResult> TellAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        var answer = await next(options);
        if (answer.Executed && options.RequestServices?.GetRequiredService<StoreAbsence>().Since is { } since)
        {
            answer.Extensions ??= [];
            answer.Extensions["storeAway"] = new Dictionary<string, object?>
            {
                ["since"] = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ["message"] = "The directory's store does not answer. This is remembered from before; it may have changed since.",
            };
        }

        return answer;
    }
}
