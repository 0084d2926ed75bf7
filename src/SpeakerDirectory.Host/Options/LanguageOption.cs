using System.CommandLine;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Host.Options;

/// <summary>The option <c>--language</c> of commands that show names and titles.</summary>
internal static class LanguageOption
{
    private static readonly string Description =
        $"The language of names and titles, one of {Rulebook.BuiltIn().FormsOfAddress.LanguagesText}, and of the alphabetical order where "
        + "that is a parameter of the scheme.";

    /// <summary>For one language.</summary>
    public static Option<string[]> Create() => Create(Description, 1, "The list has one language");

    /// <summary>For one or two languages, also such as only names at the event are recorded in.</summary>
    public static Option<string[]> CreateForTwo()
    {
        var option = Create(
            $"{Description} Repeat the option for a second, smaller one. A language that has no forms of address, but names of people at "
            + "the event, gives names and functions without styles.",
            2,
            "A card has one or two languages");
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !LanguageTag.TryParse(token.Value, out _)))
            {
                result.AddError($"{LanguageTag.Expected(token.Value)} Repeat --language for a second language.");
            }
        });
        return option;
    }

    private static Option<string[]> Create(string description, int most, string limit)
    {
        var option = new Option<string[]>("--language")
        {
            Description = description,
            HelpName = "TAG",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => ["en"],
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > most)
            {
                result.AddError($"{limit}, and {result.Tokens.Count} were given.");
            }
        });
        return option;
    }
}
