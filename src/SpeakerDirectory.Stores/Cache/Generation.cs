using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>
/// Tracks the last change of a store: own changes at once, those of other programs within a second. While the store is unavailable it is
/// the last known one.
/// </summary>
internal sealed class Generation(IDirectoryStore store, TimeProvider clock, StoreOutage outage)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);

    // How long to wait for a store that answered last time, and for one that is known to be unavailable.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PatienceDuringOutage = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private LastChange? _known;
    private long? _readAt;
    private int _invalidations;
    private Task<LastChange>? _reading;
    private long _readingSince;

    /// <summary>The last change. When it was read too long ago, all callers wait for one new read.</summary>
    /// <exception cref="StoreException">The store is unavailable, and no change is known yet.</exception>
    public Task<LastChange> CurrentAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_known is not null && _readAt is { } readAt && clock.GetElapsedTime(readAt) < GoodFor)
            {
                return Task.FromResult(_known);
            }

            // The read is not cancelled with its first caller, as others wait for it too.
            if (_reading is not { IsCompleted: false })
            {
                (_reading, _readingSince) = (Task.Run(ReadOrKeepAsync, CancellationToken.None), clock.GetTimestamp());
            }

            return _known is null
                ? _reading.WaitAsync(cancellation)
                : InTimeAsync(_reading, clock.GetElapsedTime(_readingSince), _known, cancellation);
        }
    }

    /// <summary>Reads the last change from the store; later answers are not older than it.</summary>
    public async Task<LastChange> ReadAsync(CancellationToken cancellation)
    {
        LastChange? before;
        lock (_lock)
        {
            before = _known;
        }

        var sequence = await store.SequenceAsync(cancellation);
        var last = sequence == before?.Sequence ? before : await LoggedAsync(sequence, cancellation);
        outage.End();
        Learn(last, before);
        return last;
    }

    /// <summary>Records a change that this program has saved.</summary>
    public void Raise(LastChange last) => Learn(last, null);

    /// <summary>Records that the known change may be outdated, so that the next caller reads it again.</summary>
    public void Invalidate()
    {
        lock (_lock)
        {
            _invalidations++;
            (_readAt, _reading) = (null, null);
        }
    }

    // A store that hangs counts as unavailable: the read continues, and the known change is used meanwhile.
    private async Task<LastChange> InTimeAsync(Task<LastChange> reading, TimeSpan waited, LastChange known, CancellationToken cancellation)
    {
        var left = (outage.Since is null ? Patience : PatienceDuringOutage) - waited;
        try
        {
            return await reading.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellation);
        }
        catch (TimeoutException)
        {
            outage.Begin(clock.GetUtcNow());
            return known;
        }
    }

    private async Task<LastChange> ReadOrKeepAsync()
    {
        var (startedAt, invalidations) = (clock.GetTimestamp(), _invalidations);
        try
        {
            return await ReadAsync(CancellationToken.None);
        }
        catch (StoreException)
        {
            outage.Begin(clock.GetUtcNow());
            if (_known is null)
            {
                throw;
            }

            return _known;
        }
        finally
        {
            lock (_lock)
            {
                _readAt = invalidations == _invalidations ? startedAt : null;
            }
        }
    }

    private async Task<LastChange> LoggedAsync(long sequence, CancellationToken cancellation)
    {
        await foreach (var change in store.ChangesAsync(sequence - 1, null, cancellation))
        {
            return new(change.Sequence, change.At);
        }

        return LastChange.None;
    }

    // Reads may finish in another order than they began. So an older change counts only when nothing else was learned since its read
    // began: the directory was restored.
    private void Learn(LastChange last, LastChange? before)
    {
        lock (_lock)
        {
            if (_known is null || last.Sequence > _known.Sequence || ReferenceEquals(_known, before))
            {
                _known = last;
            }
        }
    }
}
