using System.Net;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Cache;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Api;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores.Cache;

/// <summary>What the cache keeps, for how long, and what happens if the store or Redis is unavailable.</summary>
public sealed class CachingTests : IDisposable
{
    private static readonly Fetch Ana = Fetch.ByIds(["person/ana"]);
    private static readonly Fetch Ban = Fetch.ByIds(["person/ban"]);

    private readonly TemporaryFolder _folder = new();
    private readonly MovedClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Equal_fetches_get_the_same_answer_until_a_change()
    {
        await using var one = await OpenAsync(null);
        await one.Store.PutAsync(Person("ana"));

        var first = await one.Store.LoadAsync(Ana);
        var again = await one.Store.LoadAsync(Fetch.ByIds(["person/ana"]));
        await one.Store.PutAsync(Person("ban"));
        var later = await one.Store.LoadAsync(Ana);

        Assert.Same(first, again);
        Assert.NotSame(first, later);
        Assert.Equal([Ana, Ana], one.Fetches);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_for_the_cache_is_still_returned()
    {
        await using var redis = await StartedRedisAsync();
        foreach (var address in new[] { null, redis.Address })
        {
            await using var one = await OpenAsync(address);
            var large = Person("ana") with { Note = new string('x', AnswerCache.MostBytes) };
            await one.Store.PutAsync(large);

            for (var i = 0; i < 3; i++)
            {
                Assert.Equal([large], (await one.Store.LoadAsync(Ana)).Rows.Select(row => row.Record));
            }
        }
    }

    [Fact]
    public async Task A_saved_change_is_visible_at_once_and_in_other_instances_within_a_second()
    {
        await using var redis = await StartedRedisAsync();
        await using var one = await OpenAsync(redis.Address);
        await using var other = await OpenAsync(redis.Address);

        await ShowsAsync(one, other, "1");
        await redis.KillAsync();
        await ShowsAsync(one, other, "2");
        await redis.StartAsync();
        await ShowsAsync(one, other, "3");
    }

    [Fact]
    public async Task An_answer_in_Redis_spares_another_instance_the_store_call()
    {
        await using var redis = await StartedRedisAsync();
        await using var one = await OpenAsync(redis.Address);
        await one.Store.PutAsync(Person("ana"), Body("un"), Office("chair", "un"), Tenure("ana", "chair", "2010"));
        var offices = new RelationInclude(RecordKind.Tenure, Relation.Outgoing(Field.Of<Tenure>(t => t.Office)));
        var fetch = Fetch.ByIds(
            ["person/ana"],
            new RelationInclude(
                RecordKind.Person,
                Relation.Incoming(Field.Of<Tenure>(t => t.Person))) { Page = new(10), Count = true, Includes = [offices] });
        await one.Store.LoadAsync(fetch);

        // The answer is written to Redis in the background; a fresh instance can have it only from there.
        List<Fetch> fetches;
        do
        {
            await using var fresh = await OpenAsync(redis.Address);
            var page = await fresh.Store.LoadAsync(fetch);
            fetches = [.. fresh.Fetches];

            var tenures = page.Rows.Single().Related(0);
            Assert.Equal(
                (1, "tenure/ana-chair", "office/chair"),
                (tenures.Total, tenures.Ids().Single(), tenures.Rows[0].Related(offices).Ids().Single()));
        }
        while (fetches.Count > 0);
    }

    [Fact]
    public async Task A_directory_that_was_filled_again_gets_new_answers()
    {
        await using var redis = await StartedRedisAsync();
        await using (var former = await OpenAsync(redis.Address))
        {
            await former.Store.PutAsync(Person("ana", "Ana"));
            await former.Store.LoadAsync(Ana);
        }

        File.Delete(_folder.File("test.db"));
        await using var one = await OpenAsync(redis.Address);
        await one.Store.SaveAsync(
            new("tester", StoreTesting.Now.AddDays(1), 0, new[] { RecordChange.Put(Person("ana", "Another")) }.ToAsyncEnumerable()),
            StoreTesting.Cancellation);

        Assert.Equal([Person("ana", "Another")], (await one.Store.LoadAsync(Ana)).Rows.Select(row => row.Record));
    }

    [Fact]
    public async Task An_unavailable_Redis_gives_one_warning_and_the_store_answers()
    {
        await using var redis = RedisServer.Require();
        await using var one = await OpenAsync(redis.Address);
        await one.Store.PutAsync(Person("ana"));

        Assert.Equal(["person/ana"], (await one.Store.LoadAsync(Ana)).Ids());
        Assert.Empty((await one.Store.LoadAsync(Ban)).Rows);
        Assert.Equal(
            [$"Redis at 127.0.0.1:{redis.Address.Port} does not answer. Until it does, what is not in memory is read from the store."],
            one.Warnings);
    }

    [Fact]
    public async Task An_unavailable_store_is_noted_and_cached_answers_are_returned()
    {
        await using var one = await OpenAsync(null);
        await one.Store.PutAsync(Person("ana"));
        await one.Store.LoadAsync(Ana);

        one.Inner.IsDown = true;
        _clock.Move(TimeSpan.FromMinutes(10));
        var during = (await one.Store.LoadAsync(Ana)).Ids();
        await Assert.ThrowsAsync<StoreException>(() => one.Store.LoadAsync(Ban));
        await Assert.ThrowsAsync<StoreException>(() => one.Store.SequenceAsync(StoreTesting.Cancellation));
        var since = one.Absence.Since;
        one.Inner.IsDown = false;
        _clock.Move(TimeSpan.FromSeconds(1));

        Assert.Equal(["person/ana"], during);
        Assert.Equal(StoreTesting.Now.AddMinutes(10), since);
        Assert.Empty((await one.Store.LoadAsync(Ban)).Rows);
        Assert.Null(one.Absence.Since);
    }

    [Fact]
    public async Task An_edit_is_not_checked_against_answers_older_than_its_base()
    {
        await using var one = await OpenAsync(null);
        await using var other = await OpenAsync(null);
        await one.Store.PutAsync(Person("ana", "Ana"));
        await other.Store.LoadAsync(Ana);
        await one.Store.PutAsync(Person("ana", "Anna"));

        var seen = await other.Store.SequenceAsync(StoreTesting.Cancellation);

        Assert.Equal(2, seen);
        Assert.Equal([Person("ana", "Anna")], (await other.Store.LoadAsync(Ana)).Rows.Select(row => row.Record));
    }

    private async Task ShowsAsync(Instance one, Instance other, string name)
    {
        await other.Store.LoadAsync(Ana);
        await one.Store.PutAsync(Person("ana", name));

        Assert.Equal([Person("ana", name)], (await one.Store.LoadAsync(Ana)).Rows.Select(row => row.Record));
        _clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal([Person("ana", name)], (await other.Store.LoadAsync(Ana)).Rows.Select(row => row.Record));
    }

    private static async Task<RedisServer> StartedRedisAsync()
    {
        var redis = RedisServer.Require();
        await redis.StartAsync();
        return redis;
    }

    private async Task<Instance> OpenAsync(DnsEndPoint? redis)
    {
        var inner = new FailingStore(await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation));
        var counting = new CountingStore(inner);
        var absence = new StoreOutage();
        var log = new WarningLog();
        return new(await CachedStore.OpenAsync(counting, "test", _clock, absence, redis, log), inner, counting, absence, log);
    }

    private sealed record Instance(
        IDirectoryStore Store, FailingStore Inner, CountingStore Counting, StoreOutage Absence, WarningLog Log) : IAsyncDisposable
    {
        public IReadOnlyList<Fetch> Fetches => Counting.Fetches;

        public IReadOnlyList<string> Warnings => Log.Warnings;

        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }
}
