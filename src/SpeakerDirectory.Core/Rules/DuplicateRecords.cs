using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>
/// Rule 5: records that look like one: two of a kind with the same external id, two people or organizations of one name, two offices of
/// one title in an organization, two events of one name at the same time. Names are compared folded, those of people whatever the order of
/// their words.
/// </summary>
internal sealed class DuplicateRecords
{
    private const int Named = 3;

    private readonly Dictionary<DuplicateKey, string> _first = [];
    private readonly Dictionary<DuplicateKey, List<string>> _shared = [];
    private readonly HashSet<string> _new = new(StringComparer.Ordinal);

    /// <param name="record">A record of any kind.</param>
    /// <param name="isNew">Whether it is new or changed: two records of which neither is are not reported.</param>
    public void Add(Record record, bool isNew)
    {
        foreach (var key in DuplicateKey.Of(record))
        {
            if (!_first.TryAdd(key, record.Id))
            {
                if (!_shared.TryGetValue(key, out var ids))
                {
                    _shared.Add(key, ids = [_first[key]]);
                }

                ids.Add(record.Id);
            }

            if (isNew)
            {
                _new.Add(record.Id);
            }
        }
    }

    /// <summary>One warning for each key that a new or changed record shares with others: on the last of the new ones.</summary>
    /// <param name="known">The events among the records, with their dates.</param>
    public IEnumerable<Problem> Warnings(RecordIndex known) =>
        from shared in _shared
        let id = shared.Value.Where(_new.Contains).Order(StringComparer.Ordinal).LastOrDefault()
        where id is not null
        let others = shared.Value.Where(other => other != id && MayBeOne(known.Find(id), known.Find(other)))
            .Order(StringComparer.Ordinal)
            .ToList()
        where others.Count > 0
        let more = others.Count - Named
        select new Problem(
            id,
            shared.Key.Field,
            $"{shared.Key.Description} is also that of {string.Join(", ", others.Take(Named))}{(more > 0 ? $" and {more} more" : "")}.");

    private static bool MayBeOne(Record? one, Record? other) =>
        one is not Event here || other is not Event there || Overlap(here, there);

    // Dates count as they are written; events without a date are not at the same time.
    private static bool Overlap(Event one, Event other) =>
        one.Start?.Earliest <= (other.End ?? other.Start)?.Latest && other.Start?.Earliest <= (one.End ?? one.Start)?.Latest;
}
