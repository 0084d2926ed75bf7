using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Cache;

namespace SpeakerDirectory.Host.Options;

/// <summary>
/// Where answers are cached, as given on the command line: <c>memory</c>, or <c>redis:HOST:PORT</c> for memory and Redis.
/// </summary>
public sealed record CacheAddress
{
    private const string Memory = "memory";
    private const string Redis = "redis:";

    private readonly DnsEndPoint? _redis;

    private CacheAddress(DnsEndPoint? redis) => _redis = redis;

    /// <summary>The error message for a text that is not an address.</summary>
    public static string Expected(string text) =>
        $"'{text}' is not a cache. It should be memory, or redis: with a host and a port, like redis:localhost:6379.";

    public static bool TryParse(string text, [NotNullWhen(true)] out CacheAddress? address)
    {
        address = text == Memory ? new((DnsEndPoint?)null) : null;
        var colon = text.LastIndexOf(':');
        if (text.StartsWith(Redis, StringComparison.Ordinal) && colon > Redis.Length
            && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= IPEndPoint.MaxPort)
        {
            address = new(new DnsEndPoint(text[Redis.Length..colon], port));
        }

        return address is not null;
    }

    /// <summary>Puts the cache in front of a store. Disposing the result disposes the store. Redis need not be running.</summary>
    /// <param name="directory">The store's address: servers with the same address share their cached answers.</param>
    public async Task<IDirectoryStore> OpenAsync(IDirectoryStore store, StoreUri directory, StoreOutage outage, ILoggerFactory log) =>
        await CachedStore.OpenAsync(store, directory.ToString(), TimeProvider.System, outage, _redis, log.CreateLogger<CachedStore>());

    public override string ToString() => _redis is null ? Memory : $"{Redis}{_redis.Host}:{_redis.Port}";
}
