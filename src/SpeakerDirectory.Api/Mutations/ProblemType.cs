using GraphQL.Types;
using SpeakerDirectory.Api.Types.Changes;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Mutations;

internal sealed class ProblemType : ObjectGraphType<Problem>
{
    public ProblemType()
    {
        Name = "Problem";
        Description = "A problem of a change that can be corrected.";
        Field<IdGraphType>("recordId")
            .Description("The id of the record. It is null if the record has no id yet, or if the problem concerns the request.")
            .Resolve(new SourceResolver<Problem>(p => p.RecordId));
        Field<StringGraphType>("field")
            .Description("The field of the record or of the request. It is null if the problem concerns no single field.")
            .Resolve(new SourceResolver<Problem>(p => p.Field));
        Field<NonNullGraphType<StringGraphType>>("message")
            .Description("The problem as a sentence for people, with what would be right.")
            .Resolve(new SourceResolver<Problem>(p => p.Message));
    }
}

internal sealed class RecordPreviewType : ObjectGraphType<RecordPreview>
{
    public RecordPreviewType()
    {
        Name = "RecordPreview";
        Description = "The effect that a change would have on a record.";
        Field<NonNullGraphType<IdGraphType>>("recordId")
            .Description("The id of the record. A new record has the id that it would get.")
            .Resolve(new SourceResolver<RecordPreview>(p => p.RecordId));
        Field<NonNullGraphType<ChangeActionType>>("action")
            .Description("The kind of effect on the record.")
            .Resolve(new SourceResolver<RecordPreview>(p => p.Action));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FieldChangeType>>>>("fields")
            .Description("The fields that would change, with their values before and after.")
            .Resolve(new SourceResolver<RecordPreview>(p => p.Fields));
    }
}
