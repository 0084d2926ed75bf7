using System.Diagnostics;
using System.Globalization;
using SpeakerDirectory.Stores.Neo4j;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>A Neo4j of a test's own, which may be killed and paused.</summary>
internal sealed class OwnNeo4j : IAsyncDisposable
{
    // What a client that died has locked is free again as soon as docker-compose.yml has it.
    private static readonly string[] Settings = ["--heap", "512m", "--page-cache", "64m", "--wait", "180", "--set", "server.queryapi.transaction_idle_timeout=10s"];

    private readonly string _scripts;
    private readonly string _home;
    private int _process;

    private OwnNeo4j(string scripts, string home, Uri server) => (_scripts, _home, Address) = (scripts, home, new(server) { RetryFor = TimeSpan.FromSeconds(1), TimeLimit = TimeSpan.FromSeconds(20) });

    public Neo4jAddress Address { get; }

    public static async Task<OwnNeo4j> StartAsync()
    {
        // Where no Neo4j is promised none is started either.
        TestServers.Require("DIRECTORY_TEST_NEO4J");
        var scripts = TestFiles.Shared("neo4j");
        var started = await RunAsync(scripts, "start", Settings);
        return new(scripts, started["NEO4J_HOME"], new(started["NEO4J_HTTP"])) { _process = int.Parse(started["NEO4J_PID"], CultureInfo.InvariantCulture) };
    }

    public void Kill()
    {
        using var server = Process.GetProcessById(_process);
        server.Kill();
        server.WaitForExit();
    }

    public async Task StartAgainAsync()
    {
        var port = Address.Server.Port.ToString(CultureInfo.InvariantCulture);
        _process = int.Parse((await RunAsync(_scripts, "start", [.. Settings, "--home", _home, "--http-port", port]))["NEO4J_PID"], CultureInfo.InvariantCulture);
    }

    /// <summary>Starts it anew so that it asks who is speaking: the script that starts servers speaks as nobody.</summary>
    public async Task StartAskingWhoSpeaksAsync()
    {
        string[] command = (await File.ReadAllTextAsync($"/proc/{_process}/cmdline")).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        Kill();
        var settings = Path.Combine(_home, "conf", "neo4j.conf");
        await File.WriteAllTextAsync(settings, (await File.ReadAllTextAsync(settings)).Replace("auth_enabled=false", "auth_enabled=true", StringComparison.Ordinal));
        using var started = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>logs/console.log 2>&1", "sh", .. command]) { WorkingDirectory = _home })!;
        _process = started.Id;
        using var client = new HttpClient { BaseAddress = Address.Server };
        while (!await AnswersAsync(client))
        {
            await Task.Delay(100);
        }
    }

    public Task PauseAsync() => RunAsync("/bin", "kill", "-STOP", _process.ToString(CultureInfo.InvariantCulture));

    public Task ContinueAsync() => RunAsync("/bin", "kill", "-CONT", _process.ToString(CultureInfo.InvariantCulture));

    public async ValueTask DisposeAsync() => await RunAsync(_scripts, "stop", "--now", _process.ToString(CultureInfo.InvariantCulture), _home);

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.PostAsync(new Uri("db/neo4j/query/v2", UriKind.Relative), null);
            return answer.StatusCode == System.Net.HttpStatusCode.Unauthorized;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<Dictionary<string, string>> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(folder, program), arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).ToDictionary(line => line[0], line => line[^1]);
    }
}

/// <summary>A Neo4j of a class's own, started when the first test asks for it: a server that is not there skips a test, but not what the test is given.</summary>
public sealed class SharedOwnNeo4j : IAsyncLifetime
{
    private OwnNeo4j? _server;

    internal async Task<OwnNeo4j> ServerAsync() => _server ??= await OwnNeo4j.StartAsync();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
