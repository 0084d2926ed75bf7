using System.CommandLine;

namespace SpeakerDirectory.Host.Options;

/// <summary>The option <c>--store</c>, which several commands share.</summary>
internal static class StoreOption
{
    private const string Forms = "sqlite:FILE|neo4j:http://HOST:7474";

    /// <summary>Defaults to the setting <see cref="Settings.Store"/>, else to <see cref="StoreUri.Default"/>.</summary>
    public static Option<StoreUri> Create(Settings settings)
    {
        var description = $"Where the directory is kept. Default: the setting {Settings.Store.Name}, else {StoreUri.Default}.";
        var option = CreateOptional(description, settings);
        var given = settings[Settings.Store] ?? StoreUri.Default.ToString();
        option.DefaultValueFactory = result => Parse(given, settings, result.AddError)!; // Null only with an error.
        return option;
    }

    /// <summary>Without a default: the setting does not apply, so that the same files always give the same result.</summary>
    public static Option<StoreUri> CreateOptional(string description, Settings settings) => new("--store")
    {
        Description = description,
        HelpName = Forms,
        CustomParser = result => Parse(result.Tokens[0].Value, settings, result.AddError),
    };

    /// <summary>A required argument that names a store.</summary>
    public static Argument<StoreUri> CreateArgument(string name, string description, Settings settings) =>
        new(name) { Description = description, CustomParser = result => Parse(result.Tokens[0].Value, settings, result.AddError) };

    private static StoreUri? Parse(string text, Settings settings, Action<string> addError)
    {
        if (!StoreUri.TryParse(text, settings, out var address))
        {
            addError(StoreUri.Expected(text));
        }

        return address;
    }
}
