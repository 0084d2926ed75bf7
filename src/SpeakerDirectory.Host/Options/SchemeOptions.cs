using System.CommandLine;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Host;

/// <summary>The options that say by which order: the scheme, its choices, and what an officer arranged.</summary>
internal sealed class SchemeOptions
{
    public Option<string> Scheme { get; } = new("--scheme")
    {
        Description = $"The order of precedence, one of {string.Join(", ", Rulebook.BuiltIn().Schemes.Select(s => s.Id).Distinct())} or of your own.",
        HelpName = "ID",
        DefaultValueFactory = _ => "un-conference",
    };

    public Option<string[]> Choices { get; } = new("--set")
    {
        Description = "A choice that the scheme leaves open, like vicePresidents=WITH_HEADS_OF_STATE; several times for several.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    public Option<string> Language { get; } = new("--language")
    {
        Description = "The language of names and titles, and of the alphabet where the scheme leaves that open.",
        HelpName = "TAG",
        DefaultValueFactory = _ => "en",
    };

    public Option<string?> Arrangement { get; } = new("--arrangement")
    {
        Description = "What an officer decided and noted for events, a JSON object a line: places by hand with their reasons, inscriptions, lots drawn. It counts before what arrangements/*.ndjson of --rules say.",
        HelpName = "FILE",
    };

    public Option<string?> Rules { get; } = RulesOption.Create();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Scheme, Choices, Language, Arrangement, Rules })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Null, with the problems told, when something is not in order.</summary>
    public (Rulebook Rulebook, SchemeInUse Scheme, Arrangement Arrangement)? Read(ParseResult result, Purpose purpose, PartialDate? on)
    {
        if (RulesOption.Read(result.GetValue(Rules)) is not { } rulebook)
        {
            return null;
        }

        var problems = new List<Problem>();
        var id = result.GetRequiredValue(Scheme);
        if (rulebook.FindScheme(id, on) is not { } scheme)
        {
            problems.Add(new(null, null, $"There is no scheme '{id}' for the day of the event; there are {string.Join(", ", rulebook.Schemes.Select(s => s.Id).Distinct())}."));
            Report.Problems(problems);
            return null;
        }

        var used = SchemeInUse.TryMake(scheme, purpose, ReadChoices(result, scheme, problems), problems);
        var arrangement = result.GetValue(Arrangement) is { } file ? ArrangementReader.TryRead([new(file, File.ReadAllBytes(file))], problems) : Core.Precedence.Arrangement.None;
        Report.Problems(problems);
        return used is null || arrangement is null || problems.Count > 0 ? null : (rulebook, used, rulebook.Arrangement.With(arrangement));
    }

    private Dictionary<string, string> ReadChoices(ParseResult result, Scheme scheme, List<Problem> problems)
    {
        const string LanguageChoice = "language";
        var choices = new Dictionary<string, string>(StringComparer.Ordinal);
        if (scheme.Parameters.Any(p => p.Code == LanguageChoice))
        {
            choices[LanguageChoice] = result.GetRequiredValue(Language);
        }

        foreach (var choice in result.GetRequiredValue(Choices))
        {
            if (choice.Split('=', 2) is [{ Length: > 0 } name, var value])
            {
                choices[name] = value;
            }
            else
            {
                problems.Add(new(null, "--set", $"'{choice}' is not a choice like vicePresidents=WITH_HEADS_OF_STATE."));
            }
        }

        return choices;
    }
}
