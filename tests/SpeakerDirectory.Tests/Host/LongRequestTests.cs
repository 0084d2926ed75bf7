using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace SpeakerDirectory.Tests.Host;

/// <summary>
/// A request that would run for hours: three thousand people at one event, each compared with each of the others, and these again with
/// each of the others.
/// </summary>
public sealed class LongRequestTests : IDisposable
{
    private const int People = 3_000;
    private const int Readers = 8;

    private static readonly object Endless = new
    {
        query = "query ($where: PersonFilterInput) { people(where: $where) { totalCount } }",
        variables = new { where = Everybody(Everybody(new { name = new { ncontains = "zzz" } })) },
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_request_is_stopped_when_its_time_is_over_and_leaves_no_work_behind()
    {
        await using var server = await StartAsync(seconds: "2");

        using var response = await server.Client.PostAsJsonAsync("/graphql", Endless, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "OUT_OF_TIME"),
            (response.StatusCode, (string?)answer!["errors"]![0]!["extensions"]!["code"]));
        Assert.Equal(
            "The request took longer than 2 seconds, so it was stopped. Request less at once.", (string?)answer["errors"]![0]!["message"]);
        await IsNotReadAsync();

        // On a busy machine even a short answer may take longer than two seconds.
        await Eventually.TrueAsync(
            async () => await server.SendAsync("{ people { totalCount } }") == $"{{\"data\":{{\"people\":{{\"totalCount\":{People}}}}}}}");
        await server.StopAsync();
        Assert.Equal("", server.Error);
    }

    [Fact]
    public async Task A_request_is_stopped_when_its_client_disconnects_and_others_are_answered()
    {
        await using var server = await StartAsync(seconds: "3600");
        var callers = new List<TcpClient>();
        for (var i = 0; i < Readers; i++)
        {
            callers.Add(await SendAsync(server));
        }

        await IsReadForLongAsync();
        callers.ForEach(caller => caller.Dispose());

        await IsNotReadAsync();
        Assert.Equal($"{{\"data\":{{\"people\":{{\"totalCount\":{People}}}}}}}", await server.SendAsync("{ people { totalCount } }"));
        await server.StopAsync();
        Assert.Equal("", server.Error);
    }

    [Fact]
    public async Task What_would_take_for_ever_is_usually_not_even_begun()
    {
        await using var server = await StartAsync(seconds: "3600", cost: "4000000");

        using var response = await server.Client.PostAsJsonAsync("/graphql", Endless, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);

        Assert.Equal(
            (HttpStatusCode.BadRequest, "TOO_COSTLY", "people"),
            (response.StatusCode, (string?)answer!["errors"]![0]!["extensions"]!["code"], (string?)answer["errors"]![0]!["path"]![0]));
    }

    // All who appear at an event together with somebody.
    private static object Everybody(object who) =>
        new { appearances = new { all = new { @event = new { appearances = new { all = new { person = who } } } } } };

    private async Task<RunningServer> StartAsync(string seconds, string cost = "1000000000000000000")
    {
        _folder.Write("people.ndjson", Enumerable.Range(0, People).Select(i => $$"""{"id":"person/p{{i}}","name":"Person {{i}}"}"""));
        _folder.Write("events.ndjson", """{"id":"event/all","name":"All","type":"CONFERENCE"}""");
        _folder.Write(
            "appearances.ndjson",
            Enumerable
                .Range(0, People)
                .Select(i => $$"""{"id":"appearance/all-p{{i}}","person":"person/p{{i}}","event":"event/all","role":"SPEAKER"}"""));
        Assert.Equal(
            0, (await DirectoryProgram.RunAsync(_folder.Path, "import", "people.ndjson", "events.ndjson", "appearances.ndjson")).Code);
        var limits = new Dictionary<string, string> { ["DIRECTORY_LIMITS__SECONDS"] = seconds, ["DIRECTORY_LIMITS__COST"] = cost };
        return await RunningServer.StartAsync(_folder.Path, limits, "serve", "--urls", "http://127.0.0.1:0");
    }

    private static async Task<TcpClient> SendAsync(RunningServer server)
    {
        var caller = new TcpClient();
        await caller.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        var body = JsonSerializer.Serialize(Endless);
        await caller.GetStream().WriteAsync(
            Encoding.UTF8.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + $"{body.Length}\r\n\r\n{body}"), TestContext.Current.CancellationToken);
        return caller;
    }

    // A short read would have ended between two looks.
    private Task IsReadForLongAsync()
    {
        var looks = 0;
        return Eventually.TrueAsync(async () => (looks = await IsReadAsync() ? looks + 1 : 0) == 20);
    }

    private Task IsNotReadAsync() => Eventually.TrueAsync(async () => !await IsReadAsync());

    /// <summary>
    /// Whether any statement reads the file: SQLite cannot empty what is written ahead while one does, and says that it is busy.
    /// </summary>
    private async Task<bool> IsReadAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File("directory.db")};Pooling=False");
        connection.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        // Writes what is there already, so that something is written ahead.
        command.CommandText = $"PRAGMA user_version = {version}; PRAGMA wal_checkpoint(TRUNCATE)";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))! == 1;
    }
}
