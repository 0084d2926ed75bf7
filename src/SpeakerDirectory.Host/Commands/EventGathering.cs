using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Host.Options;

namespace SpeakerDirectory.Host.Commands;

/// <summary>Loads an event with everyone who appears at it, in one fetch.</summary>
internal static class EventGathering
{
    /// <exception cref="StoreException">There is no such event, or the store cannot answer.</exception>
    public static async Task<Gathering> ReadAsync(IDirectoryStore store, string id, StoreUri address, CancellationToken cancellation)
    {
        var found = await store.FetchAsync(Fetch.ByIds([id], GatheringIncludes.OfRootEvent), cancellation);
        return found.Rows is [{ Record: Event } row, ..]
            ? Gathering.Of(row)
            : throw new StoreException($"There is no event {id} in {address}.");
    }

    /// <summary>Only those whose appearance names the session; everybody when it is null.</summary>
    /// <exception cref="StoreException">No appearance at the event names the session.</exception>
    public static Gathering InSession(Gathering gathering, string? session)
    {
        if (session is null)
        {
            return gathering;
        }

        var there = gathering.InSession(session);
        return there.Attendances.Count > 0
            ? there
            : throw new StoreException($"No appearance at {gathering.Event.Id} names the session '{session}'. {SessionsOf(gathering)}");
    }

    private static string SessionsOf(Gathering gathering)
    {
        var sessions = gathering.Attendances
            .Select(a => a.Appearance.Session).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return sessions.Count == 0 ? "None names any." : $"The sessions are: {string.Join("; ", sessions)}.";
    }
}
