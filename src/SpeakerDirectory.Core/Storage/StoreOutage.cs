namespace SpeakerDirectory.Core;

/// <summary>Since when a store does not answer. What was asked before may be answered meanwhile from what is remembered.</summary>
public sealed class StoreAbsence
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _since;

    /// <summary>Absent while it answers.</summary>
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

    public void Begin(DateTimeOffset now)
    {
        lock (_lock)
        {
            _since ??= now;
        }
    }

    public void End()
    {
        lock (_lock)
        {
            _since = null;
        }
    }
}
