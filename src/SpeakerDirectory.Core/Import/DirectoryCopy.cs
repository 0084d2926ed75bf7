using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Core.Import;

/// <summary>
/// Repeats the change log of one store in another, change by change, so that both logs are equal. Each change is saved completely: a copy
/// that was interrupted continues after the last one.
/// </summary>
/// <param name="from">The store that is copied.</param>
/// <param name="to">The store that is copied to; empty, or holding the beginning of the same log.</param>
/// <param name="progress">Receives reports of the progress; null for none.</param>
public sealed class DirectoryCopy(IDirectoryStore from, IDirectoryStore to, IProgress<ImportProgress>? progress)
{
    private int _records;

    /// <summary>Copies what the target lacks, and returns the numbers of changes and of records in them.</summary>
    /// <exception cref="StoreException">The target holds something else.</exception>
    public async Task<(int Changes, int Records)> RunAsync(CancellationToken cancellation)
    {
        var last = await to.SequenceAsync(cancellation);
        await CheckBeginningAsync(last, cancellation);
        var changes = 0;
        await using var log = from.ChangesAsync(last, null, cancellation).GetAsyncEnumerator(cancellation);
        for (var isMore = await log.MoveNextAsync(); isMore; changes++)
        {
            var first = log.Current;
            var saved = await to.SaveAsync(new(first.By, first.At, last, ChangeAsync()), cancellation);
            if (saved.Sequence != first.Sequence)
            {
                throw new StoreException(
                    $"Change {first.Sequence} could not be copied: somebody else changes the target. Copy again when nobody does.");
            }

            last = first.Sequence;

            async IAsyncEnumerable<RecordChange> ChangeAsync()
            {
                do
                {
                    var logged = log.Current;
                    yield return new(logged.RecordId, logged.After);
                    progress?.Every(new(ImportStep.Copying, ++_records, null));
                    isMore = await log.MoveNextAsync();
                }
                while (isMore && log.Current.Sequence == first.Sequence);
            }
        }

        return (changes, _records);
    }

    private async Task CheckBeginningAsync(long last, CancellationToken cancellation)
    {
        await using var expected = from.ChangesAsync(0, null, cancellation).GetAsyncEnumerator(cancellation);
        await foreach (var there in to.ChangesAsync(0, null, cancellation))
        {
            if (!await expected.MoveNextAsync() || expected.Current != there)
            {
                throw new StoreException(
                    $"The target is not the beginning of this directory: they part at change {there.Sequence}, at {there.RecordId}. "
                    + "Copy into an empty store, or into one that a copy of this directory was begun in.");
            }
        }

        if (last > 0 && await expected.MoveNextAsync() && expected.Current.Sequence <= last)
        {
            throw new StoreException(
                $"The target is not the beginning of this directory: it lacks {expected.Current.RecordId} in change "
                + $"{expected.Current.Sequence}. Copy into an empty store, or into one that a copy of this directory was begun in.");
        }
    }
}
