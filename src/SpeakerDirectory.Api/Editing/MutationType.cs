using System.Text.Json.Nodes;
using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Api.Types;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Query;
using EventType = SpeakerDirectory.Api.Types.EventType;
using OrganizationType = SpeakerDirectory.Api.Types.OrganizationType;

namespace SpeakerDirectory.Api.Editing;

/// <summary>Every change: worked out, judged by the rules and saved whole or not at all, then one <see cref="Fetch"/> for what is selected.</summary>
internal sealed class MutationType : ObjectGraphType
{
    private const string BasedOn = "The sequence that it was read at, as the newest change of its `history` tells it: when others changed it since, nothing is saved, and the problems say who changed what.";

    private readonly IDirectoryStore _store;
    private readonly DirectoryEditor _editor;
    private readonly TimeProvider _clock;

    public MutationType(IDirectoryStore store, DirectoryEditor editor, TimeProvider clock)
    {
        (_store, _editor, _clock) = (store, editor, clock);
        Name = "Mutation";
        Description = "Changes need the header Authorization: Bearer KEY. Each is a whole: everything of it is saved, or nothing, and then every problem is told.";
        Save<PersonType, Person>();
        Save<OrganizationType, Organization>();
        Save<OfficeType, Office>();
        Save<TenureType, Tenure>();
        Save<MembershipType, Membership>();
        Save<EventType, Event>();
        Save<AppearanceType, Appearance>();
        Save<SourceType, Source>();
        Field<NonNullGraphType<HandOverPayloadType>>("handOver")
            .Description("Ends one tenure of an office and begins the next, in one change.")
            .Argument<NonNullGraphType<HandOverInputType>>("input")
            .Argument<BooleanGraphType>("dryRun", "Only say what it would do.", a => a.DefaultValue = false)
            .Resolve(new RootResolver(clock, HandOverAsync));
        Field<NonNullGraphType<DeleteRecordsPayloadType>>("deleteRecords")
            .Description("Deletes records together. What others refer to goes only together with them.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids")
            .Argument<IntGraphType>("basedOn", "The sequence that they were read at: when others changed one of them since, nothing is deleted, and the problems say who changed what.")
            .Resolve(new RootResolver(clock, DeleteAsync));
        Field<NonNullGraphType<UndoPayloadType>>("undo")
            .Description("Takes a whole change back, in a change of its own, when nothing depends on it by now; else the problems say what does.")
            .Argument<NonNullGraphType<IntGraphType>>("sequence", "The change's place in the log.")
            .Resolve(new RootResolver(clock, UndoAsync));
    }

    private void Save<TGraph, T>()
        where TGraph : RecordType
        where T : Record
    {
        var shape = RecordShape.Of<T>();
        Field<NonNullGraphType<SavePayloadType<TGraph>>>($"save{shape.Type.Name}")
            .Argument<NonNullGraphType<RecordInputType<T>>>("input")
            .Argument<IntGraphType>("basedOn", BasedOn)
            .Resolve(new RootResolver(_clock, (question, cancellation) => SaveAsync(shape, question, cancellation)));
    }

    private Task<object?> SaveAsync(RecordShape shape, Question question, CancellationToken cancellation) =>
        MakeAsync(new SaveRecord(RecordDraft.Read(shape, question.Arguments.Input<JsonObject>()), question.Arguments.Number("basedOn")), [shape.Kind], question, cancellation);

    private Task<object?> DeleteAsync(Question question, CancellationToken cancellation) =>
        MakeAsync(new DeleteRecords(question.Arguments.List<string>("ids"), question.Arguments.Number("basedOn")), [], question, cancellation);

    private Task<object?> UndoAsync(Question question, CancellationToken cancellation) =>
        MakeAsync(new Undo(question.Arguments.Number("sequence")!.Value), [], question, cancellation);

    private async Task<object?> HandOverAsync(Question question, CancellationToken cancellation)
    {
        var handOver = question.Arguments.Input<HandOver>() with { Today = question.Arguments.Today };
        return question.Arguments.Flag("dryRun")
            ? new Payload(await _editor.PreviewAsync(handOver, cancellation), [], (await question.SelectAsync([RecordKind.Tenure], new())).Only)
            : await MakeAsync(handOver, [RecordKind.Tenure], question, cancellation);
    }

    /// <param name="kinds">Of the records that the payload names; empty when it names none.</param>
    private async Task<object?> MakeAsync(IProposal proposal, ValueList<RecordKind> kinds, Question question, CancellationToken cancellation)
    {
        // Planned first: a question that cannot be answered must not have changed anything.
        var branch = new Branch();
        var plan = (await question.SelectAsync(kinds, branch)).Only;
        var outcome = await _editor.SaveAsync(proposal, question.Author!, cancellation); // Requests without a key do not come this far.
        var named = outcome.Saved is null || kinds.Count == 0
            ? []
            : (await _store.FetchAsync(Fetch.ByIds(outcome.Changes.Select(change => change.Id), branch.ToIncludes()), cancellation)).Rows;
        return new Payload(outcome, named, plan);
    }
}
