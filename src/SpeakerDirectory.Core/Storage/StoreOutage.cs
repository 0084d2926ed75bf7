namespace SpeakerDirectory.Core.Storage;

/// <summary>
/// The outage of a store. Who calls the store reports when it begins and ends; who answers clients reads it, to mark answers from the
/// cache as possibly outdated.
/// </summary>
public sealed class StoreOutage
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _since;

    /// <summary>When the outage began; null while the store answers.</summary>
    public DateTimeOffset? Since
    {
        get
        {
            lock (_lock)
            {
                return _since;
            }
        }
    }

    /// <summary>Records that the store does not answer since a moment.</summary>
    public void Begin(DateTimeOffset now)
    {
        lock (_lock)
        {
            _since ??= now;
        }
    }

    /// <summary>Records that the store answers again.</summary>
    public void End()
    {
        lock (_lock)
        {
            _since = null;
        }
    }
}
