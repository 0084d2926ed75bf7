using GraphQL.Types;
using SpeakerDirectory.Api.Connections;
using SpeakerDirectory.Api.History;

namespace SpeakerDirectory.Api.Types;

internal sealed class AnyRecordType : InterfaceGraphType
{
    public AnyRecordType()
    {
        Name = "Record";
        Description = "What every kind of record shares.";
        Interface<NodeType>();
        Field<NonNullGraphType<IdGraphType>>("id").Description("kind/slug, the same for ever: never reused for anything else.");
        Field<NonNullGraphType<StringGraphType>>("label").Description(LabelDescription);
        Field<StringGraphType>("note").Description("What a reader of the facts should know.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources").Description("Where the facts come from.");
        Field<NonNullGraphType<ChangeConnectionType>>("history").Description(HistoryDescription).PagedForwards();
    }

    public const string HistoryDescription = "What was changed in this record, by whom and when, the newest change first.";

    public const string LabelDescription = "What a list shows: a name, or \"Natalia Gherman, Executive Director of CTED, 2022–\".";
}
