using GraphQL.Builders;
using GraphQL.Types;
using SpeakerDirectory.Api.Types.Changes;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Descriptions;

namespace SpeakerDirectory.Api.Types.Records;

internal sealed class AnyRecordType : InterfaceGraphType
{
    public AnyRecordType()
    {
        Name = "Record";
        Description = "The fields that every kind of record has.";
        Interface<NodeType>();
        Described<NonNullGraphType<IdGraphType>>("id");
        Described<NonNullGraphType<StringGraphType>>("label");
        Described<StringGraphType>("note");
        Described<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources");
        Described<NonNullGraphType<ChangeConnectionType>>("history").PagedForwards();
    }

    private FieldBuilder<object, object> Described<TGraph>(string name)
        where TGraph : IGraphType => Field<TGraph>(name).Description(RecordDescriptions.Of(name));
}
