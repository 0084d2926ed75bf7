using GraphQL.Types;
using SpeakerDirectory.Api.History;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Editing;

namespace SpeakerDirectory.Api.Editing;

internal sealed class ProblemType : ObjectGraphType<Problem>
{
    public ProblemType()
    {
        Name = "Problem";
        Description = "Something that can be put right.";
        Field<IdGraphType>("recordId").Description("The record; null for one that has no id yet, or where it is about the request.").Resolve(new SourceResolver<Problem>(p => p.RecordId));
        Field<StringGraphType>("field").Description("The field of the record or of the request; null where it is about the whole.").Resolve(new SourceResolver<Problem>(p => p.Field));
        Field<NonNullGraphType<StringGraphType>>("message").Description("A sentence for people: what is wrong, and what would be right.").Resolve(new SourceResolver<Problem>(p => p.Message));
    }
}

internal sealed class RecordPreviewType : ObjectGraphType<RecordPreview>
{
    public RecordPreviewType()
    {
        Name = "RecordPreview";
        Description = "What would be done to a record.";
        Field<NonNullGraphType<IdGraphType>>("recordId").Description("Of a new one: the id that it would get.").Resolve(new SourceResolver<RecordPreview>(p => p.RecordId));
        Field<NonNullGraphType<ChangeActionType>>("action").Resolve(new SourceResolver<RecordPreview>(p => p.Action));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FieldChangeType>>>>("fields").Resolve(new SourceResolver<RecordPreview>(p => p.Fields));
    }
}
