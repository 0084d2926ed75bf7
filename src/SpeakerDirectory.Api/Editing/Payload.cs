using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Editing;

/// <summary>What came of a mutation.</summary>
/// <param name="Records">The records that it names, as they are now; empty when it was refused.</param>
internal sealed record Payload(EditOutcome Outcome, IReadOnlyList<Fetched> Records, ObjectPlan Plan) : IPlanned;

/// <summary>What every mutation answers.</summary>
internal abstract class PayloadType : ObjectGraphType<Payload>
{
    // Enough to see why: a refused import may have a hundred thousand.
    private const int MostProblems = 100;

    protected PayloadType(string name)
    {
        Name = name;
        Description = "What came of it: everything was saved, or nothing where there are problems.";
    }

    /// <summary>The record at a position of <see cref="Payload.Records"/>.</summary>
    protected void Record<TGraph>(string name, int position, string? description = null)
        where TGraph : IGraphType =>
        Field<TGraph>(name)
            .Description(description ?? "As it is now; null when it was refused.")
            .Planned(new FieldPlanning.Transparent())
            .Resolve(new PlannedSourceResolver<Payload>((payload, plan) => position < payload.Records.Count ? plan.Selection!.Of(payload.Records[position]) : null));

    protected void Outcome()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ProblemType>>>>("problems")
            .Description($"Why it was refused, all of it at once (at most {MostProblems}); empty when it was saved.")
            .Resolve(new SourceResolver<Payload>(payload => Told(payload.Outcome.Findings.Problems)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ProblemType>>>>("warnings")
            .Description("What is worth a second look, and no reason to refuse it: a name that looks like another record's, a fact without a source.")
            .Resolve(new SourceResolver<Payload>(payload => Told(payload.Outcome.Findings.Warnings)));
        Field<IntGraphType>("change")
            .Description("The change's place in the log, for `undo` and `basedOn`; null when nothing was different.")
            .Resolve(new SourceResolver<Payload>(payload => (int?)payload.Outcome.Saved?.Sequence));
    }

    private static IEnumerable<Problem> Told(IReadOnlyList<Problem> problems) =>
        problems.Count <= MostProblems ? problems : problems.Take(MostProblems).Append(new(null, null, $"There are {problems.Count - MostProblems} more."));
}

internal sealed class SavePayloadType<TGraph> : PayloadType
    where TGraph : RecordType
{
    public SavePayloadType()
        : base($"Save{NameOfKind}Payload")
    {
        Record<TGraph>(char.ToLowerInvariant(NameOfKind[0]) + NameOfKind[1..], 0);
        Outcome();
    }

    private static string NameOfKind => typeof(TGraph).Name[..^"Type".Length];
}

internal sealed class HandOverPayloadType : PayloadType
{
    public HandOverPayloadType()
        : base("HandOverPayload")
    {
        Record<TenureType>("previous", 0, "The tenure that ended, as it is now; null when it was refused, or only previewed.");
        Record<TenureType>("tenure", 1, "The tenure that began; null when it was refused, or only previewed.");
        Outcome();
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RecordPreviewType>>>>("preview")
            .Description("With `dryRun`, what it would do; else empty.")
            .Resolve(new SourceResolver<Payload>(payload => payload.Outcome.Preview));
    }
}

internal sealed class DeleteRecordsPayloadType : PayloadType
{
    public DeleteRecordsPayloadType()
        : base("DeleteRecordsPayload")
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("deleted")
            .Description("The ids of what is gone; empty when it was refused.")
            .Resolve(new SourceResolver<Payload>(payload => payload.Outcome.Saved is null ? [] : payload.Outcome.Changes.Select(change => change.Id)));
        Outcome();
    }
}

internal sealed class UndoPayloadType : PayloadType
{
    public UndoPayloadType()
        : base("UndoPayload") => Outcome();
}
