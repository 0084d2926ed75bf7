using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Core.Editing;

/// <summary>Deletes records together.</summary>
/// <param name="ids">The ids of the records.</param>
/// <param name="basedOn">The sequence that they were read at: what others changed since is not deleted.</param>
public sealed class DeleteRecords(IEnumerable<string> ids, long? basedOn) : IProposal
{
    private readonly List<string> _ids = [.. ids.Distinct(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public async Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation)
    {
        var overtaken = basedOn is { } sequence ? await ConcurrentEdits.ProblemsAsync(store, _ids, sequence, cancellation) : [];
        return new([.. _ids.Select(RecordChange.Delete)], overtaken);
    }
}
