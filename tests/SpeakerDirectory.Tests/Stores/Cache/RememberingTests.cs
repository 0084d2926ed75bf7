using System.Net;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Stores.Cache;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Api;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores.Cache;

/// <summary>What is remembered, for how long, and what happens when the store or Redis goes away.</summary>
public sealed class RememberingTests : IDisposable
{
    private static readonly Fetch Ana = Fetch.ByIds(["person/ana"]);
    private static readonly Fetch Ban = Fetch.ByIds(["person/ban"]);

    private readonly TemporaryFolder _folder = new();
    private readonly MovedClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Who_asks_the_same_gets_the_same_answer_until_something_changes()
    {
        await using var one = await OpenAsync(null);
        await one.Store.PutAsync(Person("ana"));

        var first = await one.Store.AskAsync(Ana);
        var again = await one.Store.AskAsync(Fetch.ByIds(["person/ana"]));
        await one.Store.PutAsync(Person("ban"));
        var later = await one.Store.AskAsync(Ana);

        Assert.Same(first, again);
        Assert.NotSame(first, later);
        Assert.Equal([Ana, Ana], one.Asked);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_to_keep_is_given_all_the_same()
    {
        await using var redis = await StartedRedisAsync();
        foreach (var address in new[] { null, redis.Address })
        {
            await using var one = await OpenAsync(address);
            var large = Person("ana") with { Note = new string('x', AnswerCache.MostBytes) };
            await one.Store.PutAsync(large);

            for (var i = 0; i < 3; i++)
            {
                Assert.Equal([large], (await one.Store.AskAsync(Ana)).Rows.Select(row => row.Record));
            }
        }
    }

    [Fact]
    public async Task What_one_instance_saves_it_shows_at_once_and_another_within_a_second()
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
    public async Task What_one_instance_asked_another_need_not_ask_the_store()
    {
        await using var redis = await StartedRedisAsync();
        await using var one = await OpenAsync(redis.Address);
        await one.Store.PutAsync(Person("ana"), Body("un"), Office("chair", "un"), Tenure("ana", "chair", "2010"));
        var offices = new Include(RecordKind.Tenure, Relation.Forward(Field.Of<Tenure>(t => t.Office)));
        var fetch = Fetch.ByIds(["person/ana"], new Include(RecordKind.Person, Relation.Backward(Field.Of<Tenure>(t => t.Person))) { Page = new(10), Count = true, Includes = [offices] });
        await one.Store.AskAsync(fetch);

        // An answer is taken to Redis behind the back of whoever asked; a fresh instance knows it only from there.
        List<Fetch> asked;
        do
        {
            await using var fresh = await OpenAsync(redis.Address);
            var page = await fresh.Store.AskAsync(fetch);
            asked = [.. fresh.Asked];

            var tenures = page.Rows.Single().Related(0);
            Assert.Equal((1, "tenure/ana-chair", "office/chair"), (tenures.Total, tenures.Ids().Single(), tenures.Rows[0].Related(offices).Ids().Single()));
        }
        while (asked.Count > 0);
    }

    [Fact]
    public async Task A_directory_that_was_filled_again_is_not_taken_for_its_former_self()
    {
        await using var redis = await StartedRedisAsync();
        await using (var former = await OpenAsync(redis.Address))
        {
            await former.Store.PutAsync(Person("ana", "Ana"));
            await former.Store.AskAsync(Ana);
        }

        File.Delete(_folder.File("test.db"));
        await using var one = await OpenAsync(redis.Address);
        await one.Store.SaveAsync(new("tester", StoreTesting.Now.AddDays(1), 0, new[] { RecordChange.Put(Person("ana", "Another")) }.ToAsyncEnumerable()), StoreTesting.Cancellation);

        Assert.Equal([Person("ana", "Another")], (await one.Store.AskAsync(Ana)).Rows.Select(row => row.Record));
    }

    [Fact]
    public async Task When_Redis_is_away_one_warning_is_given_and_the_store_answers()
    {
        await using var redis = RedisServer.Require();
        await using var one = await OpenAsync(redis.Address);
        await one.Store.PutAsync(Person("ana"));

        Assert.Equal(["person/ana"], (await one.Store.AskAsync(Ana)).Ids());
        Assert.Empty((await one.Store.AskAsync(Ban)).Rows);
        Assert.Equal([$"Redis at 127.0.0.1:{redis.Address.Port} does not answer. Until it does, the store is asked for what is not in memory."], one.Warnings);
    }

    [Fact]
    public async Task While_the_store_is_away_what_is_remembered_is_answered_and_the_absence_is_known()
    {
        await using var one = await OpenAsync(null);
        await one.Store.PutAsync(Person("ana"));
        await one.Store.AskAsync(Ana);

        one.Inner.IsAway = true;
        _clock.Move(TimeSpan.FromMinutes(10));
        var during = (await one.Store.AskAsync(Ana)).Ids();
        await Assert.ThrowsAsync<StoreException>(() => one.Store.AskAsync(Ban));
        await Assert.ThrowsAsync<StoreException>(() => one.Store.SequenceAsync(StoreTesting.Cancellation));
        var since = one.Absence.Since;
        one.Inner.IsAway = false;
        _clock.Move(TimeSpan.FromSeconds(1));

        Assert.Equal(["person/ana"], during);
        Assert.Equal(StoreTesting.Now.AddMinutes(10), since);
        Assert.Empty((await one.Store.AskAsync(Ban)).Rows);
        Assert.Null(one.Absence.Since);
    }

    [Fact]
    public async Task An_edit_is_checked_against_nothing_older_than_what_it_has_seen()
    {
        await using var one = await OpenAsync(null);
        await using var other = await OpenAsync(null);
        await one.Store.PutAsync(Person("ana", "Ana"));
        await other.Store.AskAsync(Ana);
        await one.Store.PutAsync(Person("ana", "Anna"));

        var seen = await other.Store.SequenceAsync(StoreTesting.Cancellation);

        Assert.Equal(2, seen);
        Assert.Equal([Person("ana", "Anna")], (await other.Store.AskAsync(Ana)).Rows.Select(row => row.Record));
    }

    private async Task ShowsAsync(Instance one, Instance other, string name)
    {
        await other.Store.AskAsync(Ana);
        await one.Store.PutAsync(Person("ana", name));

        Assert.Equal([Person("ana", name)], (await one.Store.AskAsync(Ana)).Rows.Select(row => row.Record));
        _clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal([Person("ana", name)], (await other.Store.AskAsync(Ana)).Rows.Select(row => row.Record));
    }

    private static async Task<RedisServer> StartedRedisAsync()
    {
        var redis = RedisServer.Require();
        await redis.StartAsync();
        return redis;
    }

    private async Task<Instance> OpenAsync(DnsEndPoint? redis)
    {
        var inner = new LeavingStore(await SqliteStore.OpenAsync(_folder.File("test.db"), StoreTesting.Cancellation));
        var counting = new CountingStore(inner);
        var absence = new StoreAbsence();
        var log = new WarningLog();
        return new(await CachedStore.OpenAsync(counting, "test", _clock, absence, redis, log), inner, counting, absence, log);
    }

    private sealed record Instance(IDirectoryStore Store, LeavingStore Inner, CountingStore Counting, StoreAbsence Absence, WarningLog Log) : IAsyncDisposable
    {
        public IReadOnlyList<Fetch> Asked => Counting.Asked;

        public IReadOnlyList<string> Warnings => Log.Warnings;

        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }
}
