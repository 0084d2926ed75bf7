using System.Diagnostics;
using System.Globalization;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>A Neo4j server of one test, which can kill and suspend it.</summary>
internal sealed class OwnNeo4j : IAsyncDisposable
{
    // The locks of a client that died are released after the same time as in docker-compose.yml.
    private static readonly string[] Settings =
    [
        "--heap",
        "512m",
        "--page-cache",
        "64m",
        "--wait",
        "180",
        "--set",
        "server.queryapi.transaction_idle_timeout=10s",
    ];

    private readonly string _scripts;
    private readonly string _home;
    private int _process;

    private OwnNeo4j(string scripts, string home, Uri server) =>
        (_scripts, _home, Address) = (
            scripts, home, new(server) { RetryFor = TimeSpan.FromSeconds(1), TimeLimit = TimeSpan.FromMinutes(2) });

    public Neo4jEndpoint Address { get; }

    public static async Task<OwnNeo4j> StartAsync()
    {
        // If no Neo4j is configured, none is started.
        TestServers.Require("DIRECTORY_TEST_NEO4J");
        var scripts = TestFiles.Shared("neo4j");
        var started = await RunAsync(scripts, "start", Settings);
        return new(
            scripts,
            started["NEO4J_HOME"],
            new(started["NEO4J_HTTP"])) { _process = int.Parse(started["NEO4J_PID"], CultureInfo.InvariantCulture) };
    }

    public void Kill()
    {
        using var server = Process.GetProcessById(_process);
        server.Kill();
        server.WaitForExit();
    }

    public async Task RestartAsync()
    {
        var port = Address.Server.Port.ToString(CultureInfo.InvariantCulture);
        _process = int.Parse(
            (await RunAsync(_scripts, "start", [.. Settings, "--home", _home, "--http-port", port]))["NEO4J_PID"],
            CultureInfo.InvariantCulture);
    }

    /// <summary>Restarts the server with authentication; the start script starts servers without it.</summary>
    public async Task StartWithAuthenticationAsync()
    {
        string[] command = (await File.ReadAllTextAsync($"/proc/{_process}/cmdline")).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        Kill();
        var settings = Path.Combine(_home, "conf", "neo4j.conf");
        await File.WriteAllTextAsync(
            settings, (await File.ReadAllTextAsync(settings)).Replace("auth_enabled=false", "auth_enabled=true", StringComparison.Ordinal));
        using var started = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>logs/console.log 2>&1", "sh", .. command]) { WorkingDirectory = _home })!;
        _process = started.Id;
        using var client = new HttpClient { BaseAddress = Address.Server };
        await Eventually.TrueAsync(() => AnswersAsync(client));
    }

    public Task PauseAsync() => RunAsync("/bin", "kill", "-STOP", _process.ToString(CultureInfo.InvariantCulture));

    public Task ContinueAsync() => RunAsync("/bin", "kill", "-CONT", _process.ToString(CultureInfo.InvariantCulture));

    public async ValueTask DisposeAsync() =>
        await RunAsync(_scripts, "stop", "--now", _process.ToString(CultureInfo.InvariantCulture), _home);

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
        using var process = Process.Start(
            new ProcessStartInfo(Path.Combine(folder, program), arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .ToDictionary(line => line[0], line => line[^1]);
    }
}

/// <summary>
/// A Neo4j server of one class, started when the first test needs it: a missing server can skip a test, but not a fixture.
/// </summary>
public sealed class SharedOwnNeo4j : IAsyncLifetime
{
    private OwnNeo4j? _server;

    internal async Task<OwnNeo4j> ServerAsync() => _server ??= await OwnNeo4j.StartAsync();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
