using Microsoft.Extensions.Logging.Console;

namespace SpeakerDirectory.Host.Server;

/// <summary>The log of the server: warnings and errors, one line each, on standard error.</summary>
internal static class ServerLog
{
    public static void Configure(ILoggingBuilder logging)
    {
        // The command reports a failed start in one sentence.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // Whoever requests /health/ready gets the reason in the answer; a log line for each request of a probe would bury the rest.
        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
