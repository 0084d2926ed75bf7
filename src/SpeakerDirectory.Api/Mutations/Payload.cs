using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types.Connections;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Mutations;

/// <summary>The outcome of a mutation.</summary>
/// <param name="Records">The records that the payload shows, as they are now; empty if the change was refused.</param>
internal sealed record Payload(EditOutcome Outcome, IReadOnlyList<Row> Records, ObjectPlan Plan) : IPlanned;

/// <summary>The fields that all payloads share.</summary>
internal abstract class PayloadType : ObjectGraphType<Payload>
{
    // A refused import may have a hundred thousand problems.
    private const int MostProblems = 100;

    protected PayloadType(string name)
    {
        Name = name;
        Description = "The outcome of a mutation. Everything was saved or, if there are problems, nothing.";
    }

    /// <summary>The record at a position of <see cref="Payload.Records"/>.</summary>
    protected void RecordField<T>(string name, int position, string? description = null)
        where T : Record =>
        Field<GraphQLClrOutputTypeReference<T>>(name)
            .Description(description ?? "The record as it is now. It is null if the change was refused.")
            .Planned(new FieldPlanning.PassThrough())
            .Resolve(
                new PlannedSourceResolver<Payload>(
                    (payload, plan) => position < payload.Records.Count ? plan.Selection!.Of(payload.Records[position]) : null));

    protected void Outcome()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ProblemType>>>>("problems")
            .Description($"The problems for which the change was refused, at most {MostProblems}. The list is empty if it was saved.")
            .Resolve(new SourceResolver<Payload>(payload => Reported(payload.Outcome.Findings.Problems)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ProblemType>>>>("warnings")
            .Description(
                "The findings that are worth a second look but do not prevent saving, such as a name like that of another record, or a "
                + "fact without a source.")
            .Resolve(new SourceResolver<Payload>(payload => Reported(payload.Outcome.Findings.Warnings)));
        Field<IntGraphType>("change")
            .Description("The sequence of the change in the log, for `undo` and `basedOn`. It is null if nothing was saved.")
            .Resolve(new SourceResolver<Payload>(payload => (int?)payload.Outcome.Saved?.Sequence));
    }

    private static IEnumerable<Problem> Reported(IReadOnlyList<Problem> problems) =>
        problems.Count <= MostProblems
            ? problems
            : problems.Take(MostProblems).Append(new(null, null, $"There are {problems.Count - MostProblems} more."));
}

internal sealed class SavePayloadType<T> : PayloadType
    where T : Record
{
    public SavePayloadType()
        : base($"Save{typeof(T).Name}Payload")
    {
        RecordField<T>(RecordShape.Of<T>().Name, 0);
        Outcome();
    }
}

internal sealed class HandOverPayloadType : PayloadType
{
    public HandOverPayloadType()
        : base("HandOverPayload")
    {
        RecordField<Tenure>(
            "previous", 0, "The tenure that ended, as it is now. It is null if the handover was refused or only previewed.");
        RecordField<Tenure>("tenure", 1, "The tenure that began. It is null if the handover was refused or only previewed.");
        Outcome();
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RecordPreviewType>>>>("preview")
            .Description("The records that the handover would change. The list is empty without `dryRun`.")
            .Resolve(new SourceResolver<Payload>(payload => payload.Outcome.Preview));
    }
}

internal sealed class DeleteRecordsPayloadType : PayloadType
{
    public DeleteRecordsPayloadType()
        : base("DeleteRecordsPayload")
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("deleted")
            .Description("The ids of the deleted records. The list is empty if the deletion was refused.")
            .Resolve(
                new SourceResolver<Payload>(
                    payload => payload.Outcome.Saved is null ? [] : payload.Outcome.Changes.Select(change => change.Id)));
        Outcome();
    }
}

internal sealed class UndoPayloadType : PayloadType
{
    public UndoPayloadType()
        : base("UndoPayload") => Outcome();
}
