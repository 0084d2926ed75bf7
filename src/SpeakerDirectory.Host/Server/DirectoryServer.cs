using SpeakerDirectory.Api.Endpoint;
using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Host.Options;

namespace SpeakerDirectory.Host.Server;

/// <summary>The web server around a directory.</summary>
public static class DirectoryServer
{
    private const int MaxConnections = 2_000;

    /// <summary>A client that has not sent its request headers after this time is disconnected.</summary>
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    /// <param name="store">Stays open when the server is disposed.</param>
    /// <param name="outage">Whether the store is unavailable, so that answers come from the cache.</param>
    /// <param name="rulebook">The schemes of precedence and the forms of address.</param>
    /// <exception cref="IOException">When the server starts: a proxy in the options is not an address or a network.</exception>
    public static WebApplication Build(
        IDirectoryStore store, StoreOutage outage, Rulebook rulebook, TimeProvider clock, ServerOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        });

        ServerLog.Configure(builder.Logging);

        // The container does not dispose of instances that it has not created: the caller closes the store.
        builder.Services.AddSingleton(store).AddSingleton(outage).AddSingleton(rulebook).AddSingleton(clock);
        builder.Services.AddSingleton<DirectoryEditor>().AddSingleton(options.Editors).AddSingleton(options.Limits).AddDirectoryApi();
        Health.Add(builder.Services);
        builder.Services.Configure<ForwardedHeadersOptions>(headers => Proxies.Trust(headers, options.Proxies));
        if (options.Origins.Count > 0)
        {
            builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => CorsOption.Allow(policy, options.Origins)));
        }

        var app = builder.Build();
        app.UseForwardedHeaders();
        if (options.Origins.Count > 0)
        {
            app.UseCors();
        }

        app.MapGraphQL();
        app.MapGet("/", Welcome.Answer);
        Health.Map(app);
        return app;
    }
}
