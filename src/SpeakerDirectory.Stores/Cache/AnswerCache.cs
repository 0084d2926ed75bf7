using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>Caches answers in memory and, if configured, in Redis. No entry is removed by key: those of old generations expire.</summary>
internal sealed class AnswerCache : IAsyncDisposable
{
    /// <summary>Larger answers are not sent to Redis.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private const long MostBytesInMemory = 256L * 1024 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly RedisConnection? _redis;
    private readonly ServiceProvider _parts;
    private readonly HybridCache _cache;

    public AnswerCache(RedisConnection? redis)
    {
        _redis = redis;
        var parts = new ServiceCollection();
        parts.AddMemoryCache(memory => memory.SizeLimit = MostBytesInMemory);
        if (redis is not null)
        {
            parts.AddStackExchangeRedisCache(options => options.ConnectionMultiplexerFactory = redis.ShareAsync);
        }

        parts.AddHybridCache(options =>
            {
                options.MaximumPayloadBytes = MostBytes;
                options.DefaultEntryOptions = new() { Expiration = Lifetime, LocalCacheExpiration = Lifetime };
            })
            .AddSerializer(new CachedAnswerSerializer<Fetch, Page>(AnswerSerializers.Pages))
            .AddSerializer(new CachedAnswerSerializer<SearchQuery, IReadOnlyList<Record>>(AnswerSerializers.Records))
            .AddSerializer(new CachedAnswerSerializer<PathQuery, IReadOnlyList<RecordPath>>(AnswerSerializers.Paths));
        _parts = parts.BuildServiceProvider();
        _cache = _parts.GetRequiredService<HybridCache>();
    }

    /// <summary>
    /// The answer cached under a key, or else that of the store. Concurrent requests with one key share one call of the store.
    /// </summary>
    public async Task<TAnswer> GetAsync<TRequest, TAnswer>(
        string key,
        TRequest request,
        AnswerSerializer<TRequest, TAnswer> serializer,
        Func<TRequest, CancellationToken, Task<TAnswer>> load,
        CancellationToken cancellation)
        where TRequest : class
        where TAnswer : class
    {
        var cached = await _cache.GetOrCreateAsync(
            key,
            (request, load),
            static async (call, stop) => new CachedAnswer<TRequest, TAnswer>(call.request, await call.load(call.request, stop)),
            cancellationToken: cancellation);
        _redis?.Check();
        return cached.Answer(request, serializer);
    }

    public ValueTask DisposeAsync() => _parts.DisposeAsync();
}
