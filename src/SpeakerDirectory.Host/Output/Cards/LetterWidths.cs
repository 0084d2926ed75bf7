using System.Globalization;
using System.Text;

namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>
/// The widths of letters in a bold serif, in parts of the type size: those of Noto Serif Bold and of the Noto fonts for other scripts,
/// rounded up to the widest letter of a group, and a little more for other fonts.
/// </summary>
internal static class LetterWidths
{
    private const double OtherFonts = 1.02;

    // The first group that has the letter without its accents gives the width.
    private static readonly (string Letters, double Width)[] Groups =
    [
        (" ", 0.26),
        ("ijl'’.,:;!|-", 0.36),
        ("ftI()", 0.42),
        ("crszгзсэ", 0.53),
        ("aegvyаетуь0123456789", 0.61),
        ("bdhknopquxбвдклопрхяч", 0.68),
        ("BCEFJLPRSTYZБВГЕЗРСТУЬЭЯ", 0.71),
        ("wмфы", 0.91),
        ("mMжшщюМЫ", 1.01),
        ("WШЩЖЮ@", 1.15),
    ];

    // Blocks of Unicode by their first character, each up to the next; letters outside them are as wide as a Latin capital.
    private static readonly (int From, double Width)[] Blocks =
    [
        (0x0000, 0.82),
        (0x0530, 0.78), // Armenian
        (0x0590, 0.57), // Hebrew
        (0x0600, 0.44), // Arabic and other scripts with joined letters
        (0x0900, 0.7), // Scripts of India, Thai, Georgian
        (0x1100, 1), // Korean letters
        (0x1200, 0.82),
        (0x2E80, 1), // Chinese, Japanese and Korean
        (0xFB1D, 0.57), // Forms of Hebrew and Arabic letters
        (0xFE30, 1),
        (0x10000, 1),
    ];

    /// <summary>The width of a text in one line.</summary>
    public static double Of(string text) => text.EnumerateRunes().Sum(Of);

    private static double Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        var letter = rune.Value < 0x0530 ? rune.ToString().Normalize(NormalizationForm.FormD)[..1] : rune.ToString();
        foreach (var (letters, width) in Groups)
        {
            if (letters.Contains(letter, StringComparison.Ordinal))
            {
                return width * OtherFonts;
            }
        }

        var block = Array.FindLast(Blocks, b => b.From <= rune.Value);
        return (Rune.IsLower(rune) && block.From == 0 ? 0.71 : block.Width) * OtherFonts;
    }
}
