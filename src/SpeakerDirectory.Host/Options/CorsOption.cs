using System.CommandLine;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace SpeakerDirectory.Host;

/// <summary>The option <c>--cors</c>: which sites' pages may ask from a browser. None unless given.</summary>
internal static class CorsOption
{
    private const string Variable = "DIRECTORY_CORS";
    private const string Every = "*";

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    public static Option<string[]> Create() => new("--cors")
    {
        Description = $"The sites whose pages may ask from a browser; several are parted by a comma, and * is every site. None unless given. Also from {Variable}.",
        HelpName = "ORIGIN",
        CustomParser = result => Parse(result.Tokens[0].Value, result.AddError),
        DefaultValueFactory = result => Parse(Environment.GetEnvironmentVariable(Variable) ?? "", result.AddError),
    };

    public static void Allow(CorsPolicyBuilder policy, IReadOnlyList<string> origins)
    {
        policy = origins.Contains(Every) ? policy.AllowAnyOrigin() : policy.WithOrigins([.. origins]);
        policy.WithMethods(HttpMethods.Get, HttpMethods.Post).AllowAnyHeader().WithExposedHeaders("Retry-After").SetPreflightMaxAge(Remembered);
    }

    private static string[] Parse(string text, Action<string> addError)
    {
        var origins = text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var origin in origins.Where(origin => origin != Every && !IsOrigin(origin)))
        {
            addError($"'{origin}' is no site like https://directory.example.org: scheme and host, without a path.");
        }

        return origins;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && text.TrimEnd('/') == text && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
