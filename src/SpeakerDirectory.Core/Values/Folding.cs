using System.Globalization;
using System.Text;

namespace SpeakerDirectory.Core.Values;

/// <summary>
/// Text without what a comparison ignores: case, accents, punctuation. It stays in its own script, and one space separates words.
/// </summary>
public static class Folding
{
    /// <summary>The folded form of a text.</summary>
    public static string Fold(string text) => Ascii.IsValid(text) ? FoldAscii(text) : FoldAny(text);

    // Most text is ASCII, and most of the work of an import is folding it.
    private static string FoldAscii(string text)
    {
        var folded = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                folded[length++] = char.ToLowerInvariant(letter);
            }
            else if (!Joins(letter) && length > 0 && folded[length - 1] != ' ')
            {
                folded[length++] = ' ';
            }
        }

        return folded[..length].TrimEnd(' ').ToString();
    }

    private static string FoldAny(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                    break;
                case UnicodeCategory.SpacingCombiningMark:
                    folded.Append(rune);
                    break;
                default:
                    Append(folded, rune);
                    break;
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Undecomposed(rune.Value) is { } letters)
        {
            folded.Append(letters);
        }
        else if (Rune.IsLetterOrDigit(rune))
        {
            folded.Append(rune);
        }
        else if (!Joins(rune.Value) && folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    // Apostrophes and modifier letters stand inside a word: O'Brien, M'Barek, Oʻzbekiston.
    private static bool Joins(int letter) => letter is '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or '`' or '´';

    // Letters that Unicode does not decompose into a base letter and a mark.
    private static string? Undecomposed(int letter) => letter switch
    {
        'ı' => "i",
        'ł' => "l",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ə' => "a",
        'þ' => "th",
        'ħ' => "h",
        'ŋ' => "n",
        'ʻ' or 'ʼ' => "",
        _ => null,
    };
}
