using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Host;

/// <summary>A question that would take for ever: three thousand people at one event, each looked at together with each of the others and those again.</summary>
public sealed class LongQuestionTests : IDisposable
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
    public async Task A_question_is_stopped_halfway_when_its_time_is_over_and_leaves_no_work_behind()
    {
        await using var server = await StartAsync(seconds: "2");

        using var response = await server.Client.PostAsJsonAsync("/graphql", Endless, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "OUT_OF_TIME"), (response.StatusCode, (string?)answer!["errors"]![0]!["extensions"]!["code"]));
        Assert.Equal("The question took longer than 2 seconds, so it was stopped. Ask for less at once.", (string?)answer["errors"]![0]!["message"]);
        await RestsAsync(server);
        Assert.Equal($"{{\"data\":{{\"people\":{{\"totalCount\":{People}}}}}}}", await server.AskAsync("{ people { totalCount } }"));
        await server.StopAsync();
        Assert.Equal("", server.Error);
    }

    [Fact]
    public async Task A_question_is_stopped_halfway_when_whoever_asked_goes_away_and_others_are_answered()
    {
        await using var server = await StartAsync(seconds: "3600");
        var callers = new List<TcpClient>();
        for (var i = 0; i < Readers; i++)
        {
            callers.Add(await AskAsync(server));
        }

        await WorksAsync(server);
        callers.ForEach(caller => caller.Dispose());

        await RestsAsync(server);
        Assert.Equal($"{{\"data\":{{\"people\":{{\"totalCount\":{People}}}}}}}", await server.AskAsync("{ people { totalCount } }"));
        await server.StopAsync();
        Assert.Equal("", server.Error);
    }

    [Fact]
    public async Task What_would_take_for_ever_is_usually_not_even_begun()
    {
        await using var server = await StartAsync(seconds: "3600", cost: "4000000");

        using var response = await server.Client.PostAsJsonAsync("/graphql", Endless, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.BadRequest, "TOO_COSTLY", "people"), (response.StatusCode, (string?)answer!["errors"]![0]!["extensions"]!["code"], (string?)answer["errors"]![0]!["path"]![0]));
    }

    // All who appear at an event together with somebody.
    private static object Everybody(object who) => new { appearances = new { all = new { @event = new { appearances = new { all = new { person = who } } } } } };

    private async Task<RunningServer> StartAsync(string seconds, string cost = "1000000000000000000")
    {
        _folder.Write("people.ndjson", Enumerable.Range(0, People).Select(i => $$"""{"id":"person/p{{i}}","name":"Person {{i}}"}"""));
        _folder.Write("events.ndjson", """{"id":"event/all","name":"All","type":"CONFERENCE"}""");
        _folder.Write("appearances.ndjson", Enumerable.Range(0, People).Select(i => $$"""{"id":"appearance/all-p{{i}}","person":"person/p{{i}}","event":"event/all","role":"SPEAKER"}"""));
        Assert.Equal(0, (await DirectoryProgram.RunAsync(_folder.Path, "import", "people.ndjson", "events.ndjson", "appearances.ndjson")).Code);
        var limits = new Dictionary<string, string> { ["DIRECTORY_LIMITS__SECONDS"] = seconds, ["DIRECTORY_LIMITS__COST"] = cost };
        return await RunningServer.StartAsync(_folder.Path, limits, "serve", "--urls", "http://127.0.0.1:0");
    }

    private static async Task<TcpClient> AskAsync(RunningServer server)
    {
        var caller = new TcpClient();
        await caller.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        var body = JsonSerializer.Serialize(Endless);
        await caller.GetStream().WriteAsync(
            Encoding.UTF8.GetBytes($"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"), TestContext.Current.CancellationToken);
        return caller;
    }

    private static Task WorksAsync(RunningServer server) => UntilAsync(server, worked => worked > TimeSpan.FromMilliseconds(100));

    private static Task RestsAsync(RunningServer server) => UntilAsync(server, worked => worked < TimeSpan.FromMilliseconds(20));

    // Who never rests would be waited for in vain.
    private static async Task UntilAsync(RunningServer server, Predicate<TimeSpan> isSo)
    {
        for (var turn = 0; turn < 200; turn++)
        {
            var before = server.Worked;
            await Task.Delay(250, TestContext.Current.CancellationToken);
            if (isSo(server.Worked - before))
            {
                return;
            }
        }

        Assert.Fail("The program goes on working, or never began to.");
    }
}
