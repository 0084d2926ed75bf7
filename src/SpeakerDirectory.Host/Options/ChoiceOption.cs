using System.CommandLine;
using System.CommandLine.Parsing;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Host.Options;

/// <summary>An option with the values of an enumeration; upper and lower case are the same.</summary>
internal static class ChoiceOption
{
    public static Option<T> Create<T>(string name, string description, T defaultValue)
        where T : struct, Enum => new(name)
    {
        Description = description,
        HelpName = ValuesOf<T>(),
        DefaultValueFactory = _ => defaultValue,
        CustomParser = result => Parse<T>(name, result) ?? default,
    };

    /// <summary>The value is null when the option is not given.</summary>
    public static Option<T?> CreateOptional<T>(string name, string description)
        where T : struct, Enum => new(name)
    {
        Description = description,
        HelpName = ValuesOf<T>(),
        CustomParser = result => Parse<T>(name, result),
    };

    private static string ValuesOf<T>() => string.Join('|', Choice.Of(typeof(T)).Texts).ToLowerInvariant();

    private static T? Parse<T>(string name, ArgumentResult result)
        where T : struct, Enum
    {
        if (Choice.Of(typeof(T)).TryParse(result.Tokens[0].Value.ToUpperInvariant(), out var value))
        {
            return (T)value!; // TryParse sets the value when it returns true.
        }

        result.AddError(
            $"'{result.Tokens[0].Value}' is not a value of {name}: there are "
            + $"{ValuesOf<T>().Replace("|", ", ", StringComparison.Ordinal)}.");
        return null;
    }
}
