using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Gatherings;

/// <summary>
/// Reads an event with those who attended it as the directory was after an earlier change. A record that has changed since then is as the
/// change log has it before its first later change; any other is as it is now. It is loaded level by level, because an earlier state can
/// refer to other records than the present one.
/// </summary>
public static class EarlierGathering
{
    // What refers to a record is loaded with it; what it refers to, by the ids in its state.
    private static readonly ValueList<Include> Incoming =
    [
        .. Below(GatheringIncludes.OfRootEvent).Where(include => !IsOutgoing(include)).Distinct(),
    ];

    /// <summary>The event after a change; null when it did not exist then.</summary>
    /// <param name="store">The directory.</param>
    /// <param name="id">The id of the event.</param>
    /// <param name="sequence">The position of the change in the log.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="StoreException">The store cannot answer, or has no such change.</exception>
    public static async Task<Gathering?> ReadAsync(IDirectoryStore store, string id, long sequence, CancellationToken cancellation)
    {
        while (true)
        {
            var last = await store.SequenceAsync(cancellation);
            if (sequence < 1 || sequence > last)
            {
                throw new StoreException($"There is no change {sequence}: the last one is {last}.");
            }

            var gathering = await ReadOnceAsync(store, id, sequence, cancellation);
            if (await store.SequenceAsync(cancellation) == last)
            {
                return gathering;
            }
        }
    }

    private static async Task<Gathering?> ReadOnceAsync(IDirectoryStore store, string id, long sequence, CancellationToken cancellation)
    {
        var records = new EarlierRecords();
        await foreach (var change in store.ChangesAsync(sequence, null, cancellation))
        {
            records.AddChanged(change.RecordId, change.Before);
        }

        IReadOnlyCollection<string> missing = [id];
        IReadOnlyCollection<Record> found = [];
        while (missing.Count > 0)
        {
            records.AddLoaded(missing, await store.FetchAsync(Fetch.ByIds(missing, Incoming), cancellation));
            (found, missing) = records.From(id, GatheringIncludes.OfRootEvent);
        }

        return found.FirstOrDefault() is Event at ? Gathering.Of(at, found) : null;
    }

    private static IEnumerable<RelationInclude> Below(ValueList<Include> includes) =>
        from include in includes.Cast<RelationInclude>()
        from each in Below(include.Includes).Prepend((RelationInclude)include.RecordsOnly())
        select each;

    private static bool IsOutgoing(RelationInclude include) =>
        include.Relation.Paths[0][0].Traversal is Traversal.Outgoing or Traversal.Ancestors;
}
