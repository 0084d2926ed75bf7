using GraphQL.Types;
using SpeakerDirectory.Api.Types.Descriptions;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class NodeType : InterfaceGraphType
{
    public NodeType()
    {
        Name = "Node";
        Description = "A record that can be found again by its id.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(RecordDescriptions.Of("id"));
    }
}
