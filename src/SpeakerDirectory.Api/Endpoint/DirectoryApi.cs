using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SpeakerDirectory.Api.Editing;
using SpeakerDirectory.Api.Guarding;
using SpeakerDirectory.Api.Http;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Address;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Api;

public static class DirectoryApi
{
    /// <summary>
    /// Everything that answers questions, on top of the <see cref="IDirectoryStore"/> that is registered elsewhere. Changes are refused unless <see cref="Editors"/> are
    /// registered too; limits are the usual ones unless <see cref="RequestLimits"/> are registered.
    /// </summary>
    public static IServiceCollection AddDirectoryApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Rulebook.BuiltIn());
        services.AddSingleton<FormsOfAddress>();
        services.TryAddSingleton(Editors.None);
        services.TryAddSingleton<StoreAbsence>();
        services.TryAddSingleton<DirectoryEditor>();
        services.TryAddSingleton<RequestLimits>();
        services.AddSingleton<RequestReader>().AddSingleton<AnswerWriter>();
        services.AddSingleton<RequestGuard>().AddSingleton<KnownDocuments>().AddSingleton<KnownSizes>().AddSingleton<AddressLimits>().AddSingleton<Faults>();
        services.AddSingleton<GraphQLEndpoint>();
        return services.AddGraphQL(graphql => graphql
            .AddSelfActivatingSchema<DirectorySchema>()
            .AddSystemTextJson()
            .AddErrorInfoProvider<ErrorSentences>()
            .ConfigureExecution(RememberedAnswers.TellAsync));
    }
}
