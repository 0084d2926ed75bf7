using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api;

public static class DirectoryApi
{
    /// <summary>Everything that answers questions, on top of the <see cref="IDirectoryStore"/> that is registered elsewhere.</summary>
    public static IServiceCollection AddDirectoryApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<GraphQLEndpoint>();
        return services.AddGraphQL(graphql => graphql
            .AddSelfActivatingSchema<DirectorySchema>()
            .AddSystemTextJson()
            .AddErrorInfoProvider<ErrorSentences>());
    }
}
