using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Core.Editing;

/// <summary>Creates a record or replaces the one of its id. Fields that the draft leaves out are not known afterwards.</summary>
/// <param name="draft">The record.</param>
/// <param name="basedOn">The sequence that it was read at: what others changed in it since is not overwritten.</param>
public sealed class SaveRecord(RecordDraft draft, long? basedOn) : IProposal
{
    /// <inheritdoc/>
    public async Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation)
    {
        if (draft.Record is not { } record)
        {
            return Proposed.Refused(draft.Problems);
        }

        if (draft.IsNew)
        {
            return new([RecordChange.Put(record with { Id = await AvailableId.FindAsync(store, record, cancellation) })], draft.Problems);
        }

        var overtaken = basedOn is { } sequence ? await ConcurrentEdits.ProblemsAsync(store, [record.Id], sequence, cancellation) : [];
        return new([RecordChange.Put(record)], [.. draft.Problems, .. overtaken]);
    }
}
