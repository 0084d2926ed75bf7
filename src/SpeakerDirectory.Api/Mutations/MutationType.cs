using System.Text.Json.Nodes;
using GraphQL.Types;
using SpeakerDirectory.Api.Planning;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Api.Mutations;

/// <summary>
/// All root fields that write. Each change is checked by the rules and saved as a unit; then one <see cref="Fetch"/> loads the selected
/// fields.
/// </summary>
internal sealed class MutationType : ObjectGraphType
{
    private const string BasedOn =
        "The sequence of the newest change in the `history` of the record when it was read. If others have changed it since, nothing is "
        + "saved, and the problems say who changed what.";

    private const string Confirms =
        "Whether the change also adds the event's day to `confirmed` of each named tenure whose status on it is unknown.";

    private readonly IDirectoryStore _store;
    private readonly DirectoryEditor _editor;
    private readonly TimeProvider _clock;

    public MutationType(IDirectoryStore store, DirectoryEditor editor, TimeProvider clock)
    {
        (_store, _editor, _clock) = (store, editor, clock);
        Name = "Mutation";
        Description =
            "All fields that change the directory. They need the header Authorization: Bearer KEY. Each saves all its changes or, if "
            + "there are problems, none, and reports every problem.";
        foreach (var shape in RecordShape.All)
        {
            Save(shape);
        }

        Field<NonNullGraphType<HandOverPayloadType>>("handOver")
            .Description("Ends one tenure of an office and begins the next, in one change.")
            .Argument<NonNullGraphType<HandOverInputType>>("input", "The handover to make.")
            .Argument<BooleanGraphType>(
                "dryRun", "Whether the handover is only previewed. Nothing is saved then.", a => a.DefaultValue = false)
            .Resolve(new RootResolver(clock, HandOverAsync));
        Field<NonNullGraphType<DeleteRecordsPayloadType>>("deleteRecords")
            .Description("Deletes records together. A record that others refer to can be deleted only together with them.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids", "The ids of the records.")
            .Argument<IntGraphType>(
                "basedOn",
                "The sequence of the newest change in the log when the records were read. If others have changed one of them since, "
                + "nothing is deleted, and the problems say who changed what.")
            .Resolve(new RootResolver(clock, DeleteAsync));
        Field<NonNullGraphType<UndoPayloadType>>("undo")
            .Description(
                "Takes back a change in all its records by a new change. If something depends on it by now, nothing is changed, and the "
                + "problems say what does.")
            .Argument<NonNullGraphType<IntGraphType>>("sequence", "The sequence of the change in the log.")
            .Resolve(new RootResolver(clock, UndoAsync));
    }

    private void Save(RecordShape shape)
    {
        var field = Field($"save{shape.Type.Name}", NonNull(typeof(SavePayloadType<>), shape))
            .Description($"Saves {shape.WithArticle}: a new one, or all fields of one that exists.")
            .Argument(NonNull(typeof(RecordInputType<>), shape), "input", input => input.Description = "The record with all its fields.")
            .Argument<IntGraphType>("basedOn", BasedOn)
            .Resolve(new RootResolver(_clock, (root, cancellation) => SaveAsync(shape, root, cancellation)));
        if (shape.Kind == RecordKind.Appearance)
        {
            field.Argument<BooleanGraphType>("confirmTenures", Confirms, a => a.DefaultValue = false);
        }
    }

    private static Type NonNull(Type ofRecord, RecordShape shape) =>
        typeof(NonNullGraphType<>).MakeGenericType(ofRecord.MakeGenericType(shape.Type));

    private Task<object?> SaveAsync(RecordShape shape, RootField root, CancellationToken cancellation)
    {
        var save = new SaveRecord(RecordDraft.Read(shape, root.Arguments.Input<JsonObject>()), root.Arguments.Number("basedOn"));
        return MakeAsync(
            root.Arguments.Flag("confirmTenures") ? new ConfirmTenures(save) : save, [shape.Kind], root, cancellation);
    }

    private Task<object?> DeleteAsync(RootField root, CancellationToken cancellation) =>
        MakeAsync(new DeleteRecords(root.Arguments.List<string>("ids"), root.Arguments.Number("basedOn")), [], root, cancellation);

    private Task<object?> UndoAsync(RootField root, CancellationToken cancellation) =>
        MakeAsync(new Undo(root.Arguments.Number("sequence")!.Value), [], root, cancellation);

    private async Task<object?> HandOverAsync(RootField root, CancellationToken cancellation)
    {
        var handOver = root.Arguments.Input<HandOver>() with { Today = root.Arguments.Today };
        return root.Arguments.Flag("dryRun")
            ? new Payload(await _editor.PreviewAsync(handOver, cancellation), [], (await root.SelectAsync([RecordKind.Tenure], new())).Only)
            : await MakeAsync(handOver, [RecordKind.Tenure], root, cancellation);
    }

    /// <param name="kinds">The kinds of the records that the payload shows; empty if it shows none.</param>
    private async Task<object?> MakeAsync(IProposal proposal, ValueList<RecordKind> kinds, RootField root, CancellationToken cancellation)
    {
        // The selection is planned first, so that a request that cannot be answered changes nothing.
        var includes = new IncludeTreeBuilder();
        var plan = (await root.SelectAsync(kinds, includes)).Only;
        var outcome = await _editor.SaveAsync(proposal, root.Author!, cancellation); // Validation has refused requests without a key.
        var named = outcome.Saved is null || kinds.Count == 0
            ? []
            : (await _store.FetchAsync(Fetch.ByIds(outcome.Changes.Select(change => change.Id), includes.ToIncludes()), cancellation)).Rows;
        return new Payload(outcome, named, plan);
    }
}
