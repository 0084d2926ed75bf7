using System.Net;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace SpeakerDirectory.Stores.Cache;

/// <summary>A connection to a Redis that may be away at any time: it is told once, and nobody waits for it.</summary>
internal sealed partial class RedisConnection : IAsyncDisposable
{
    private const int Milliseconds = 250;

    private readonly ConnectionMultiplexer _connection;
    private readonly string _address;
    private readonly ILogger _log;
    private int _isAway;

    private RedisConnection(ConnectionMultiplexer connection, string address, ILogger log)
    {
        (_connection, _address, _log) = (connection, address, log);
        _connection.ConnectionFailed += (_, _) => Left();
        _connection.ConnectionRestored += (_, _) => Look();
        Look();
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
            // Time-outs are noticed at its beats only.
            HeartbeatInterval = TimeSpan.FromMilliseconds(Milliseconds),
        };
        return new(await ConnectionMultiplexer.ConnectAsync(options), $"{address.Host}:{address.Port}", log);
    }

    public Task<IConnectionMultiplexer> ShareAsync() => Task.FromResult<IConnectionMultiplexer>(_connection);

    /// <summary>Sees whether it is there: that a Redis which hangs was given up raises no event.</summary>
    public void Look()
    {
        if (!_connection.IsConnected)
        {
            Left();
        }
        else if (Interlocked.Exchange(ref _isAway, 0) == 1)
        {
            LogReturned(_log, _address);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private void Left()
    {
        if (Interlocked.Exchange(ref _isAway, 1) == 0)
        {
            LogLeft(_log, _address);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Redis at {Address} does not answer. Until it does, the store is asked for what is not in memory.")]
    private static partial void LogLeft(ILogger log, string address);

    [LoggerMessage(LogLevel.Information, "Redis at {Address} answers again.")]
    private static partial void LogReturned(ILogger log, string address);
}
