using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Api.Types.Scalars;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Api.Types.Changes;

/// <summary>The effect of a change on a record.</summary>
/// <param name="Record">The record as it is now; null if it is deleted.</param>
internal sealed record ShownChange(LoggedChange Change, Row? Record, ObjectPlan Plan) : IPlanned;

internal sealed class ChangeType : ObjectGraphType<ShownChange>
{
    public ChangeType()
    {
        Name = "Change";
        Description = "The effect of a change on one record.";
        Field<NonNullGraphType<IntGraphType>>("sequence")
            .Description(
                "The position of the change in the log. Records that were changed together share it, and `undo` takes back the change "
                + "in all of them.")
            .Resolve(new SourceResolver<ShownChange>(c => (int)c.Change.Sequence));
        Field<NonNullGraphType<DateTimeType>>("at")
            .Description("The moment at which the change was saved.")
            .Resolve(new SourceResolver<ShownChange>(c => c.Change.At));
        Field<NonNullGraphType<StringGraphType>>("by")
            .Description("Name of the editor whose key made the change.")
            .Resolve(new SourceResolver<ShownChange>(c => c.Change.By));
        Field<NonNullGraphType<ChangeActionType>>("action")
            .Description("The kind of effect on the record.")
            .Resolve(new SourceResolver<ShownChange>(c => RecordPreview.ActionOf(c.Change.Before, c.Change.After)));
        Field<NonNullGraphType<IdGraphType>>("recordId")
            .Description("The id of the changed record.")
            .Resolve(new SourceResolver<ShownChange>(c => c.Change.RecordId));
        Field<GraphQLClrOutputTypeReference<Record>>("record")
            .Description("The record as it is now. It is null if the record is deleted.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(new PlannedSourceResolver<ShownChange>((c, plan) => c.Record is { } record ? plan.Selection!.Of(record) : null));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FieldChangeType>>>>("fields")
            .Description("The fields that changed, with their values before and after.")
            .Resolve(new SourceResolver<ShownChange>(c => FieldChange.Between(c.Change.Before, c.Change.After)));
    }
}
