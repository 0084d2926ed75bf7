using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SpeakerDirectory.Tests.Host;

/// <summary>A running server in its own process and folder.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private readonly Process _process;

    private RunningServer(Process process, List<string> lines) =>
        (_process, Lines, Client) = (process, lines, new() { BaseAddress = new(Address().Match(lines[^1]).Value) });

    /// <summary>The lines on standard output up to the one that says it is ready.</summary>
    public List<string> Lines { get; }

    public HttpClient Client { get; }

    public string Error { get; private set; } = "";

    /// <summary>Its resident memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static Task<RunningServer> StartAsync(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartAsync(DirectoryProgram.BesideTheTests, folder, environment, arguments);

    /// <param name="program">The program's file.</param>
    public static async Task<RunningServer> StartAsync(
        string program, string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var process = DirectoryProgram.Start(program, folder, environment, arguments);
        var lines = new List<string>();
        while (lines.LastOrDefault()?.StartsWith("The speaker directory is ready: ", StringComparison.Ordinal) != true)
        {
            lines.Add(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException(
                    $"The server ended: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}"));
        }

        return new(process, lines);
    }

    public async Task<(string? Type, string FirstLine)> GetAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (
            response.Content.Headers.ContentType?.MediaType,
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n')[0].Trim());
    }

    public async Task<string> SendAsync(string query)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a request with an editor's key and returns the data. Fails on a GraphQL error.</summary>
    public async Task<JsonNode> ChangeAsync(string key, string mutation, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = mutation, variables }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
        };
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]!;
    }

    /// <summary>Stops the server with SIGTERM and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Error = await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"http://[\d.:]+")]
    private static partial Regex Address();
}
