using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Api.Editing;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Api;

/// <summary>The GraphQL schema: the contract with front ends.</summary>
public sealed class DirectorySchema : Schema
{
    public DirectorySchema(IServiceProvider services)
        : base(services)
    {
        Query = services.GetRequiredService<QueryType>();
        Mutation = services.GetRequiredService<MutationType>();
        foreach (var shape in RecordShape.All)
        {
            RegisterType(GraphTypes.Of(shape.Kind));
        }
    }
}
