using Microsoft.Extensions.Logging.Console;

namespace SpeakerDirectory.Host;

/// <summary>What the server tells whoever runs it: warnings and worse, a line each, on standard error.</summary>
internal static class ServerLog
{
    public static void Configure(ILoggingBuilder logging)
    {
        // A start that fails is told once, in a sentence, by whoever started.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
