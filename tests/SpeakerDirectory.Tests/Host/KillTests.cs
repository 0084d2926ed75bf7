using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Tests.Host;

/// <summary>
/// Kills the program at random moments: 20 times in all, or as often as DIRECTORY_TEST_KILLS says. Afterwards the store opens, nothing is half there, every change
/// that was acknowledged is there, and the change log agrees with the records.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int People = 1_500;
    private const int Editors = 4;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("DIRECTORY_TEST_KILLS") ?? "20", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_that_is_killed_has_happened_or_not()
    {
        Import(0);
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, (await DirectoryProgram.RunAsync(_folder.Path, "import", "people.ndjson")).Code);
        var usual = watch.Elapsed;
        for (var kill = 1; kill <= Kills / 2; kill++)
        {
            Import(kill);
            using (var process = DirectoryProgram.Start(DirectoryProgram.BesideTheTests, _folder.Path, new Dictionary<string, string>(), "import", "people.ndjson"))
            {
                // The later half of the time is where it writes.
                await KillAsync(process, usual * (0.4 + (0.8 * Random.Shared.NextDouble())));
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
        var environment = new Dictionary<string, string> { ["DIRECTORY_EDITORS"] = "Maya=key" };
        var acknowledged = new int[Editors];
        var sent = new int[Editors];
        _folder.Write("none.ndjson", []);
        for (var kill = 1; kill <= Kills - (Kills / 2); kill++)
        {
            using var process = DirectoryProgram.Start(DirectoryProgram.BesideTheTests, _folder.Path, environment, "serve", "--urls", "http://127.0.0.1:0", "--seed", "none.ndjson");
            using var client = new HttpClient { BaseAddress = await AddressOfAsync(process) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key");
            var editing = Enumerable.Range(0, Editors).Select(editor => EditAsync(client, editor, sent, acknowledged)).ToArray();
            await KillAsync(process, TimeSpan.FromMilliseconds(100 + Random.Shared.Next(900)));
            await Task.WhenAll(editing);

            var records = await CheckAsync();
            for (var editor = 0; editor < Editors; editor++)
            {
                var there = records.TryGetValue($"person/editor-{editor}", out var person) ? int.Parse(person.Note!, CultureInfo.InvariantCulture) : 0;
                Assert.InRange(there, acknowledged[editor], sent[editor]);
            }
        }
    }

    private void Import(int round) => _folder.Write(
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

        throw new InvalidOperationException($"The server ended: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
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
                var input = new { id = $"person/editor-{editor}", name = $"Editor {editor}", note = number.ToString(CultureInfo.InvariantCulture) };
                using var response = await client.PostAsJsonAsync("/graphql", new { query = Save, variables = new { input } }, TestContext.Current.CancellationToken);
                var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
                Assert.NotNull((int?)answer!["data"]?["savePerson"]?["change"]);
                acknowledged[editor] = number;
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            // It was killed.
        }
    }

    private static async Task KillAsync(Process process, TimeSpan after)
    {
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
        await using var store = await SqliteStore.OpenAsync(_folder.File("directory.db"), TestContext.Current.CancellationToken);
        var records = await store.ReadAllAsync(TestContext.Current.CancellationToken).ToDictionaryAsync(record => record.Id, cancellationToken: TestContext.Current.CancellationToken);
        var logged = new Dictionary<string, Record?>();
        long last = 0;
        await foreach (var change in store.ChangesAsync(0, null, TestContext.Current.CancellationToken))
        {
            Assert.InRange(change.Sequence, last, last + 1);
            Assert.Equal(logged.GetValueOrDefault(change.RecordId), change.Before);
            last = change.Sequence;
            logged[change.RecordId] = change.After;
        }

        Assert.Equal(last, await store.SequenceAsync(TestContext.Current.CancellationToken));
        Assert.Equal(records.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => record.Value), logged.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => record.Value));
        return records;
    }
}
