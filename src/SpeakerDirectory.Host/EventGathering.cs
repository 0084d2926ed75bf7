using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Host;

/// <summary>An event with everybody there, in one question to the store.</summary>
internal static class EventGathering
{
    /// <exception cref="StoreException">There is no such event.</exception>
    public static async Task<(Gathering Gathering, IReadOnlyDictionary<string, Organization> Organizations)> ReadAsync(string id, StoreAddress address, CancellationToken cancellation)
    {
        await using var store = await address.OpenExistingAsync(cancellation);
        var found = await store.FetchAsync(Fetch.ByIds([id], GatheringNeeds.OfWholeEvent), cancellation);
        if (found.Rows is not [{ Record: Event happening } row, ..])
        {
            throw new StoreException($"There is no event {id} in {address}.");
        }

        var records = GatheringNeeds.Collect(row, GatheringNeeds.OfWholeEvent);
        return (Gathering.Of(happening, records), records.OfType<Organization>().ToDictionary(o => o.Id));
    }
}
