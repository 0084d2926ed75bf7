using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>Several programs that share one Neo4j.</summary>
[Neo4jCollection(SharedNeo4j.Second)]
public sealed class Neo4jSharingTests : IAsyncLifetime
{
    private readonly Neo4jHttp _http = new(SharedNeo4j.Address);

    public async ValueTask InitializeAsync() => await SharedNeo4j.WipeAsync(_http);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Concurrent_increments_of_a_number_are_not_lost()
    {
        const int Writers = 64;
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await one.PutAsync(Samples.Body("un"), Samples.Office("chair", "un") with { Seats = 0 });

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => RaiseAsync(i % 2 == 0 ? one : other)));

        var office = (Office)(await other.LoadAsync(Fetch.ByIds(["office/chair"]))).Rows[0].Record;
        Assert.Equal((Writers, 1L + Writers), (office.Seats, await one.SequenceAsync(StoreTesting.Cancellation)));
        Assert.Equal(
            Enumerable.Range(0, Writers + 1), (await one.LogAsync(recordId: "office/chair")).Select(c => ((Office)c.After!).Seats!.Value));
    }

    [Fact]
    public async Task Concurrent_references_and_deletions_leave_no_broken_reference()
    {
        const int Writers = 64;
        DirectoryEditor[] editors = [new(await OpenAsync(), TimeProvider.System), new(await OpenAsync(), TimeProvider.System)];
        await using var store = await OpenAsync();
        await store.PutAsync(
            [Samples.Body("un"), Samples.Office("chair", "un"), .. Enumerable.Range(0, 8).Select(i => Samples.Person($"p{i}"))]);

        // Seven writers refer to each person and one deletes it.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => editors[i % 2].SaveAsync(
            [i / 8 == 3 ? RecordChange.Delete($"person/p{i % 8}") : RecordChange.Put(Samples.Tenure($"p{i % 8}", "chair", slug: $"-{i}"))],
            "tester",
            StoreTesting.Cancellation)));

        var all = (await store
            .ReadAllAsync(StoreTesting.Cancellation)
            .ToListAsync(StoreTesting.Cancellation)).ToLookup(r => RecordShape.Of(r).Kind);
        var people = all[RecordKind.Person].Select(r => r.Id).ToHashSet();
        Assert.All(all[RecordKind.Tenure].Cast<Tenure>(), tenure => Assert.Contains(tenure.Person.Id, people));
        Assert.Equal(outcomes.Count(o => o.Saved is not null), (int)await store.SequenceAsync(StoreTesting.Cancellation) - 1);
        Assert.Equal(
            Enumerable.Range(0, Writers)
                .Where(i => i / 8 != 3 && outcomes[i].Saved is not null)
                .Select(i => $"tenure/p{i % 8}-chair-{i}")
                .Order(StringComparer.Ordinal), all[RecordKind.Tenure].Select(r => r.Id));
        Assert.All(Enumerable.Range(0, 8), i => Assert.True(outcomes[24 + i].Saved is not null ^ people.Contains($"person/p{i}")));
    }

    [Fact]
    public async Task A_directory_of_a_newer_version_is_refused()
    {
        await (await OpenAsync()).DisposeAsync();
        await _http.RunAsync(new("MATCH (d:Directory) SET d.schema = 99"), StoreTesting.Cancellation);

        var refused = await Assert.ThrowsAsync<StoreException>(OpenAsync);

        Assert.Equal(
            $"Neo4j at {SharedNeo4j.Address} holds a directory of version 99; this program knows versions up to 2. Use a newer program.",
            refused.Message);
    }

    [Fact]
    public async Task An_unavailable_Neo4j_is_reported_as_a_temporary_error()
    {
        await using var store = await OpenAsync();
        using var away = new Neo4jHttp(new(new Uri("http://127.0.0.1:9")) { RetryFor = TimeSpan.Zero });

        var unreachable = await Assert.ThrowsAsync<StoreException>(
            () => Neo4jStore.OpenAsync(away.Address, fills: false, StoreTesting.Cancellation));

        Assert.True(unreachable.IsTransient);
        Assert.StartsWith("Neo4j at http://127.0.0.1:9/neo4j cannot be reached: ", unreachable.Message, StringComparison.Ordinal);
    }

    private static Task<Neo4jStore> OpenAsync() => Neo4jStore.OpenAsync(SharedNeo4j.Address, fills: false, StoreTesting.Cancellation);

    private static async Task RaiseAsync(Neo4jStore store)
    {
        SaveOutcome outcome;
        do
        {
            var seen = await store.SequenceAsync(StoreTesting.Cancellation);
            var office = (Office)(await store.LoadAsync(Fetch.ByIds(["office/chair"]))).Rows[0].Record;
            outcome = await store.SaveAsync(
                new("tester", StoreTesting.Now, seen, new[]
                {
                    RecordChange.Put(office with { Seats = office.Seats + 1 }),
                }.ToAsyncEnumerable()),
                StoreTesting.Cancellation);
        }
        while (outcome.IsStale);
    }
}
