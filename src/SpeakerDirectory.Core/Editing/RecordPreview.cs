namespace SpeakerDirectory.Core.Editing;

/// <summary>What was done, or would be done, to a record.</summary>
public enum ChangeAction
{
    Created,
    Changed,
    Deleted,
}

/// <summary>What a change would do to one record.</summary>
public sealed record RecordPreview(string RecordId, ChangeAction Action, IReadOnlyList<FieldChange> Fields)
{
    public static ChangeAction ActionOf(Record? before, Record? after) => before is null ? ChangeAction.Created : after is null ? ChangeAction.Deleted : ChangeAction.Changed;

    public static RecordPreview Of(string recordId, Record? before, Record? after) => new(recordId, ActionOf(before, after), FieldChange.Between(before, after));
}
