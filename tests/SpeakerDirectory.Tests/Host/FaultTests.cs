using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Host;

/// <summary>What goes wrong around a running program: with files, callers and other programs.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly Dictionary<string, string> Usual = [];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_damaged_line_among_fifty_thousand_is_told_with_its_place_and_nothing_is_imported()
    {
        _folder.Write(
            "people.ndjson",
            Enumerable
                .Range(1, 50_000)
                .Select(i => i == 31_415 ? """{"id":"person/p31415","name":"Per""" : $$"""{"id":"person/p{{i}}","name":"Person {{i}}"}"""));

        var import = await DirectoryProgram.RunAsync(_folder.Path, "import", "people.ndjson");

        Assert.Equal((1, ""), (import.Code, import.Out));
        Assert.Contains("people.ndjson:31415: ", import.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n1 problem. Nothing was changed.\n", import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_a_hundred_megabytes_is_refused_and_the_others_are_read()
    {
        await using (var file = File.Create(_folder.File("people.ndjson")))
        {
            await file.WriteAsync("{\"id\":\"person/ana\",\"name\":\""u8.ToArray(), TestContext.Current.CancellationToken);
            var part = Enumerable.Repeat((byte)'a', 1024 * 1024).ToArray();
            for (var megabyte = 0; megabyte < 100; megabyte++)
            {
                await file.WriteAsync(part, TestContext.Current.CancellationToken);
            }

            await file.WriteAsync("\"}\n{\"id\":\"person/bob\"}\n"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        var validate = await DirectoryProgram.RunAsync(_folder.Path, "validate", "people.ndjson");

        Assert.Equal(1, validate.Code);
        Assert.Contains("people.ndjson:1: The line is longer than ", validate.Error, StringComparison.Ordinal);
        Assert.Contains(
            "people.ndjson:2: name: The field 'name' is missing; a person must have it.\n", validate.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_bytes_are_told_and_marks_of_byte_order_and_of_line_ends_are_not_minded()
    {
        await File.WriteAllBytesAsync(
            _folder.File("people.ndjson"),
            [
                0xEF, 0xBB, 0xBF, .. "{\"id\":\"person/ana\",\"name\":\"Ana\"}\r\n"u8,
                .. "{\"id\":\"person/bob\",\"name\":\"B"u8, 0xC3, 0x28, .. "b\"}\r\n"u8,
                .. "{\"id\":\"person/eve\",\"name\":\"Eve\"}\r\n"u8,
            ],
            TestContext.Current.CancellationToken);

        var validate = await DirectoryProgram.RunAsync(_folder.Path, "validate", "people.ndjson");

        Assert.Equal((1, "2 records, 2 warnings, 1 problem.\n"), (validate.Code, validate.Out));
        Assert.EndsWith("people.ndjson:2: The line is not valid UTF-8.\n", validate.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_programs_on_one_file_see_each_others_changes()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path, Usual, "serve", "--urls", "http://127.0.0.1:0");
        _folder.Write("people.ndjson", """{"id":"person/zz-new","name":"Zz New"}""");

        Assert.Equal(0, (await DirectoryProgram.RunAsync(_folder.Path, "import", "people.ndjson")).Code);
        Assert.Equal("""{"data":{"person":{"name":"Zz New"}}}""", await server.SendAsync("""{ person(id: "person/zz-new") { name } }"""));
    }

    [Fact]
    public async Task A_store_that_is_damaged_while_it_serves_is_told_with_503_and_the_reason_stands_in_the_log()
    {
        await DirectoryProgram.RunAsync(_folder.Path, "import", TestFiles.SeedData);
        await using var server = await RunningServer.StartAsync(_folder.Path, Usual, "serve", "--urls", "http://127.0.0.1:0");
        await using (var file = new FileStream(_folder.File("directory.db"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = 40 * 4_096;
            await file.WriteAsync(
                Enumerable.Repeat((byte)0xA5, (int)(file.Length - file.Position)).ToArray(), TestContext.Current.CancellationToken);
        }

        using var response = await server.Client.PostAsJsonAsync(
            "/graphql", new { query = "{ people { nodes { name appearances { totalCount } } } }" }, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        await server.StopAsync();

        var error = answer!["errors"]![0]!;
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE"), (response.StatusCode, (string?)error["extensions"]!["code"]));
        Assert.DoesNotContain("directory.db", (string?)error["message"], StringComparison.Ordinal);
        Assert.Contains((string)error["extensions"]!["id"]!, server.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_has_begun_is_answered_when_the_program_is_told_to_stop()
    {
        // On a busy machine the request may take longer than it usually may.
        var patient = new Dictionary<string, string> { ["DIRECTORY_LIMITS__SECONDS"] = "600" };
        await using var server = await RunningServer.StartAsync(_folder.Path, patient, "serve", "--urls", "http://127.0.0.1:0");
        using var caller = await CallAsync(server);
        const string Body = """{"query":"{ __typename }"}""";
        using var answers = new StreamReader(caller.GetStream());

        // A server that has begun to read the body says that it goes on, and one that is stopping takes no new callers.
        await SendAsync(
            caller,
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: "
            + $"{Body.Length}\r\n\r\n");
        Assert.Equal("HTTP/1.1 100 Continue", await answers.ReadLineAsync(TestContext.Current.CancellationToken));
        var stopping = server.StopAsync();
        await Eventually.TrueAsync(async () => !await TakesCallersAsync(server));
        await SendAsync(caller, Body);
        var answer = await answers.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("\r\nHTTP/1.1 200 OK\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("""{"data":{"__typename":"Query"}}""", answer, StringComparison.Ordinal);
        Assert.Equal(0, await stopping);
    }

    [Fact]
    public async Task Callers_who_go_away_or_never_finish_disturb_nobody()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path, Usual, "serve", "--urls", "http://127.0.0.1:0");
        var silent = new List<TcpClient>();
        for (var i = 0; i < 50; i++)
        {
            silent.Add(await CallAsync(server));
            await SendAsync(silent[^1], "POST /graphql HTTP/1.1\r\nHost: localhost\r\n");
        }

        const string Query =
            "{\"query\":\"{ people(first: 500) { nodes { id name label appearances(first: 50) { nodes { id label } } } } }\"}";
        for (var i = 0; i < 20; i++)
        {
            // The complete request; the client does not wait for the answer.
            using var caller = await CallAsync(server);
            await SendAsync(
                caller,
                $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + $"{Query.Length}\r\n\r\n{Query}");
        }

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await server.SendAsync("{ __typename }"));
        silent.ForEach(caller => caller.Dispose());
        Assert.Equal(0, await server.StopAsync());
        Assert.Equal("", server.Error);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_not_waited_for_longer_than_a_request_may_take()
    {
        await using var server = await RunningServer.StartAsync(
            _folder.Path, new Dictionary<string, string> { ["DIRECTORY_LIMITS__SECONDS"] = "1" }, "serve", "--urls", "http://127.0.0.1:0");
        using var caller = await CallAsync(server);
        await SendAsync(
            caller,
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\nConnection: "
            + "close\r\n\r\n{");

        var answer = await new StreamReader(caller.GetStream()).ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 503 ", answer, StringComparison.Ordinal);
        Assert.Contains("OUT_OF_TIME", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_other_sites_may_ask_only_where_they_are_named()
    {
        await using var closed = await RunningServer.StartAsync(_folder.Path, Usual, "serve", "--urls", "http://127.0.0.1:0");
        await using var open = await RunningServer.StartAsync(
            _folder.Path, Usual, "serve", "--urls", "http://127.0.0.1:0", "--cors", "https://one.example,https://two.example");

        Assert.Null(await AllowedAsync(closed, "https://one.example"));
        Assert.Equal("https://two.example", await AllowedAsync(open, "https://two.example"));
        Assert.Null(await AllowedAsync(open, "https://three.example"));
        Assert.Equal(
            new(2, "", "'one.example' is no site like https://directory.example.org: scheme and host, without a path.\nWith --help the "
                + "program says what it can do.\n"),
            await DirectoryProgram.RunAsync(_folder.Path, "serve", "--cors", "one.example"));
    }

    [Fact]
    public async Task A_limit_that_is_unknown_is_told()
    {
        var run = await DirectoryProgram.RunAsync(
            _folder.Path, new Dictionary<string, string> { ["DIRECTORY_LIMITS__ALIASSES"] = "5" }, "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("A limit is not known, or is not of its type, among ALIASSES = 5.", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string?> AllowedAsync(RunningServer server, string origin)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Options,
            "/graphql")
            {
                Headers =
                {
                    { "Origin", origin },
                    { "Access-Control-Request-Method", "POST" },
                    { "Access-Control-Request-Headers", "content-type" },
                },
            };
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }

    private static async Task<bool> TakesCallersAsync(RunningServer server)
    {
        try
        {
            using var caller = await CallAsync(server);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<TcpClient> CallAsync(RunningServer server)
    {
        var caller = new TcpClient();
        await caller.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        return caller;
    }

    private static Task SendAsync(TcpClient caller, string text) =>
        caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken).AsTask();
}
