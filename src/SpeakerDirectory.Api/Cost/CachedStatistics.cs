using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Guarding;

/// <summary>How large the directory is, as it was counted last: again when it has changed since, but not more than once a minute, and nobody but the first waits for it.</summary>
internal sealed class KnownSizes(IDirectoryStore store, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Counted? _known;
    private Task _counting = Task.CompletedTask;

    public async ValueTask<DirectorySizes> CurrentAsync(CancellationToken cancellation)
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

        return _known?.Sizes ?? DirectorySizes.None;
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
            // Whoever asks the store itself is told; what was counted before stays.
        }
    }

    private sealed record Counted(DirectorySizes Sizes, long Sequence, long At);
}
