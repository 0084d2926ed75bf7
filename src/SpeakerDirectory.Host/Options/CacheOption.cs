using System.CommandLine;

namespace SpeakerDirectory.Host.Options;

/// <summary>The option <c>--cache</c>.</summary>
internal static class CacheOption
{
    /// <summary>Defaults to the setting <see cref="Settings.Cache"/>; without either there is no cache.</summary>
    public static Option<CacheAddress?> Create(Settings settings)
    {
        var option = new Option<CacheAddress?>("--cache")
        {
            Description = $"Where answers are cached. Default: the setting {Settings.Cache.Name}, else no cache.",
            HelpName = "memory|redis:HOST:PORT",
            CustomParser = result => Parse(result.Tokens[0].Value, result.AddError),
        };
        if (settings[Settings.Cache] is { } given)
        {
            option.DefaultValueFactory = result => Parse(given, result.AddError);
        }

        return option;
    }

    private static CacheAddress? Parse(string text, Action<string> addError)
    {
        if (!CacheAddress.TryParse(text, out var address))
        {
            addError(CacheAddress.Expected(text));
        }

        return address;
    }
}
