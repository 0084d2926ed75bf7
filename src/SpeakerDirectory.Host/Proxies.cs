using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace SpeakerDirectory.Host;

/// <summary>Whose word is taken for the address of a caller: a proxy on this machine, and those that <c>DIRECTORY_PROXIES</c> names.</summary>
internal static class Proxies
{
    private const string Setting = "Proxies";

    /// <exception cref="IOException">One is no address.</exception>
    public static void Trust(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
        foreach (var proxy in (configuration[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new IOException($"'{proxy}' in DIRECTORY_PROXIES is neither an address like 10.0.0.2 nor a network like 10.0.0.0/24.");
            }
        }
    }
}
