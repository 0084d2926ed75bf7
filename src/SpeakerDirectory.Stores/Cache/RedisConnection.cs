using System.Net;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>
/// A connection to a Redis that may be unavailable at any time. An outage is logged once, and no request waits for it to end.
/// </summary>
internal sealed partial class RedisConnection : IAsyncDisposable
{
    private const int Milliseconds = 250;

    private readonly ConnectionMultiplexer _connection;
    private readonly string _address;
    private readonly ILogger _log;
    private int _isUnavailable;

    private RedisConnection(ConnectionMultiplexer connection, string address, ILogger log)
    {
        (_connection, _address, _log) = (connection, address, log);
        _connection.ConnectionFailed += (_, _) => ReportLost();
        _connection.ConnectionRestored += (_, _) => Check();
        Check();
    }

    public static async Task<RedisConnection> OpenAsync(DnsEndPoint address, ILogger log)
    {
        var options = new ConfigurationOptions
        {
            EndPoints = { address },
            AbortOnConnectFail = false,
            BacklogPolicy = BacklogPolicy.FailFast,
            ConnectTimeout = Milliseconds,
            SyncTimeout = Milliseconds,
            AsyncTimeout = Milliseconds,
            // Timeouts are detected at heartbeats only.
            HeartbeatInterval = TimeSpan.FromMilliseconds(Milliseconds),
        };
        return new(await ConnectionMultiplexer.ConnectAsync(options), $"{address.Host}:{address.Port}", log);
    }

    public Task<IConnectionMultiplexer> ShareAsync() => Task.FromResult<IConnectionMultiplexer>(_connection);

    /// <summary>Checks the connection: no event is raised when a Redis that hangs is given up.</summary>
    public void Check()
    {
        if (!_connection.IsConnected)
        {
            ReportLost();
        }
        else if (Interlocked.Exchange(ref _isUnavailable, 0) == 1)
        {
            LogReturned(_log, _address);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private void ReportLost()
    {
        if (Interlocked.Exchange(ref _isUnavailable, 1) == 0)
        {
            LogLost(_log, _address);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Redis at {Address} does not answer. Until it does, what is not in memory is read from the store.")]
    private static partial void LogLost(ILogger log, string address);

    [LoggerMessage(LogLevel.Information, "Redis at {Address} answers again.")]
    private static partial void LogReturned(ILogger log, string address);
}
