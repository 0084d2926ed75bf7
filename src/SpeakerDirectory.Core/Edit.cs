namespace SpeakerDirectory.Core;

/// <summary>Changes that are made together, by somebody, at a time.</summary>
/// <param name="Seen">The sequence of the change log that the rules were checked at: when the log has moved on, nothing is saved.</param>
public sealed record Edit(string By, DateTimeOffset At, long Seen, IAsyncEnumerable<RecordChange> Changes);

/// <summary>A record as it is to be, or its deletion.</summary>
public sealed record RecordChange(string Id, Record? After)
{
    public static RecordChange Put(Record record) => new(record.Id, record);

    public static RecordChange Delete(string id) => new(id, null);
}

/// <summary>What came of an edit.</summary>
/// <param name="Sequence">The change's place in the log; absent when nothing was different.</param>
public sealed record SaveOutcome(long? Sequence, int Created, int Changed, int Deleted, int Unchanged)
{
    /// <summary>The change log had moved past what the edit had seen; nothing was saved.</summary>
    public static SaveOutcome Stale { get; } = new(null, 0, 0, 0, 0) { IsStale = true };

    public bool IsStale { get; private init; }
}

/// <summary>What one change did to one record. The records of one change share its sequence.</summary>
/// <param name="Before">Absent when the change created it.</param>
/// <param name="After">Absent when the change deleted it.</param>
public sealed record LoggedChange(long Sequence, DateTimeOffset At, string By, string RecordId, Record? Before, Record? After);
