using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Core;

/// <summary>Where a directory is kept. Every store gives the same answers in the same order; <c>DirectoryStoreContract</c> says what they are.</summary>
public interface IDirectoryStore : IAsyncDisposable
{
    /// <summary>The records asked for and everything to bring along from them, in one statement.</summary>
    Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation);

    /// <summary>Candidates for a search, whole records, nearest first: <see cref="SearchQuestion"/> says which.</summary>
    Task<IReadOnlyList<Record>> SearchAsync(SearchQuestion question, CancellationToken cancellation);

    /// <summary>How two records hang together, shortest first: see <see cref="PathSearch"/>.</summary>
    Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuestion question, CancellationToken cancellation);

    /// <summary>How many records there are; cheap, but not for every question.</summary>
    Task<DirectorySizes> SizesAsync(CancellationToken cancellation);

    /// <summary>Everything, kind by kind in the order of <see cref="RecordKind"/>, by id.</summary>
    IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation);

    /// <summary>
    /// Saves all of an edit or nothing, with its entry in the change log. It does not check the rules: the editor does.
    /// What already stands there unchanged is left out; when nothing is left the log gets no entry.
    /// </summary>
    Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation);

    /// <summary>The sequence of the last change; 0 when there was none.</summary>
    Task<long> SequenceAsync(CancellationToken cancellation);

    /// <summary>The change log after a sequence, oldest first, the records of one change by id.</summary>
    /// <param name="recordId">Only what happened to this record, when given.</param>
    IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation);
}
