using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Guarding;

/// <summary>How large the directory is, as it was counted last: again when it has changed since, but not more than once a minute, and nobody but the first waits for it.</summary>
internal sealed class KnownSizes(IDirectoryStore store, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Counted? _known;
    private Task? _counting;

    public async ValueTask<DirectorySizes> CurrentAsync(CancellationToken cancellation)
    {
        var known = _known;
        if (known is null || clock.GetElapsedTime(known.At) > GoodFor)
        {
            Task counting;
            lock (_lock)
            {
                counting = _counting = _counting is { IsCompleted: false } ? _counting : Task.Run(CountAsync, CancellationToken.None);
            }

            if (known is null)
            {
                await counting.WaitAsync(cancellation);
            }
        }

        return _known?.Sizes ?? DirectorySizes.None;
    }

    private async Task CountAsync()
    {
        try
        {
            var (at, known) = (clock.GetTimestamp(), _known);
            var sequence = await store.SequenceAsync(CancellationToken.None);
            _known = known?.Sequence == sequence ? known with { At = at } : new(await store.SizesAsync(CancellationToken.None), sequence, at);
        }
        catch (StoreException)
        {
            // Whoever asks the store itself is told; what was counted before stays.
        }
    }

    private sealed record Counted(DirectorySizes Sizes, long Sequence, long At);
}
