using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>What happens when the server stops, and when it is available again.</summary>
[Neo4jCollection(SharedNeo4j.Second)]
public sealed class Neo4jFaultTests(SharedOwnNeo4j shared) : IClassFixture<SharedOwnNeo4j>
{
    private static readonly Fetch Everybody = new(new Root.OfKind(RecordKind.Person, new(10)) { Count = true }, []);

    [Fact]
    public async Task A_server_killed_during_a_commit_has_all_of_the_change_or_none()
    {
        var server = await EmptyAsync();
        await using var proxy = new RecordingProxy(server.Address.Server);
        await using var store = await Neo4jStore.OpenAsync(
            server.Address with { Server = proxy.Address.Server }, fills: false, StoreTesting.Cancellation);
        await store.PutAsync(Samples.Person("a"));
        var moment = TimeSpan.FromMilliseconds(TestSeed.NewRandom().Next(200));
        proxy.Loses = "/commit";
        proxy.Meanwhile = path => path.EndsWith("/commit", StringComparison.Ordinal) ? KillAsync() : Task.CompletedTask;

        var change = store.ChangeAsync(Enumerable.Range(0, 4_000).Select(i => RecordChange.Put(Samples.Person($"p{i:0000}"))));

        Assert.True((await Assert.ThrowsAsync<StoreException>(() => change)).IsTransient);
        proxy.Meanwhile = _ => Task.CompletedTask;
        Assert.True((await Assert.ThrowsAsync<StoreException>(() => store.LoadAsync(Everybody))).IsTransient);

        await server.RestartAsync();
        var found = (
            (await store.LoadAsync(Everybody)).Total,
            await store.SequenceAsync(StoreTesting.Cancellation),
            (await store.LogAsync()).Length);
        Assert.Contains(found, new (int?, long, int)[] { (1, 1, 1), (4_001, 2, 4_001) });
        Assert.Equal(found.Item2 + 1, (await store.PutAsync(Samples.Person("b"))).Sequence);

        async Task KillAsync()
        {
            await Task.Delay(moment, StoreTesting.Cancellation);
            server.Kill();
        }
    }

    [Fact]
    public async Task An_import_is_completed_by_a_second_run_after_the_server_was_killed()
    {
        var server = await EmptyAsync();
        Record[] records = [.. SampleQueries.RecordsOf(people: 150)];
        await using (var store = await Neo4jStore.OpenAsync(server.Address with { Batch = 200 }, fills: true, StoreTesting.Cancellation))
        {
            await Assert.ThrowsAsync<StoreException>(
                () => store.SaveAsync(new("tester", StoreTesting.Now, 0, KillsAfter(500)), StoreTesting.Cancellation));
        }

        await server.RestartAsync();
        await Assert.ThrowsAsync<StoreException>(() => Neo4jStore.OpenAsync(server.Address, fills: false, StoreTesting.Cancellation));
        await using var again = await Neo4jStore.OpenAsync(server.Address, fills: true, StoreTesting.Cancellation);

        var outcome = await again.PutAsync(records);

        Assert.Equal(new(1, records.Length, 0, 0, 0), outcome);
        Assert.Equal(records.Select(r => r.Id).Order(StringComparer.Ordinal), (await again.AllAsync()).Order(StringComparer.Ordinal));

        async IAsyncEnumerable<RecordChange> KillsAfter(int count)
        {
            foreach (var (i, record) in records.Index())
            {
                if (i == count)
                {
                    await Task.Yield();
                    server.Kill();
                }

                yield return RecordChange.Put(record);
            }
        }
    }

    [Fact]
    public async Task A_hanging_server_times_out_and_answers_again_when_it_continues()
    {
        var server = await EmptyAsync();
        await using (var patient = await Neo4jStore.OpenAsync(server.Address, fills: false, StoreTesting.Cancellation))
        {
            await patient.PutAsync(Samples.Person("a"));
            await patient.LoadAsync(Everybody);
        }

        await using var store = await Neo4jStore.OpenAsync(
            server.Address with { TimeLimit = TimeSpan.FromSeconds(5) }, fills: false, StoreTesting.Cancellation);

        await server.PauseAsync();
        var late = await Assert.ThrowsAsync<StoreException>(() => store.LoadAsync(Everybody));
        await server.ContinueAsync();

        Assert.Equal((true, $"Neo4j at {server.Address} did not answer within 5 seconds."), (late.IsTransient, late.Message));
        Assert.Equal(1, (await store.LoadAsync(Everybody)).Total);
    }

    private async Task<OwnNeo4j> EmptyAsync()
    {
        var server = await shared.ServerAsync();

        using var http = new Neo4jHttp(server.Address);
        await SharedNeo4j.WipeAsync(http);
        return server;
    }
}
