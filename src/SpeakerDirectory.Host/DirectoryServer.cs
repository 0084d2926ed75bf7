using SpeakerDirectory.Api;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Host;

/// <summary>The web server around a directory.</summary>
public static class DirectoryServer
{
    /// <param name="urls">Where it answers; port 0 takes a free one.</param>
    public static WebApplication Build(IDirectoryStore store, TimeProvider clock, params string[] urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        // A start that fails is told once, in a sentence, by whoever started.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        // Whoever opened the store closes it: an instance that is given is not disposed of.
        builder.Services.AddSingleton(store).AddSingleton(clock).AddSingleton<DirectoryEditor>().AddDirectoryApi();
        var app = builder.Build();
        app.MapGraphQL();
        app.MapGet("/", Welcome.Answer);
        app.MapGet("/health/live", () => "The program is running.");
        app.MapGet("/health/ready", Health.ReadyAsync);
        return app;
    }
}
