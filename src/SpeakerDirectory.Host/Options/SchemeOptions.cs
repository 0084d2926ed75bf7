using System.CommandLine;
using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Host.Output;

namespace SpeakerDirectory.Host.Options;

/// <summary>The options that define an order of precedence: the scheme, its parameters, and a protocol officer's arrangement.</summary>
/// <param name="language">The option for the languages of names and titles; the first is that of an alphabetical order.</param>
internal sealed class SchemeOptions(Option<string[]> language)
{
    public Option<string> Scheme { get; } = new("--scheme")
    {
        Description = $"The order of precedence, one of {string.Join(", ", Rulebook.BuiltIn().Schemes.Select(s => s.Id).Distinct())} or "
            + "your own.",
        HelpName = "ID",
        DefaultValueFactory = _ => "un-conference",
    };

    public Option<string[]> Choices { get; } = new("--set")
    {
        Description = "A value for a parameter of the scheme, like vicePresidents=WITH_HEADS_OF_STATE; repeat the option for more "
            + "parameters.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    public Option<string[]> Language => language;

    public Option<string?> Arrangement { get; } = new("--arrangement")
    {
        Description = "A protocol officer's decisions for events, one JSON object per line: manual placements with their reasons, "
            + "inscriptions, lots drawn. They override arrangements/*.ndjson of --rules.",
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

    /// <summary>Null, with the problems on standard error, when the rules, the scheme or the arrangement are invalid.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="purpose">The purpose of the order; the default of the scheme when null.</param>
    /// <param name="on">The day of the event.</param>
    /// <param name="isAlsoKnown">Whether a language without forms of address may be used; none may when null.</param>
    public (Rulebook Rulebook, ResolvedScheme Scheme, Arrangement Arrangement)? Read(
        ParseResult result, Purpose? purpose, PartialDate? on, Func<string, bool>? isAlsoKnown = null)
    {
        if (RulesOption.Read(result.GetValue(Rules)) is not { } rulebook)
        {
            return null;
        }

        var problems = new List<Problem>();
        problems.AddRange(
            from tag in result.GetRequiredValue(Language)
            where !rulebook.FormsOfAddress.Has(tag) && isAlsoKnown?.Invoke(tag) != true
            let names = isAlsoKnown is null ? "" : $" Nobody at the event has a name in '{tag}'."
            select new Problem(null, "--language", rulebook.FormsOfAddress.Expected(tag) + names));

        var id = result.GetRequiredValue(Scheme);
        if (rulebook.FindScheme(id, on) is not { } scheme)
        {
            problems.Add(
                new(null, null, $"There is no scheme '{id}' for the day of the event; there are "
                    + $"{string.Join(", ", rulebook.Schemes.Select(s => s.Id).Distinct())}."));
            Report.Problems(problems);
            return null;
        }

        var resolved = ResolvedScheme.TryMake(scheme, purpose, ReadChoices(result, scheme, problems), on, problems);
        var arrangement = result.GetValue(Arrangement) is { } file
            ? ArrangementReader.TryRead([new(file, File.ReadAllBytes(file))], problems)
            : Core.Protocol.Arrangements.Arrangement.None;
        Report.Problems(problems);
        return resolved is null || arrangement is null || problems.Count > 0
            ? null
            : (rulebook, resolved, rulebook.Arrangement.With(arrangement));
    }

    private Dictionary<string, string> ReadChoices(ParseResult result, Scheme scheme, List<Problem> problems)
    {
        const string LanguageChoice = "language";
        var choices = new Dictionary<string, string>(StringComparer.Ordinal);
        if (scheme.Parameters.Any(p => p.Code == LanguageChoice))
        {
            choices[LanguageChoice] = result.GetRequiredValue(Language)[0];
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
