namespace SpeakerDirectory.Core.Naming;

/// <summary>The scripts that languages are written in.</summary>
public static class Scripts
{
    /// <summary>
    /// Whether a text has a letter of the script that the language is written in: Latin for a language that is not known here. A text
    /// without letters fits every language.
    /// </summary>
    /// <param name="language">The language, a BCP 47 tag.</param>
    /// <param name="text">The text.</param>
    public static bool Fits(string language, string text)
    {
        var script = Of(language) ?? IsLatin;
        return text.Any(script) || !text.Any(char.IsLetter);
    }

    /// <summary>Whether the language is written in another script than Latin.</summary>
    /// <param name="language">The language, a BCP 47 tag.</param>
    public static bool IsNotLatin(string language) => Of(language) is not null;

    private static bool IsLatin(char letter) => char.IsLetter(letter) && letter <= '\u024F';

    private static Func<char, bool>? Of(string language) => language.Split('-')[0] switch
    {
        "ru" or "uk" or "bg" or "kk" or "ky" or "mn" or "tg" => letter => letter is >= 'Ѐ' and <= 'ӿ',
        "ar" or "fa" or "ur" => letter => letter is >= '؀' and <= 'ۿ',
        "zh" or "ja" => letter => letter >= '⺀',
        "el" => letter => letter is >= 'Ͱ' and <= 'Ͽ',
        _ => null,
    };
}
