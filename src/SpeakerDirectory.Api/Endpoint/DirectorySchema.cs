using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Api.Mutations;
using SpeakerDirectory.Api.Queries;
using SpeakerDirectory.Api.Types.Records;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Endpoint;

/// <summary>The GraphQL schema: the contract with front ends.</summary>
public sealed class DirectorySchema : Schema
{
    public DirectorySchema(IServiceProvider services)
        : base(services)
    {
        Description =
            "A directory of people, organizations, offices and events. Facts may be known only in part: a date may be just a year, and "
            + "a field is null "
                + "if its value is not known. A statement certainly (or definitely) holds if it is true whatever the unknown parts are. "
                    + "Filters match only what certainly "
                + "holds, so an unknown value matches neither a condition nor its negation.";
        Query = services.GetRequiredService<QueryType>();
        Mutation = services.GetRequiredService<MutationType>();
        RegisterTypeMapping(typeof(Record), typeof(AnyRecordType));
        foreach (var shape in RecordShape.All)
        {
            RegisterType(GraphTypes.Of(shape.Kind));
            RegisterTypeMapping(shape.Type, GraphTypes.Of(shape.Kind));
        }
    }
}
