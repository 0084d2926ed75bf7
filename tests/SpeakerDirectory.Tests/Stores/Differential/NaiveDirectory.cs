using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// A directory as a list of records, evaluated by plain loops from the rules of the model: simple enough to be correct, and slow.
/// </summary>
internal sealed class NaiveDirectory
{
    private readonly List<LoggedChange> _log = [];

    public Dictionary<string, Record> Records { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<LoggedChange> Log => _log;

    public long Sequence => _log.Count == 0 ? 0 : _log[^1].Sequence;

    public SaveOutcome Save(Edit edit, IEnumerable<RecordChange> changes)
    {
        if (edit.BasedOn != Sequence)
        {
            return SaveOutcome.Stale;
        }

        int created = 0, changed = 0, deleted = 0, unchanged = 0;
        var made = new List<LoggedChange>();
        foreach (var change in changes.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            var before = Records.GetValueOrDefault(change.Id);
            if (Equals(before, change.After))
            {
                unchanged++;
                continue;
            }

            created += before is null ? 1 : 0;
            deleted += change.After is null ? 1 : 0;
            changed += before is not null && change.After is not null ? 1 : 0;
            made.Add(new(Sequence + 1, edit.At, edit.By, change.Id, before, change.After));
            Records.Remove(change.Id);
            if (change.After is not null)
            {
                Records.Add(change.Id, change.After);
            }
        }

        _log.AddRange(made);
        return new(made.Count == 0 ? null : Sequence, created, changed, deleted, unchanged);
    }

    public IEnumerable<Record> All() =>
        from shape in RecordShape.All
        from record in Records.Values.OrderBy(r => r.Id, StringComparer.Ordinal)
        where RecordShape.Of(record) == shape
        select record;

    public IEnumerable<LoggedChange> Changes(long after, string? recordId) =>
        _log.Where(c => c.Sequence > after && (recordId is null || c.RecordId == recordId));

    public T? Find<T>(Ref<T>? reference)
        where T : Record => reference is { } known && Records.TryGetValue(known.Id, out var record) ? (T)record : null;
}
