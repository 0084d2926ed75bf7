using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Core.Editing;

/// <summary>What a change does to a record.</summary>
public enum ChangeAction
{
    /// <summary>Creates it.</summary>
    Created,

    /// <summary>Changes some of its fields.</summary>
    Changed,

    /// <summary>Deletes it.</summary>
    Deleted,
}

/// <summary>What a change would do to one record.</summary>
/// <param name="RecordId">The id of the record.</param>
/// <param name="Action">What the change does to it.</param>
/// <param name="Fields">The fields that differ afterwards, in their order.</param>
public sealed record RecordPreview(string RecordId, ChangeAction Action, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>What a change does, from the states before and after it; null where there is no record.</summary>
    public static ChangeAction ActionOf(Record? before, Record? after) =>
        before is null ? ChangeAction.Created : after is null ? ChangeAction.Deleted : ChangeAction.Changed;

    /// <summary>The preview of a change, from the states before and after it; null where there is no record.</summary>
    public static RecordPreview Of(string recordId, Record? before, Record? after) =>
        new(recordId, ActionOf(before, after), FieldChange.Between(before, after));
}
