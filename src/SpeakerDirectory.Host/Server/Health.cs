using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SpeakerDirectory.Host.Server;

/// <summary>
/// The health endpoints. <c>/health/live</c> says that the program runs; <c>/health/ready</c> answers 503 while the store does not answer.
/// </summary>
internal static class Health
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public static void Add(IServiceCollection services) => services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", timeout: Timeout);

    public static void Map(WebApplication app)
    {
        app.MapHealthChecks("/health/live", new()
        {
            Predicate = _ => false,
            ResponseWriter = (http, _) => WriteAsync(http, "The program is running."),
        });
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = (http, report) => WriteAsync(http, Describe(report)) });
    }

    private static string Describe(HealthReport report) => string.Join('\n', report.Entries.Values.Select(entry => entry.Description));

    private static Task WriteAsync(HttpContext http, string text)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
