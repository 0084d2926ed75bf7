using SpeakerDirectory.Core;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>The last change that is known: own ones at once, those of others at most a second late, and while the store is away the last known one.</summary>
internal sealed class Generation(IDirectoryStore store, TimeProvider clock, StoreAbsence absence)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);

    // How long a store is waited for that answered before, and one that is known to be away.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PatienceWhileAway = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private LastChange? _known;
    private long? _asked;
    private int _doubts;
    private Task<LastChange>? _asking;
    private long _askingSince;

    /// <summary>Whoever finds it too old waits for one question to the store, together with all others.</summary>
    /// <exception cref="StoreException">The store is away, and never was there.</exception>
    public Task<LastChange> CurrentAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_known is not null && _asked is { } asked && clock.GetElapsedTime(asked) < GoodFor)
            {
                return Task.FromResult(_known);
            }

            // Who asked first may leave; the others still want to know.
            if (_asking is not { IsCompleted: false })
            {
                (_asking, _askingSince) = (Task.Run(AskOrKeepAsync, CancellationToken.None), clock.GetTimestamp());
            }

            return _known is null ? _asking.WaitAsync(cancellation) : InTimeAsync(_asking, clock.GetElapsedTime(_askingSince), _known, cancellation);
        }
    }

    /// <summary>What the store itself says now; nothing older is answered from then on.</summary>
    public async Task<LastChange> AskAsync(CancellationToken cancellation)
    {
        LastChange? before;
        lock (_lock)
        {
            before = _known;
        }

        var sequence = await store.SequenceAsync(cancellation);
        var last = sequence == before?.Sequence ? before : await LoggedAsync(sequence, cancellation);
        absence.End();
        Learn(last, before);
        return last;
    }

    /// <summary>A change was saved here.</summary>
    public void Raise(LastChange last) => Learn(last, null);

    /// <summary>What is known may be too old.</summary>
    public void Doubt()
    {
        lock (_lock)
        {
            _doubts++;
            (_asked, _asking) = (null, null);
        }
    }

    // A store that hangs is away, too: it is asked on, but what is known stands meanwhile.
    private async Task<LastChange> InTimeAsync(Task<LastChange> asking, TimeSpan waited, LastChange known, CancellationToken cancellation)
    {
        var left = (absence.Since is null ? Patience : PatienceWhileAway) - waited;
        try
        {
            return await asking.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellation);
        }
        catch (TimeoutException)
        {
            absence.Begin(clock.GetUtcNow());
            return known;
        }
    }

    private async Task<LastChange> AskOrKeepAsync()
    {
        var (asked, doubts) = (clock.GetTimestamp(), _doubts);
        try
        {
            return await AskAsync(CancellationToken.None);
        }
        catch (StoreException)
        {
            absence.Begin(clock.GetUtcNow());
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
                _asked = doubts == _doubts ? asked : null;
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

    // Answers may overtake each other, so an older one counts only when nothing else was learned since it was asked: then the directory was put back.
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
