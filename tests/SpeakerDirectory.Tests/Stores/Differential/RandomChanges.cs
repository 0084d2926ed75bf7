using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// Makes random changes of a directory: new records, new and equal contents for known ones, and deletions of records without references.
/// </summary>
internal sealed class RandomChanges(NaiveDirectory directory, Choices choices)
{
    private const int MostNumber = 14;

    public IReadOnlyList<RecordChange> Make()
    {
        var changes = new Dictionary<string, RecordChange>(StringComparer.Ordinal);
        var after = new Dictionary<string, Record>(directory.Records, StringComparer.Ordinal);
        for (var count = 1 + choices.Below(5); count > 0; count--)
        {
            var (kind, number) = (RandomRecords.Kind(choices), choices.Below(MostNumber));
            var id = RandomRecords.Id(kind, number);
            var change = choices.Below(5) switch
            {
                0 => RecordChange.Delete(id),
                1 when after.TryGetValue(id, out var same) => RecordChange.Put(same),
                2 when after.TryGetValue(id, out var noted) => RecordChange.Put(noted with { Note = choices.Of(RandomValues.Texts) }),
                _ => new RandomRecords(after).Make(kind, number, choices) is { } made ? RecordChange.Put(made) : RecordChange.Delete(id),
            };
            if (change.After is { } record)
            {
                (changes[id], after[id]) = (change, record);
            }
            else
            {
                // A record of this change may have a new reference to it.
                changes.TryAdd(id, change);
            }
        }

        return [.. changes.Values.Where(change => change.After is not null || !IsReferredTo(change.Id, after.Values))];
    }

    /// <summary>A record that others refer to; null if there is none.</summary>
    public string? Referred() =>
        directory.Records.Keys
            .Order(StringComparer.Ordinal)
            .Where(id => IsReferredTo(id, directory.Records.Values))
            .ToList() is { Count: > 0 } all ? choices.Of(all) : null;

    /// <summary>A record that no other refers to.</summary>
    public string? Unreferred() =>
        directory.Records.Keys
            .Order(StringComparer.Ordinal)
            .Where(id => !IsReferredTo(id, directory.Records.Values))
            .ToList() is { Count: > 0 } all ? choices.Of(all) : null;

    private static bool IsReferredTo(string id, IEnumerable<Record> records) =>
        records.Any(record => record.Id != id && RecordShape.Of(record).References.Any(field => field.TargetsOf(record).Contains(id)));
}
