using System.Globalization;
using GraphQL;
using GraphQL.DI;
using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Api.Endpoint;

/// <summary>
/// Notes in the <c>extensions</c> of an answer that the store is unavailable, so that the answer comes from the cache and may be out of
/// date.
/// </summary>
internal static class StaleAnswerExtension
{
    public static async Task<ExecutionResult> AddAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        var answer = await next(options);
        if (answer.Executed && options.RequestServices?.GetRequiredService<StoreOutage>().Since is { } since)
        {
            answer.Extensions ??= [];
            answer.Extensions["storeAway"] = new Dictionary<string, object?>
            {
                ["since"] = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ["message"] = "The directory's store does not answer. This answer comes from the cache and may be out of date.",
            };
        }

        return answer;
    }
}
