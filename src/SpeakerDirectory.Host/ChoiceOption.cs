using System.CommandLine;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Host;

/// <summary>An option with the values of an enumeration, written in any case.</summary>
internal static class ChoiceOption
{
    public static Option<T> Create<T>(string name, string description, T otherwise)
        where T : struct, Enum
    {
        var written = string.Join('|', Choice.Of(typeof(T)).Texts).ToLowerInvariant();
        return new(name)
        {
            Description = description,
            HelpName = written,
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
            {
                if (Choice.Of(typeof(T)).TryParse(result.Tokens[0].Value.ToUpperInvariant(), out var value))
                {
                    return (T)value!; // Present when it was parsed.
                }

                result.AddError($"'{result.Tokens[0].Value}' is not a value of {name}: there are {written.Replace("|", ", ", StringComparison.Ordinal)}.");
                return default;
            },
        };
    }
}
