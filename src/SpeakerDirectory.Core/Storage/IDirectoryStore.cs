using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Core.Storage;

/// <summary>
/// The storage of a directory. Every store gives the same answers in the same order; the tests in <c>DirectoryStoreContract</c> define
/// them.
/// </summary>
public interface IDirectoryStore : IAsyncDisposable
{
    /// <summary>Loads records with their includes, in one statement.</summary>
    /// <exception cref="StoreException">The store cannot answer.</exception>
    Task<Page> FetchAsync(Fetch fetch, CancellationToken cancellation);

    /// <summary>The candidates of a search with all fields, in the order that <see cref="SearchQuery"/> defines.</summary>
    Task<IReadOnlyList<Record>> SearchAsync(SearchQuery query, CancellationToken cancellation);

    /// <summary>The paths between two records, shortest first: see <see cref="PathSearch"/>.</summary>
    Task<IReadOnlyList<RecordPath>> PathsAsync(PathQuery query, CancellationToken cancellation);

    /// <summary>Counts the records of each kind. Cheap, but too slow for every request.</summary>
    Task<DirectoryStatistics> SizesAsync(CancellationToken cancellation);

    /// <summary>All records, kind by kind in the order of <see cref="RecordKind"/>, within a kind by id.</summary>
    IAsyncEnumerable<Record> ReadAllAsync(CancellationToken cancellation);

    /// <summary>
    /// Saves an edit completely or not at all, with its entry in the change log. It does not check the rules: the editor does.
    /// Records that are stored already without a difference are left out; when none remains, the log gets no entry.
    /// </summary>
    Task<SaveOutcome> SaveAsync(Edit edit, CancellationToken cancellation);

    /// <summary>The sequence of the last change; 0 when there is none.</summary>
    Task<long> SequenceAsync(CancellationToken cancellation);

    /// <summary>The change log after a sequence, oldest change first, within a change by record id.</summary>
    /// <param name="recordId">Only changes of this record; of all records when null.</param>
    IAsyncEnumerable<LoggedChange> ChangesAsync(long after, string? recordId, CancellationToken cancellation);
}
