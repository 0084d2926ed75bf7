using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Api.Cost;

/// <summary>
/// The size of the directory as last counted. It is counted again after changes, but at most once a minute and in the background: only
/// the first request waits.
/// </summary>
internal sealed class CachedStatistics(IDirectoryStore store, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Counted? _known;
    private Task _counting = Task.CompletedTask;

    public async ValueTask<DirectoryStatistics> CurrentAsync(CancellationToken cancellation)
    {
        if (_known is not { } known)
        {
            await CountAsync(cancellation);
        }
        else if (clock.GetElapsedTime(known.At) > GoodFor)
        {
            lock (_lock)
            {
                _counting = _counting.IsCompleted ? Task.Run(() => CountAsync(CancellationToken.None), CancellationToken.None) : _counting;
            }
        }

        return _known?.Sizes ?? DirectoryStatistics.None;
    }

    private async Task CountAsync(CancellationToken cancellation)
    {
        try
        {
            var (at, known) = (clock.GetTimestamp(), _known);
            var sequence = await store.SequenceAsync(cancellation);
            _known = known?.Sequence == sequence ? known with { At = at } : new(await store.SizesAsync(cancellation), sequence, at);
        }
        catch (StoreException)
        {
            // The last count is kept. The request itself will report that the store is unavailable.
        }
    }

    private sealed record Counted(DirectoryStatistics Sizes, long Sequence, long At);
}
