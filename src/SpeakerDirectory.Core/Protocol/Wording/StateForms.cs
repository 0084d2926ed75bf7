using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>The forms of a State's name that titles need.</summary>
/// <param name="Code">The ISO 3166-1 alpha-3 code, or <c>EU</c>.</param>
/// <param name="Names">Its short names by language, where the records of organizations may lack them.</param>
/// <param name="Of">
/// By language, the name with its preposition or in the genitive: <c>du Kazakhstan</c>, <c>Казахстана</c>; in English with its article.
/// </param>
public sealed record StateForms(string Code, ValueList<LanguageForm> Names, ValueList<LanguageForm> Of);

/// <summary>A text in a language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Text">The text.</param>
public sealed record LanguageForm(LanguageTag Language, string Text);

internal static class LanguageForms
{
    public static string? In(this ValueList<LanguageForm> forms, string language) =>
        forms.FirstOrDefault(form => form.Language.Serves(language))?.Text;
}
