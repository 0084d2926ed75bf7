using SpeakerDirectory.Api.Authorization;
using SpeakerDirectory.Api.Http;

namespace SpeakerDirectory.Host.Server;

/// <summary>How a server answers.</summary>
/// <param name="Urls">The addresses it listens on; port 0 takes a free one.</param>
public sealed record ServerOptions(params string[] Urls)
{
    /// <summary>Who may change the directory.</summary>
    public Editors Editors { get; init; } = Editors.None;

    public RequestLimits Limits { get; init; } = new();

    /// <summary>The origins whose pages may send requests from a browser; <c>*</c> allows all.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>
    /// The addresses and networks of trusted reverse proxies, separated by commas; absent when only a proxy on this machine is trusted.
    /// </summary>
    public string? Proxies { get; init; }
}
