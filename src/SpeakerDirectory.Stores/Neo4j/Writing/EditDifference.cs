using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Stores.Neo4j.Writing;

/// <summary>The difference between an edit, or a part of one, and the stored records, by id.</summary>
internal sealed class EditDifference
{
    private EditDifference(List<(RecordChange Change, Record? Before)> changes, int unchanged) =>
        (Changes, Unchanged, Put) = (changes, unchanged, [.. changes.Select(c => c.Change.After).OfType<Record>()]);

    public IReadOnlyList<(RecordChange Change, Record? Before)> Changes { get; }

    public int Unchanged { get; }

    public IReadOnlyList<Record> Put { get; }

    public IEnumerable<string> Rewritten => Changes.Where(c => c.Change.After is not null && c.Before is not null).Select(c => c.Change.Id);

    public IEnumerable<string> Deleted => Changes.Where(c => c.Change.After is null).Select(c => c.Change.Id);

    public SaveOutcome Outcome => new(null, Changes.Count(c => c.Before is null), Rewritten.Count(), Deleted.Count(), Unchanged);

    public static async Task<EditDifference> AgainstAsync(GraphWriter graph, IReadOnlyCollection<RecordChange> changes)
    {
        var found = await graph.FindAsync(changes.Select(c => c.Id));
        var different = changes.Select(change => (Change: change, Before: found.GetValueOrDefault(change.Id)))
            .Where(c => !AreSame(c.Before, c.Change.After))
            .OrderBy(c => c.Change.Id, StringComparer.Ordinal).ToList();
        return new(different, changes.Count - different.Count);
    }

    /// <summary>Finds the start of the events of the edit and of its appearances.</summary>
    public async Task<Func<Ref<Event>, PartialDate?>> StartsAsync(GraphWriter graph)
    {
        var starts = Put.OfType<Event>().ToDictionary(e => e.Id, e => e.Start);
        var others = Put.OfType<Appearance>().Select(a => a.Event.Id).Distinct().Where(id => !starts.ContainsKey(id)).ToList();
        if (others.Count > 0)
        {
            foreach (var happening in (await graph.FindAsync(others)).Values.OfType<Event>())
            {
                starts.Add(happening.Id, happening.Start);
            }
        }

        return happening => starts.GetValueOrDefault(happening.Id);
    }

    /// <summary>The stored events whose start changes.</summary>
    public List<string> MovedEvents =>
        [.. Changes
            .Where(c => c is { Before: Event before, Change.After: Event after } && before.Start != after.Start)
            .Select(c => c.Change.Id)];

    /// <summary>The stored people, offices and organizations that bound tenures and memberships otherwise than before.</summary>
    public List<string> MovedBounds =>
        [.. Changes
            .Where(c => c is { Before: { } before, Change.After: { } after }
                && (RelatedEnds.EndOf(before) != RelatedEnds.EndOf(after)
                    || (before is Office office && after is Office moved && office.Organization != moved.Organization)))
            .Select(c => c.Change.Id)];

    private static bool AreSame(Record? before, Record? after) =>
        before is null || after is null
            ? before is null && after is null
            : RecordJson.Write(before).AsSpan().SequenceEqual(RecordJson.Write(after));
}
