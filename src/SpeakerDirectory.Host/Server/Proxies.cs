using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using SpeakerDirectory.Host.Options;

namespace SpeakerDirectory.Host.Server;

/// <summary>
/// The reverse proxies whose X-Forwarded-For header is trusted: one on this machine, and those that the setting <see
/// cref="Settings.Proxies"/> names.
/// </summary>
internal static class Proxies
{
    /// <param name="proxies">Separated by commas; null for none but this machine.</param>
    /// <exception cref="IOException">One of them is not an address or a network.</exception>
    public static void Trust(ForwardedHeadersOptions options, string? proxies)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
        foreach (var proxy in (proxies ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
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
                throw new IOException(
                    $"'{proxy}' in {Settings.Proxies.Name} is neither an address like 10.0.0.2 nor a network like 10.0.0.0/24.");
            }
        }
    }
}
