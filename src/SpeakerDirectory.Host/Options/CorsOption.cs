using System.CommandLine;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace SpeakerDirectory.Host.Options;

/// <summary>The option <c>--cors</c>: the origins whose pages may send requests from a browser.</summary>
internal static class CorsOption
{
    private const string AnyOrigin = "*";

    private static readonly TimeSpan PreflightMaxAge = TimeSpan.FromHours(1);

    /// <summary>Defaults to the setting <see cref="Settings.Cors"/>; without either no origin is allowed.</summary>
    public static Option<string[]> Create(Settings settings) => new("--cors")
    {
        Description = "The origins whose pages may send requests from a browser, separated by commas; * allows every origin. Default: the "
            + $"setting {Settings.Cors.Name}, else none.",
        HelpName = "ORIGIN",
        CustomParser = result => Parse(result.Tokens[0].Value, result.AddError),
        DefaultValueFactory = result => Parse(settings[Settings.Cors] ?? "", result.AddError),
    };

    public static void Allow(CorsPolicyBuilder policy, IReadOnlyList<string> origins)
    {
        policy = origins.Contains(AnyOrigin) ? policy.AllowAnyOrigin() : policy.WithOrigins([.. origins]);
        policy.WithMethods(HttpMethods.Get, HttpMethods.Post)
            .AllowAnyHeader()
            .WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(PreflightMaxAge);
    }

    private static string[] Parse(string text, Action<string> addError)
    {
        var origins = text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var origin in origins.Where(origin => origin != AnyOrigin && !IsOrigin(origin)))
        {
            addError($"'{origin}' is no site like https://directory.example.org: scheme and host, without a path.");
        }

        return origins;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && text.TrimEnd('/') == text
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
