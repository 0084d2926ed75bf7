using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SpeakerDirectory.Tests.Stores.Cache;

/// <summary>A Redis server of one test, which can stop and restart it.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private Process? _process;

    public DnsEndPoint Address { get; } = new("127.0.0.1", FreePort());

    /// <summary>The address in the form of the setting.</summary>
    public string Cache => $"redis:{Address.Host}:{Address.Port}";

    /// <summary>The server that all tests share.</summary>
    public static DnsEndPoint Required()
    {
        var parts = TestServers.Require("DIRECTORY_TEST_REDIS").Split(':');
        return new(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A server that is not started yet. Skips the test if redis-server is not installed.</summary>
    public static RedisServer Require()
    {
        var isInstalled = Environment.GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "redis-server")));
        Assert.SkipWhen(!isInstalled && Environment.GetEnvironmentVariable("DIRECTORY_TEST_ALL") is null, "redis-server is not installed.");
        Assert.True(isInstalled, "redis-server must be installed here.");
        return new();
    }

    public async Task StartAsync()
    {
        _process = Process.Start(
            new ProcessStartInfo(
                "redis-server",
                ["--bind", "127.0.0.1", "--port", $"{Address.Port}", "--save", "", "--appendonly", "no", "--dir", Path.GetTempPath()])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                })!; // Null only if a running process is reused.
        while (await _process.StandardOutput.ReadLineAsync(StoreTesting.Cancellation) is { } line
            && !line.Contains("Ready to accept connections", StringComparison.Ordinal))
        {
        }

        _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>Kills the server at once, like a machine failure.</summary>
    public async Task KillAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
            _process.Dispose();
            _process = null;
        }
    }

    /// <summary>Suspends the server: it keeps its connections, but does not respond.</summary>
    public Task PauseAsync() => SignalAsync("-STOP");

    public Task ContinueAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync() => await KillAsync();

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process!.Id}"]); // The process was started.
        await kill.WaitForExitAsync(CancellationToken.None);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
