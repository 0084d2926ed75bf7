using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Cache;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>A store beside another program's cache in front of the same place, or beside two programs' caches that share a Redis: the second reads there what the first has put there.</summary>
internal static class Remembered
{
    public static async Task<ComparedStore> WithAsync(string name, Func<Task<IDirectoryStore>> open, string directory, DnsEndPoint? redis)
    {
        var first = await CachedAsync(open, directory, redis);
        return new(name, first, [await open(), first, redis is null ? first : await CachedAsync(open, directory, redis)]);
    }

    private static async Task<CachedStore> CachedAsync(Func<Task<IDirectoryStore>> open, string directory, DnsEndPoint? redis) =>
        await CachedStore.OpenAsync(await open(), directory, TimeProvider.System, new(), redis, NullLogger<CachedStore>.Instance);
}
