using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.History;

/// <summary>What a change did to a record.</summary>
/// <param name="Record">The record as it is now; absent when it is gone.</param>
internal sealed record ShownChange(LoggedChange Change, Fetched? Record, ObjectPlan Plan) : IPlanned;

internal sealed class ChangeType : ObjectGraphType<ShownChange>
{
    public ChangeType()
    {
        Name = "Change";
        Description = "What a change did to one record.";
        Field<NonNullGraphType<IntGraphType>>("sequence")
            .Description("The whole change's place in the log: the records changed together share it, and `undo` takes it back whole.")
            .Resolve(new SourceResolver<ShownChange>(c => (int)c.Change.Sequence));
        Field<NonNullGraphType<DateTimeType>>("at").Resolve(new SourceResolver<ShownChange>(c => c.Change.At));
        Field<NonNullGraphType<StringGraphType>>("by").Description("The name that the key of whoever made it was given.").Resolve(new SourceResolver<ShownChange>(c => c.Change.By));
        Field<NonNullGraphType<ChangeActionType>>("action").Resolve(new SourceResolver<ShownChange>(c => RecordPreview.ActionOf(c.Change.Before, c.Change.After)));
        Field<NonNullGraphType<IdGraphType>>("recordId").Resolve(new SourceResolver<ShownChange>(c => c.Change.RecordId));
        Field<AnyRecordType>("record")
            .Description("The record as it is now; null when it was deleted.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<ShownChange>((c, plan) => c.Record is { } record ? plan.Selection!.Of(record) : null));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FieldChangeType>>>>("fields")
            .Description("Field by field what it did.")
            .Resolve(new SourceResolver<ShownChange>(c => FieldChange.Between(c.Change.Before, c.Change.After)));
    }
}
