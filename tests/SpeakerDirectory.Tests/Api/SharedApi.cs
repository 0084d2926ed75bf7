using SpeakerDirectory.Tests.Stores;
using Xunit.Sdk;

namespace SpeakerDirectory.Tests.Api;

/// <summary>One running API for all tests of a class, which only read.</summary>
public abstract class SharedApi(Func<Task<RunningApi>> start) : IAsyncLifetime
{
    private RunningApi? _api;
    private SkipException? _absence;

    public RunningApi Api => _api ?? throw _absence!; // One of them is set before any test runs.

    public async ValueTask InitializeAsync()
    {
        try
        {
            _api = await start();
        }
        catch (SkipException absence)
        {
            // A fixture cannot skip its tests; the property that they read can.
            _absence = absence;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_api is not null)
        {
            await _api.DisposeAsync();
        }
    }
}

/// <summary>With the seed data, in SQLite.</summary>
public class SeededApi : SharedApi
{
    public SeededApi()
        : this(new InSqlite())
    {
    }

    protected SeededApi(IFreshStore store)
        : base(() => RunningApi.WithSeedDataAsync(store))
    {
    }
}

/// <summary>With the seed data, in the given kind of store.</summary>
public sealed class SeededApi<TStore>() : SeededApi(new TStore())
    where TStore : IFreshStore, new();
