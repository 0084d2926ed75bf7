using SpeakerDirectory.Api.Guarding;

namespace SpeakerDirectory.Host;

/// <summary>The limits on requests, where the configuration says other than usual: <c>DIRECTORY_LIMITS__DEPTH=12</c> in the environment.</summary>
internal static class LimitsSetting
{
    /// <exception cref="IOException">A limit is unknown or no number; the message says which.</exception>
    public static RequestLimits Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(RequestLimits.Section);
        try
        {
            return section.Get<RequestLimits>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
        }
        catch (InvalidOperationException error)
        {
            var given = string.Join(", ", section.GetChildren().Select(limit => $"{limit.Key} = {limit.Value}"));
            throw new IOException($"A limit is not known, or is not of its type, among {given}. The README lists them; {(error.InnerException ?? error).Message}", error);
        }
    }
}
