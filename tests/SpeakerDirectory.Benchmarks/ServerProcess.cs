using System.Diagnostics;
using System.Net.Http.Headers;

namespace SpeakerDirectory.Benchmarks;

/// <summary>The program in its own process, with the seed data in a temporary folder, which is deleted afterwards.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("directory-server-");
    private readonly Process _process;

    private ServerProcess(string key)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "SpeakerDirectory.Host.dll"), "serve", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["DIRECTORY_EDITORS"] = $"Benchmark={key}" },
        };
        _process = Process.Start(start)!; // Null only if a running process is reused.
    }

    /// <summary>Sends requests with the key of an editor.</summary>
    public HttpClient Client { get; private set; } = null!; // Set before the constructor's caller gets the object.

    public long Memory => Refreshed.WorkingSet64;

    /// <summary>The processor time used, which hardly depends on the other load of the machine.</summary>
    public TimeSpan Worked => Refreshed.TotalProcessorTime;

    public int Handles => Refreshed.HandleCount;

    private Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    public static async Task<ServerProcess> StartAsync(string key = "benchmark", int connections = 8)
    {
        var server = new ServerProcess(key);
        while (await server._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("/graphql", StringComparison.Ordinal) is > 0 and var end)
            {
                server.Client = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections })
                {
                    BaseAddress = new(line[line.IndexOf("http", StringComparison.Ordinal)..end]),
                    DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
                };
                return server;
            }
        }

        throw new InvalidOperationException("The server ended.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
