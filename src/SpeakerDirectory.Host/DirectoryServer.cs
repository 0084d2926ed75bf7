using SpeakerDirectory.Api;
using SpeakerDirectory.Api.Editing;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Host;

/// <summary>The web server around a directory.</summary>
public static class DirectoryServer
{
    // Who does not say in this time what is wanted is not waited for.
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);
    private const int MostConnections = 2_000;

    /// <param name="absence">Knows when the store is away and answers are remembered ones.</param>
    /// <param name="editors">Who may change the directory.</param>
    /// <param name="rulebook">The orders of precedence and forms of address.</param>
    /// <param name="origins">The pages of other sites that may ask; <c>*</c> for all of them.</param>
    /// <param name="urls">Where it answers; port 0 takes a free one.</param>
    public static WebApplication Build(IDirectoryStore store, StoreAbsence absence, Editors editors, Rulebook rulebook, TimeProvider clock, IReadOnlyList<string> origins, params string[] urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        builder.Configuration.AddEnvironmentVariables("DIRECTORY_");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
        });

        ServerLog.Configure(builder.Logging);

        // Whoever opened the store closes it: an instance that is given is not disposed of.
        builder.Services.AddSingleton(store).AddSingleton(absence).AddSingleton(editors).AddSingleton(rulebook).AddSingleton(clock).AddSingleton<DirectoryEditor>();
        builder.Services.AddSingleton(LimitsSetting.Read(builder.Configuration)).AddDirectoryApi();
        builder.Services.Configure<ForwardedHeadersOptions>(proxies => Proxies.Trust(proxies, builder.Configuration));
        if (origins.Count > 0)
        {
            builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => CorsOption.Allow(policy, origins)));
        }

        var app = builder.Build();
        app.UseForwardedHeaders();
        if (origins.Count > 0)
        {
            app.UseCors();
        }

        app.MapGraphQL();
        app.MapGet("/", Welcome.Answer);
        app.MapGet("/health/live", () => "The program is running.");
        app.MapGet("/health/ready", Health.ReadyAsync);
        return app;
    }
}
