using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Sqlite;
using SpeakerDirectory.Tests.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Host;

/// <summary>
/// Kills the program at random moments: some times, or as often as DIRECTORY_TEST_KILLS says. The seed repeats the moments, not what the
/// program is doing at them. Afterwards the store opens, nothing is half there, every change that was acknowledged is there, and the
/// change log agrees with the records.
/// </summary>
public abstract class KillTests(int kills) : IDisposable
{
    private const int People = 1_500;
    private const int Editors = 4;

    private readonly int _kills = int.Parse(
        System.Environment.GetEnvironmentVariable("DIRECTORY_TEST_KILLS") ?? $"{kills}", CultureInfo.InvariantCulture);

    private protected TemporaryFolder Folder { get; } = new();

    /// <summary>As an operator names it.</summary>
    protected abstract string Store { get; }

    private Dictionary<string, string> Environment => new() { ["DIRECTORY_EDITORS"] = "Maya=key", ["DIRECTORY_STORE"] = Store };

    public void Dispose() => Folder.Dispose();

    protected abstract Task<IDirectoryStore> OpenAsync();

    [Fact]
    public async Task An_import_that_is_killed_has_happened_or_not()
    {
        Import(0);
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, (await DirectoryProgram.RunAsync(Folder.Path, Environment, "import", "people.ndjson")).Code);
        var usual = watch.Elapsed;
        var random = TestSeed.NewRandom();
        for (var kill = 1; kill <= _kills / 2; kill++)
        {
            Import(kill);
            using (var process = DirectoryProgram.Start(
                DirectoryProgram.BesideTheTests, Folder.Path, Environment, "import", "people.ndjson"))
            {
                // The later half of the time is where it writes.
                await KillAsync(process, usual * (0.4 + (0.8 * random.NextDouble())));
            }

            var records = await CheckAsync();
            var rounds = records.Values.Select(record => record.Note).Distinct().ToArray();
            Assert.Equal(People, records.Count);
            Assert.Single(rounds);
        }
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_kill()
    {
        var acknowledged = new int[Editors];
        var sent = new int[Editors];
        var random = TestSeed.NewRandom();
        Folder.Write("none.ndjson", []);
        for (var kill = 1; kill <= _kills - (_kills / 2); kill++)
        {
            using var process = DirectoryProgram.Start(
                DirectoryProgram.BesideTheTests,
                Folder.Path,
                Environment,
                "serve",
                "--urls",
                "http://127.0.0.1:0",
                "--seed",
                "none.ndjson");
            using var client = new HttpClient { BaseAddress = await AddressOfAsync(process) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key");
            var editing = Enumerable.Range(0, Editors).Select(editor => EditAsync(client, editor, sent, acknowledged)).ToArray();
            var before = acknowledged.Sum();
            await Eventually.TrueAsync(() => acknowledged.Sum() > before);

            await KillAsync(process, TimeSpan.FromMilliseconds(random.Next(900)));
            await Task.WhenAll(editing);

            var records = await CheckAsync();
            for (var editor = 0; editor < Editors; editor++)
            {
                var there = records.TryGetValue($"person/editor-{editor}", out var person)
                    ? int.Parse(person.Note!, CultureInfo.InvariantCulture)
                    : 0;
                Assert.InRange(there, acknowledged[editor], sent[editor]);
            }
        }
    }

    private void Import(int round) => Folder.Write(
        "people.ndjson",
        Enumerable.Range(0, People).Select(i => $$"""{"id":"person/p{{i}}","name":"Person {{i}}","note":"round {{round}}"}"""));

    private static async Task<Uri> AddressOfAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("The speaker directory is ready: ", StringComparison.Ordinal))
            {
                return new(line[line.IndexOf("http", StringComparison.Ordinal)..line.IndexOf("/graphql", StringComparison.Ordinal)]);
            }
        }

        throw new InvalidOperationException(
            $"The server ended: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    // One change after the other, each with the next number, until the server is gone.
    private static async Task EditAsync(HttpClient client, int editor, int[] sent, int[] acknowledged)
    {
        const string Save = "mutation ($input: PersonInput!) { savePerson(input: $input) { change problems { message } } }";
        try
        {
            while (true)
            {
                var number = ++sent[editor];
                var input = new
                {
                    id = $"person/editor-{editor}",
                    name = $"Editor {editor}",
                    note = number.ToString(CultureInfo.InvariantCulture),
                };
                using var response = await client.PostAsJsonAsync(
                    "/graphql", new { query = Save, variables = new { input } }, TestContext.Current.CancellationToken);
                var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
                // While what a killed one has locked is not free yet, changes are refused.
                acknowledged[editor] = answer!["data"]?["savePerson"]?["change"] is null ? acknowledged[editor] : number;
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            // It was killed.
        }
    }

    private static async Task KillAsync(Process process, TimeSpan after)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"Killed after {after.TotalMilliseconds:N0} ms.");
        using var time = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(time.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The records, if the log leads to them.</summary>
    private async Task<Dictionary<string, Record>> CheckAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var store = await OpenAsync();
        Dictionary<string, Record> records = [];
        List<LoggedChange> changes = [];
        long before = 0;
        await Eventually.TrueAsync(async () =>
        {
            // What was being committed when the program was killed may still come: then all is read again.
            before = await store.SequenceAsync(cancellation);
            records = await store.ReadAllAsync(cancellation).ToDictionaryAsync(record => record.Id, cancellationToken: cancellation);
            changes = await store.ChangesAsync(0, null, cancellation).ToListAsync(cancellation);
            return await store.SequenceAsync(cancellation) == before;
        });

        var logged = new Dictionary<string, Record?>();
        long last = 0;
        foreach (var change in changes)
        {
            Assert.InRange(change.Sequence, last, last + 1);
            Assert.Equal(logged.GetValueOrDefault(change.RecordId), change.Before);
            last = change.Sequence;
            logged[change.RecordId] = change.After;
        }

        Assert.Equal(last, before);
        Assert.Equal(
            records.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => record.Value),
            logged.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => record.Value));
        return records;
    }
}

public sealed class KillOverSqliteTests() : KillTests(20)
{
    protected override string Store => "sqlite:directory.db";

    protected override async Task<IDirectoryStore> OpenAsync() =>
        await SqliteStore.OpenAsync(Folder.File("directory.db"), TestContext.Current.CancellationToken);
}

[Neo4jCollection]
public sealed class KillOverNeo4jTests() : KillTests(6), IAsyncLifetime
{
    protected override string Store => $"neo4j:{SharedNeo4j.Address.Server}";

    public async ValueTask InitializeAsync()
    {
        using var http = new Neo4jHttp(SharedNeo4j.Address);
        await SharedNeo4j.WipeAsync(http);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    protected override async Task<IDirectoryStore> OpenAsync() =>
        await Neo4jStore.OpenAsync(SharedNeo4j.Address, fills: false, TestContext.Current.CancellationToken);
}
