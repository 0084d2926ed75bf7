using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Titles;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>What titles are made of in each language.</summary>
/// <param name="Languages">The languages that titles are formed in.</param>
/// <param name="States">The names of States with their prepositions or in their cases.</param>
/// <param name="Translations">English titles, folded and without the State, with their forms in other languages.</param>
/// <param name="OneHolder">The ranks that one office of a State or organization has.</param>
/// <param name="Words">The words that comparing titles goes by.</param>
public sealed record TitleForms(
    ValueList<TitleLanguage> Languages,
    ValueList<StateForms> States,
    TitleTranslations Translations,
    ValueList<string> OneHolder,
    TitleWords Words)
{
    private readonly Dictionary<string, StateForms> _states = States.ToDictionary(s => s.Code, StringComparer.Ordinal);

    /// <summary>Without any language.</summary>
    public static TitleForms Empty { get; } = new([], [], new([], [], []), [], new([], [], []));

    /// <summary>How a language forms titles; null when it has no patterns.</summary>
    public TitleLanguage? Find(string language) => Languages.FirstOrDefault(l => l.Language.Serves(language));

    /// <summary>The languages that titles are formed in, for messages: <c>en, fr, ru, es</c>.</summary>
    public string LanguagesText => string.Join(", ", Languages.Select(l => l.Language.Text));

    /// <summary>The State with its preposition or in its case; null when the form is not known in the language.</summary>
    internal string? Of(Organization state, string language) =>
        _states.GetValueOrDefault(TitleContext.CodeOf(state))?.Of.In(language)
            ?? (language == "en" ? NameOf(state, language) : null);

    /// <summary>The short name of a State or organization; null when it is not known in the language.</summary>
    internal string? NameOf(Organization body, string language) =>
        StateNames.Of(body, language, NameKind.Short, null)
            ?? _states.GetValueOrDefault(TitleContext.CodeOf(body))?.Names.In(language);

    /// <summary>The short name in the language; the English name when it is not known in the language.</summary>
    internal string ShownNameOf(Organization body, string language) => NameOf(body, language) ?? body.Name;

    // "КНР" of "Китайская Народная Республика". Two Latin initials are too often a word.
    private static string InitialsOf(string name)
    {
        var initials = string.Concat(name.Split(' ').Where(word => word != "" && char.IsUpper(word[0])).Select(word => word[0]));
        return initials.Length > 2 || (initials.Length == 2 && !char.IsAscii(initials[0])) ? initials : "";
    }

    /// <summary>Every form of a body's name that a title can have in it, folded, the longest first.</summary>
    internal IEnumerable<string> FoldedNamesOf(Organization body)
    {
        var forms = _states.GetValueOrDefault(TitleContext.CodeOf(body));
        return body.Names.Select(n => n.Text)
            .Append(body.Name)
            .Append(body.ShortName ?? "")
            .Concat(forms?.Of.Select(f => f.Text) ?? [])
            .Concat(forms?.Names.Select(f => f.Text) ?? [])
            .Concat(body.Names.Select(n => InitialsOf(n.Text)))
            .Select(Folding.Fold)
            .Where(name => name != "")
            .Distinct()
            .OrderByDescending(name => name.Length);
    }
}

/// <summary>The words that comparing titles goes by, folded.</summary>
/// <param name="Ignored">Words that say nothing.</param>
/// <param name="Modifiers">Words that make another office of one: <c>deputy</c>.</param>
/// <param name="Bodies">Words that say the kind of a body: <c>department</c>.</param>
public sealed record TitleWords(ValueList<string> Ignored, ValueList<string> Modifiers, ValueList<string> Bodies)
{
    /// <summary>The words of folded texts that say something.</summary>
    internal HashSet<string> Of(IEnumerable<string> folded) =>
    [
        .. folded.SelectMany(text => text.Split(' '))
            .Where(word => word != "" && !Ignored.Contains(word))
            .Select(word => word == "vice" ? "deputy" : word),
    ];
}
