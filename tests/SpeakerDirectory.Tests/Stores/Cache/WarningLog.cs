using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SpeakerDirectory.Stores.Cache;

namespace SpeakerDirectory.Tests.Stores.Cache;

/// <summary>Collects the logged warnings.</summary>
internal sealed class WarningLog : ILogger<CachedStore>
{
    private readonly ConcurrentQueue<string> _warnings = [];

    public IReadOnlyList<string> Warnings => [.. _warnings];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _warnings.Enqueue(formatter(state, exception));
        }
    }
}
