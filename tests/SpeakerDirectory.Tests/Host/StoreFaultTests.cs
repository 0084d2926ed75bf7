using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace SpeakerDirectory.Tests.Host;

/// <summary>Faults of the SQLite file of a served directory: changes are refused, reads go on, and the server recovers by itself.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private const string Save = "mutation ($input: PersonInput!) { savePerson(input: $input) { change problems { message } } }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task On_a_full_disk_changes_are_refused_and_reads_answered_until_there_is_space_again()
    {
        using var disk = SmallDisk.Mount(_folder.Path, megabytes: 4);
        await using var server = await StartAsync();
        Assert.Equal((HttpStatusCode.OK, null), await SaveAsync(server, "ada", "small"));
        var ballast = _folder.File("ballast");
        await FillAsync(ballast);

        var saved = 0;
        (HttpStatusCode Status, string? Code) answer;
        while ((answer = await SaveAsync(server, $"big{saved}", new string('n', 100_000))).Status == HttpStatusCode.OK)
        {
            saved++;
            Assert.InRange(saved, 0, 100);
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE"), answer);
        Assert.Equal(saved + 1, await PeopleAsync(server));
        File.Delete(ballast);
        Assert.Equal((HttpStatusCode.OK, null), await SaveAsync(server, "bob", "small"));
        Assert.Equal(saved + 2, await PeopleAsync(server));
        await server.StopAsync();
        Assert.Contains("directory.db is full; nothing was saved.", server.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_another_program_locks_the_file_changes_are_refused_and_reads_answered()
    {
        await using var server = await StartAsync();
        Assert.Equal((HttpStatusCode.OK, null), await SaveAsync(server, "ada", "small"));
        await using (var other = new SqliteConnection($"Data Source={_folder.File("directory.db")};Pooling=False"))
        {
            other.Open();
            await using var transaction = other.BeginTransaction(deferred: false);
            var saving = SaveAsync(server, "bob", "small");

            Assert.Equal(1, await PeopleAsync(server));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE"), await saving);
        }

        Assert.Equal((HttpStatusCode.OK, null), await SaveAsync(server, "bob", "small"));
        Assert.Equal(2, await PeopleAsync(server));
    }

    [Fact]
    public async Task No_change_is_lost_among_two_hundred_concurrent_changes_and_reads()
    {
        await using var server = await StartAsync();
        var changes = Enumerable.Range(0, 100).Select(i => SaveAsync(server, $"p{i}", $"note {i}")).ToArray();
        var reads = Enumerable.Range(0, 100).Select(_ => PeopleAsync(server)).ToArray();

        Assert.All(await Task.WhenAll(changes), answer => Assert.Equal((HttpStatusCode.OK, null), answer));
        Assert.All(await Task.WhenAll(reads), count => Assert.InRange(count, 0, 100));

        var log = JsonNode.Parse(await server.SendAsync("{ changes(first: 500) { sequence recordId } }"))!["data"]!["changes"]!.AsArray();
        Assert.Equal(Enumerable.Range(1, 100), log.Select(change => (int)change!["sequence"]!));
        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => $"person/p{i}").Order(StringComparer.Ordinal),
            log.Select(change => (string)change!["recordId"]!).Order(StringComparer.Ordinal));
        Assert.Equal(100, await PeopleAsync(server));
    }

    private Task<RunningServer> StartAsync()
    {
        _folder.Write("none.ndjson", []);
        return RunningServer.StartAsync(
            _folder.Path,
            new Dictionary<string, string> { ["DIRECTORY_EDITORS"] = "Maya=key" },
            "serve",
            "--urls",
            "http://127.0.0.1:0",
            "--seed",
            "none.ndjson");
    }

    private static async Task<(HttpStatusCode Status, string? Code)> SaveAsync(RunningServer server, string slug, string note)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(
                new { query = Save, variables = new { input = new { id = $"person/{slug}", name = slug, note } } }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "key") },
        };
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        Assert.True(answer!["errors"] is not null || answer["data"]!["savePerson"]!["change"] is not null, answer.ToJsonString());
        return (response.StatusCode, (string?)answer["errors"]?[0]?["extensions"]?["code"]);
    }

    private static async Task<int> PeopleAsync(RunningServer server) =>
        (int)JsonNode.Parse(await server.SendAsync("{ people { totalCount } }"))!["data"]!["people"]!["totalCount"]!;

    // Fills the disk except for half a megabyte.
    private static async Task FillAsync(string file)
    {
        await using var stream = File.Create(file);
        var part = new byte[64 * 1024];
        try
        {
            while (true)
            {
                await stream.WriteAsync(part, TestContext.Current.CancellationToken);
                await stream.FlushAsync(TestContext.Current.CancellationToken);
            }
        }
        catch (IOException)
        {
            stream.SetLength(stream.Length - (512 * 1024));
        }
    }
}
