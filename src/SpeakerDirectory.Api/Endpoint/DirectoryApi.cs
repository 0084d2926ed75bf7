using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SpeakerDirectory.Api.Authorization;
using SpeakerDirectory.Api.Cost;
using SpeakerDirectory.Api.Documents;
using SpeakerDirectory.Api.Errors;
using SpeakerDirectory.Api.Http;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Api.Endpoint;

public static class DirectoryApi
{
    /// <summary>
    /// Adds the GraphQL API over the <see cref="IDirectoryStore"/> that is registered elsewhere. Changes are refused unless
    /// <see cref="Editors"/> are registered too; the limits are the default ones unless <see cref="RequestLimits"/> are registered.
    /// </summary>
    public static IServiceCollection AddDirectoryApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Rulebook.BuiltIn());
        services.AddSingleton(provider => provider.GetRequiredService<Rulebook>().FormsOfAddress);
        services.AddSingleton(provider => provider.GetRequiredService<Rulebook>().TitleWording);
        services.TryAddSingleton(Editors.None);
        services.TryAddSingleton<StoreOutage>();
        services.TryAddSingleton<DirectoryEditor>();
        services.TryAddSingleton<RequestLimits>();
        services.AddSingleton<RequestReader>().AddSingleton<AnswerWriter>();
        services.AddSingleton<RequestGuard>()
            .AddSingleton<DocumentCache>()
            .AddSingleton<CachedStatistics>()
            .AddSingleton<ClientRateLimits>()
            .AddSingleton<Faults>();
        services.AddSingleton<GraphQLEndpoint>();
        return services.AddGraphQL(graphql => graphql
            .AddSelfActivatingSchema<DirectorySchema>()
            .AddSystemTextJson()
            .AddErrorInfoProvider<ErrorSentences>()
            .ConfigureExecution(StaleAnswerExtension.AddAsync));
    }
}
