using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using SpeakerDirectory.Api.Http;

namespace SpeakerDirectory.Host.Options;

/// <summary>The settings of <see cref="RequestLimits"/>: one for each of its properties, as in <c>DIRECTORY_LIMITS__DEPTH=12</c>.</summary>
internal static class LimitSettings
{
    private static readonly string Prefix = $"{Setting.Prefix}{RequestLimits.Section.ToUpperInvariant()}__";

    public static IReadOnlyList<Setting> All { get; } = [.. typeof(RequestLimits).GetProperties().Select(Describe)];

    /// <exception cref="IOException">A limit is unknown or its value cannot be read; the message says which.</exception>
    public static RequestLimits Read(IConfigurationSection section)
    {
        try
        {
            return section.Get<RequestLimits>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
        }
        catch (InvalidOperationException error)
        {
            var given = string.Join(", ", section.GetChildren().Select(limit => $"{limit.Key} = {limit.Value}"));
            var reason = (error.InnerException ?? error).Message;
            throw new IOException(
                $"A limit is not known, or is not of its type, among {given}. serve --help lists the limits. {reason}", error);
        }
    }

    private static Setting Describe(PropertyInfo limit) => new(
        Prefix + limit.Name.ToUpperInvariant(),
        limit.GetCustomAttribute<DescriptionAttribute>()!.Description, // A test requires a description of every limit.
        Convert.ToString(limit.GetValue(new RequestLimits()), CultureInfo.InvariantCulture)!.ToLowerInvariant()); // A number or a Boolean.
}
