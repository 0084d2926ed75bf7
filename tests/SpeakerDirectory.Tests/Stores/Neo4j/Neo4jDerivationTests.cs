using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Import;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>Graphs whose derived values another version of the program has written.</summary>
[Neo4jCollection]
public sealed class Neo4jDerivationTests : IAsyncLifetime
{
    // Written by a program without derivations, whose folding, sort keys, days and words differ.
    private static readonly string[] Older =
    [
        "MATCH (r:Record) SET r.place = 'q' + r.place, r.gone = 'a property that nothing writes now'",
        "MATCH ()-[l]->() WHERE l.place IS NOT NULL SET l.place = 'q' + l.place",
        "MATCH (p:Person) SET p.nameFolded = 'wrong', p.sortKey = 'wrong'",
        "MATCH (e:Event) SET e.startEarliest = '0001-01-01', e.whole = 'event/none' REMOVE e.startLatest",
        "MATCH (a:Appearance) REMOVE a.whole",
        "MATCH (t:Tenure) SET t.begunBy = '0001-01-01' REMOVE t.lastedUntil, t.notAfter, t.ownNotAfter",
        "MATCH (p:Person) REMOVE p.boundEarliest, p.boundLatest",
        "MATCH (w:Word) SET w.text = 'x' + w.text, w.typos = 'x'",
        "CREATE (:Word {text: 'nobody', typos: 'nobdy'})",
        "MATCH (d:Directory) SET d.schema = 1 REMOVE d.derivation, d.shapes, d.derivedTo",
    ];

    // More than two batches.
    private static readonly Record[] Large = [.. SampleQueries.RecordsOf(people: 150)];

    private static readonly Record[] Small =
    [
        Samples.Page(), Samples.Body("un"), Samples.Person("zoe", "Zoë Ångström"), Samples.Person("ada", "Ada"),
        Samples.Office("chair", "un") with { Sources = [new("source/page")] }, Samples.Tenure("ada", "chair", "2001", "2003"),
        Samples.Membership("person/zoe", "un", "1999"), Samples.Event("summit", "2002-05"), Samples.Event("day", "2002-05-02", "summit"),
        Samples.Appearance("ada", "day", 1, "ada-chair"), Samples.Appearance("zoe", "summit"), Samples.Appearance("ada", "nowhere"),
    ];

    private static readonly string OtherVersion =
        $"Neo4j at {Server} is being re-derived, or another version of this program has changed records there. "
        + "Stop the other version and start this one again.";

    private readonly Neo4jHttp _http = new(Address);

    // The sentences are made before a test can be skipped for want of a server.
    private static string Server =>
        Environment.GetEnvironmentVariable("DIRECTORY_TEST_NEO4J") is null ? "" : SharedNeo4j.Address.ToString();

    // A server that has just started is slow.
    private static Neo4jEndpoint Address => SharedNeo4j.Address with { TimeLimit = TimeSpan.FromMinutes(5), Batch = 200 };

    public async ValueTask InitializeAsync() => await SharedNeo4j.WipeAsync(_http);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Values_of_an_older_derivation_become_those_of_a_fresh_graph()
    {
        var fresh = await FillAsync(Large);
        await RunAsync(Older);
        Assert.NotEqual(fresh, await GraphDump.TakeAsync(_http));

        using var opening = new Opening();
        await using (await OpenAsync(opening))
        {
            Assert.Equal(fresh, await GraphDump.TakeAsync(_http));
        }

        Assert.Equal(
            [
                $"Neo4j at {Server} holds values that another version of this program derived. "
                + "They are re-derived before the directory is used.",
                $"Neo4j at {Server} has been re-derived.",
            ],
            opening.Notes);
        var all = Large.Length;
        Assert.Contains(new(ImportStep.Rederiving, all, all), opening.Steps);
        Assert.Equal(opening.Steps.Select(s => s.Records).Order(), opening.Steps.Select(s => s.Records));

        using var again = new Opening();
        await using (await OpenAsync(again))
        {
            Assert.Empty(again.Notes);
        }
    }

    [Fact]
    public async Task Changed_record_shapes_also_cause_a_re_derivation()
    {
        var fresh = await FillAsync(Small);
        await RunAsync([.. Older[..^1], "MATCH (d:Directory) SET d.shapes = 'other'"]);

        await using (await OpenAsync())
        {
            Assert.Equal(fresh, await GraphDump.TakeAsync(_http));
        }
    }

    [Fact]
    public async Task A_re_derivation_interrupted_after_each_part_continues_to_the_same_result()
    {
        var fresh = await FillAsync(Small);
        await using var serving = await OpenAsync();
        await RunAsync(Older);

        var interrupted = 0;
        for (; await IsInterruptedAsync(); interrupted++)
        {
            // Programs without derivations refuse version 2, and save nothing while a store is being filled.
            var directory = (await SharedNeo4j.RowsAsync(_http, "MATCH (d:Directory) RETURN d.schema, d.filling"))[0];
            Assert.Equal((2, "re-deriving"), (directory[0].GetInt32(), directory[1].GetString()));
            Assert.Equal(OtherVersion, await WhyNoSequenceAsync(serving));
            Assert.Equal(OtherVersion, (await Assert.ThrowsAsync<StoreException>(() => SaveBobAsync(serving, 1))).Message);
        }

        // After the words, eight kinds, and the events a second time.
        Assert.Equal(10, interrupted);
        Assert.Equal(fresh, await GraphDump.TakeAsync(_http));
    }

    [Fact]
    public async Task Programs_that_open_an_older_graph_at_once_re_derive_it_together()
    {
        var fresh = await FillAsync(Large);
        await RunAsync(Older);

        var stores = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OpenAsync()));

        Assert.Equal(fresh, await GraphDump.TakeAsync(_http));
        foreach (var store in stores)
        {
            Assert.Equal(1, await store.SequenceAsync(StoreTesting.Cancellation));
            await store.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("SET d.derivation = 4")]
    [InlineData("SET d.rederiving = 4, d.filling = 're-deriving'")]
    public async Task A_newer_derivation_is_refused_and_left_unchanged(string newer)
    {
        await FillAsync(Small);
        await using var serving = await OpenAsync();
        await RunAsync($"MATCH (d:Directory) {newer}");
        var before = await GraphDump.TakeAsync(_http);
        var sentence =
            $"Neo4j at {Server} holds values that a newer version of this program derived "
            + "(derivation 4, this program knows derivations up to 3). Use a newer program.";

        Assert.Equal(sentence, (await Assert.ThrowsAsync<StoreException>(() => OpenAsync())).Message);
        Assert.Equal(sentence, (await Assert.ThrowsAsync<StoreException>(() => OpenAsync(fills: true))).Message);
        Assert.Equal(sentence, (await Assert.ThrowsAsync<StoreException>(() => SaveBobAsync(serving, 1))).Message);
        Assert.Equal(before, await GraphDump.TakeAsync(_http));
    }

    [Fact]
    public async Task A_change_by_a_program_without_derivations_is_detected_and_re_derived()
    {
        await FillAsync(Small);
        await using var serving = await OpenAsync();

        // The last statements of such a program in a save.
        await RunAsync(
            "MATCH (p:Person {id: 'person/ada'}) SET p.name = 'Álva', p.nameFolded = 'wrong', p.place = 'wrong'",
            "MATCH (d:Directory) SET d.sequence = 2 REMOVE d.filling "
            + "CREATE (:Change {sequence: 2, at: datetime('2026-01-15T12:00Z'), by: 'older', edit: 'e'})");

        Assert.Equal(OtherVersion, await WhyNoSequenceAsync(serving));
        Assert.Equal(OtherVersion, (await Assert.ThrowsAsync<StoreException>(() => SaveBobAsync(serving, 2))).Message);

        await using var again = await OpenAsync();
        Assert.Equal(2, await again.SequenceAsync(StoreTesting.Cancellation));
        var folded = await SharedNeo4j.RowsAsync(_http, "MATCH (p:Person {id: 'person/ada'}) RETURN p.nameFolded");
        Assert.Equal("alva", folded[0][0].GetString());
        Assert.Equal(3, (await again.PutAsync(Samples.Person("bob"))).Sequence);
    }

    [Fact]
    public async Task An_interrupted_import_of_an_older_program_is_re_derived_by_the_import_that_completes_it()
    {
        var records = Large;
        var fresh = await FillAsync(records.Reverse());
        await SharedNeo4j.WipeAsync(_http);
        await using (var broken = await OpenAsync(fills: true))
        {
            await Assert.ThrowsAsync<InvalidDataException>(
                () => broken.SaveAsync(new("tester", StoreTesting.Now, 0, BreaksOff(records)), StoreTesting.Cancellation));
        }

        await RunAsync([.. Older, "MATCH (d:Directory) SET d.filling = '4d8e2f'"]);
        await AssertHalfFilledAsync();

        await using var again = await OpenAsync(fills: true);
        Assert.True(again.IsHalfFilled);
        await AssertHalfFilledAsync();
        Assert.Equal(new(1, records.Length, 0, 0, 0), await again.PutAsync(records.Reverse()));

        Assert.Equal(fresh, await GraphDump.TakeAsync(_http));
    }

    private static async Task<bool> IsInterruptedAsync()
    {
        using var opening = new Opening(interruptAfter: 1);
        try
        {
            await using var store = await Neo4jStore.OpenAsync(Address, fills: false, opening.Report, opening.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private static async IAsyncEnumerable<RecordChange> BreaksOff(Record[] records)
    {
        foreach (var record in records.Reverse().Take(500))
        {
            yield return RecordChange.Put(record);
        }

        await Task.Yield();
        throw new InvalidDataException("broken");
    }

    private static Task<SaveOutcome> SaveBobAsync(Neo4jStore store, long seen) =>
        store.SaveAsync(
            new("tester", StoreTesting.Now, seen, new[] { RecordChange.Put(Samples.Person("bob")) }.ToAsyncEnumerable()),
            StoreTesting.Cancellation);

    private static async Task<string> WhyNoSequenceAsync(Neo4jStore store) =>
        (await Assert.ThrowsAsync<StoreException>(() => store.SequenceAsync(StoreTesting.Cancellation))).Message;

    private static async Task AssertHalfFilledAsync()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => OpenAsync());
        Assert.EndsWith("Run the import again to complete it.", refused.Message, StringComparison.Ordinal);
    }

    private async Task<string[]> FillAsync(IEnumerable<Record> records)
    {
        await using var store = await OpenAsync(fills: true);
        await store.PutAsync(records);
        return await GraphDump.TakeAsync(_http);
    }

    private async Task RunAsync(params IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            await _http.RunAsync(new(statement), StoreTesting.Cancellation);
        }
    }

    private static Task<Neo4jStore> OpenAsync(Opening? opening = null, bool fills = false) => opening is null
        ? Neo4jStore.OpenAsync(Address, fills, StoreTesting.Cancellation)
        : Neo4jStore.OpenAsync(Address, fills, opening.Report, StoreTesting.Cancellation);
}
