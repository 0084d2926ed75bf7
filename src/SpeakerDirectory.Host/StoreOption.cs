using System.CommandLine;

namespace SpeakerDirectory.Host;

/// <summary>The option <c>--store</c>, which several commands share.</summary>
internal static class StoreOption
{
    private const string Variable = "DIRECTORY_STORE";

    /// <summary>The store given, else that of the environment, else <see cref="StoreAddress.Default"/>.</summary>
    public static Option<StoreAddress> Create() => Create(
        $"Where the directory is kept. Also from the environment variable {Variable}.",
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : StoreAddress.Default.ToString());

    /// <summary>The store given, or none: the environment does not count, so that the same files always get the same answer.</summary>
    public static Option<StoreAddress> CreateOptional(string description) => Create(description, null);

    /// <summary>A store that must be named, in its place.</summary>
    public static Argument<StoreAddress> CreateArgument(string name, string description) =>
        new(name) { Description = description, CustomParser = result => Parse(result.Tokens[0].Value, result.AddError) };

    private static Option<StoreAddress> Create(string description, string? otherwise)
    {
        var option = new Option<StoreAddress>("--store")
        {
            Description = description,
            HelpName = "sqlite:FILE",
            CustomParser = result => Parse(result.Tokens[0].Value, result.AddError),
        };
        if (otherwise is not null)
        {
            option.DefaultValueFactory = result => Parse(otherwise, result.AddError)!;
        }

        return option;
    }

    private static StoreAddress? Parse(string text, Action<string> addError)
    {
        if (!StoreAddress.TryParse(text, out var address))
        {
            addError(StoreAddress.Expected(text));
        }

        return address;
    }
}
