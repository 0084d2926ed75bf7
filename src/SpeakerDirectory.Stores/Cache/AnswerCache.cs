using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>Keeps answers in memory and, when there is one, in Redis. Nothing is ever deleted by key: old generations are left to expire.</summary>
internal sealed class AnswerCache : IAsyncDisposable
{
    /// <summary>Larger answers stay out of Redis.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private const long MostBytesInMemory = 256L * 1024 * 1024;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

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
                options.DefaultEntryOptions = new() { Expiration = KeptFor, LocalCacheExpiration = KeptFor };
            })
            .AddSerializer(new KeptAnswerSerializer<Fetch, Page>(AnswerForms.Pages))
            .AddSerializer(new KeptAnswerSerializer<SearchQuestion, IReadOnlyList<Record>>(AnswerForms.Records))
            .AddSerializer(new KeptAnswerSerializer<PathQuestion, IReadOnlyList<RecordPath>>(AnswerForms.Paths));
        _parts = parts.BuildServiceProvider();
        _cache = _parts.GetRequiredService<HybridCache>();
    }

    /// <summary>The answer kept under a key, else the store's; who asks the same at the same time shares it.</summary>
    public async Task<TAnswer> GetAsync<TQuestion, TAnswer>(
        string key, TQuestion question, AnswerForm<TQuestion, TAnswer> form, Func<TQuestion, CancellationToken, Task<TAnswer>> ask, CancellationToken cancellation)
        where TQuestion : class
        where TAnswer : class
    {
        var kept = await _cache.GetOrCreateAsync(
            key, (question, ask), static async (asked, stop) => new KeptAnswer<TQuestion, TAnswer>(asked.question, await asked.ask(asked.question, stop)), cancellationToken: cancellation);
        _redis?.Look();
        return kept.Answer(question, form);
    }

    public ValueTask DisposeAsync() => _parts.DisposeAsync();
}
