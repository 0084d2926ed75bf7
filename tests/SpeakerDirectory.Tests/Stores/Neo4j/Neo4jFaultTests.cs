using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>What happens when the server goes away, and comes back.</summary>
[Collection(Neo4jServer.Collection)]
public sealed class Neo4jFaultTests
{
    private static readonly Fetch Everybody = new(new Root.OfKind(RecordKind.Person, new(10)) { Count = true }, []);

    [Fact]
    public async Task A_server_that_is_killed_during_a_change_has_all_of_it_or_nothing_and_goes_on()
    {
        await using var server = await OwnNeo4j.StartAsync();
        await using var store = await Neo4jStore.OpenAsync(server.Address, fills: false, StoreTesting.Cancellation);
        await store.PutAsync(Samples.Person("a"));

        var change = store.ChangeAsync(Enumerable.Range(0, 9_000).Select(i => RecordChange.Put(Samples.Person($"p{i:0000}"))));
        await Task.Delay(300, StoreTesting.Cancellation);
        server.Kill();

        Assert.True((await Assert.ThrowsAsync<StoreException>(() => change)).MayPass);
        Assert.True((await Assert.ThrowsAsync<StoreException>(() => store.AskAsync(Everybody))).MayPass);

        await server.StartAgainAsync();
        var found = ((await store.AskAsync(Everybody)).Total, await store.SequenceAsync(StoreTesting.Cancellation), (await store.LogAsync()).Length);
        Assert.Contains(found, new (int?, long, int)[] { (1, 1, 1), (9_001, 2, 9_001) });
        Assert.Equal(found.Item2 + 1, (await store.PutAsync(Samples.Person("b"))).Sequence);
    }

    [Fact]
    public async Task An_import_during_which_the_server_is_killed_is_completed_when_it_is_run_again()
    {
        await using var server = await OwnNeo4j.StartAsync();
        Record[] records = [.. Questions.Filling, .. Enumerable.Range(0, 4000).Select(i => Samples.Person($"q{i:0000}"))];
        await using (var store = await Neo4jStore.OpenAsync(server.Address, fills: true, StoreTesting.Cancellation))
        {
            await Assert.ThrowsAsync<StoreException>(() => store.SaveAsync(new("tester", StoreTesting.Now, 0, KillsAfter(10_100)), StoreTesting.Cancellation));
        }

        await server.StartAgainAsync();
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
    public async Task A_server_that_hangs_is_not_waited_for_longer_than_the_limit_and_answers_when_it_goes_on()
    {
        await using var server = await OwnNeo4j.StartAsync();
        await using (var patient = await Neo4jStore.OpenAsync(server.Address, fills: false, StoreTesting.Cancellation))
        {
            await patient.PutAsync(Samples.Person("a"));
            await patient.AskAsync(Everybody);
        }

        await using var store = await Neo4jStore.OpenAsync(server.Address with { TimeLimit = TimeSpan.FromSeconds(5) }, fills: false, StoreTesting.Cancellation);

        await server.PauseAsync();
        var late = await Assert.ThrowsAsync<StoreException>(() => store.AskAsync(Everybody));
        await server.ContinueAsync();

        Assert.Equal((true, $"Neo4j at {server.Address} did not answer within 5 seconds."), (late.MayPass, late.Message));
        Assert.Equal(1, (await store.AskAsync(Everybody)).Total);
    }
}
