using GraphQL.Types;

namespace SpeakerDirectory.Api.Types;

internal sealed class NodeType : InterfaceGraphType
{
    public NodeType()
    {
        Name = "Node";
        Description = "Whatever can be asked for again by its id.";
        Field<NonNullGraphType<IdGraphType>>("id");
    }
}
