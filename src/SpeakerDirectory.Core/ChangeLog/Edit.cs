using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.ChangeLog;

/// <summary>Changes that are made together, by one person, at one time.</summary>
/// <param name="By">The name of whoever makes them.</param>
/// <param name="At">When they are made.</param>
/// <param name="BasedOn">
/// The sequence of the change log for which the rules were checked. Nothing is saved when the log has a later one.
/// </param>
/// <param name="Changes">The changes, read once.</param>
public sealed record Edit(string By, DateTimeOffset At, long BasedOn, IAsyncEnumerable<RecordChange> Changes);

/// <summary>The new state of a record, or its deletion.</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="After">The new state; null when the record is deleted.</param>
public sealed record RecordChange(string Id, Record? After)
{
    /// <summary>Creates a record, or replaces the one of its id.</summary>
    public static RecordChange Put(Record record) => new(record.Id, record);

    /// <summary>Deletes a record.</summary>
    public static RecordChange Delete(string id) => new(id, null);
}

/// <summary>What an edit changed.</summary>
/// <param name="Sequence">The position of the change in the log; null when nothing was saved.</param>
/// <param name="Created">The number of records created.</param>
/// <param name="Changed">The number of records that are different now.</param>
/// <param name="Deleted">The number of records deleted.</param>
/// <param name="Unchanged">The number of records that already were as the edit puts them.</param>
public sealed record SaveOutcome(long? Sequence, int Created, int Changed, int Deleted, int Unchanged)
{
    /// <summary>The outcome of an edit whose rules were checked before the latest change; nothing was saved.</summary>
    public static SaveOutcome Stale { get; } = new(null, 0, 0, 0, 0) { IsStale = true };

    /// <summary>Whether nothing was saved because the change log had moved on.</summary>
    public bool IsStale { get; private init; }
}

/// <summary>What one change did to one record. The records of one change share its sequence.</summary>
/// <param name="Sequence">The position of the change in the log, from 1.</param>
/// <param name="At">When it was made.</param>
/// <param name="By">The name of whoever made it.</param>
/// <param name="RecordId">The id of the record.</param>
/// <param name="Before">Absent when the change created it.</param>
/// <param name="After">Absent when the change deleted it.</param>
public sealed record LoggedChange(long Sequence, DateTimeOffset At, string By, string RecordId, Record? Before, Record? After);
