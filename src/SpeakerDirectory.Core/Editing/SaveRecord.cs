namespace SpeakerDirectory.Core.Editing;

/// <summary>Puts a whole record in: what it leaves out is not known afterwards.</summary>
/// <param name="basedOn">The sequence that it was read at: what others changed in it since is not overwritten.</param>
public sealed class SaveRecord(RecordDraft draft, long? basedOn) : IProposal
{
    public async Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation)
    {
        if (draft.Record is not { } record)
        {
            return Proposed.Refused(draft.Problems);
        }

        if (draft.IsNew)
        {
            return new([RecordChange.Put(record with { Id = await FreeId.FindAsync(store, record, cancellation) })], draft.Problems);
        }

        var overtaken = basedOn is { } sequence ? await ChangedSince.ProblemsAsync(store, [record.Id], sequence, cancellation) : [];
        return new([RecordChange.Put(record)], [.. draft.Problems, .. overtaken]);
    }
}
