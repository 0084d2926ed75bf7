using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Cache;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>
/// A store with the cache of another program over the same data, or with the caches of two programs that share a Redis: the second one
/// reads the answers of the first.
/// </summary>
internal static class CachedStores
{
    public static async Task<ComparedStore> WithAsync(string name, Func<Task<IDirectoryStore>> open, string directory, DnsEndPoint? redis)
    {
        var first = await CachedAsync(open, directory, redis);
        return new(name, first, [await open(), first, redis is null ? first : await CachedAsync(open, directory, redis)]);
    }

    private static async Task<CachedStore> CachedAsync(Func<Task<IDirectoryStore>> open, string directory, DnsEndPoint? redis) =>
        await CachedStore.OpenAsync(await open(), directory, TimeProvider.System, new(), redis, NullLogger<CachedStore>.Instance);
}
