using System.Globalization;

namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>Breaks a text into lines whose widths are known, so that the largest size at which it fits is known.</summary>
internal static class NameLines
{
    /// <summary>The text in this many lines, broken so that the widest line is as narrow as possible.</summary>
    /// <returns>Fewer lines when the text has fewer places to break at.</returns>
    public static IReadOnlyList<string> Balanced(string text, int count)
    {
        var parts = PartsOf(text, atHyphens: false);
        var widest = parts.Max(LetterWidths.Of);
        var whole = LetterWidths.Of(text);

        // Fifty steps are less than a point even for the longest names.
        for (var step = 0; step <= 50; step++)
        {
            var lines = Filled(parts, widest + (whole - widest) * step / 50);
            if (lines.Count <= count)
            {
                return lines;
            }
        }

        return [text];
    }

    /// <summary>The text in as few lines of this width as possible, broken also at hyphens, and a longer word between letters.</summary>
    public static IReadOnlyList<string> Within(string text, double width) =>
        Filled(
            [.. PartsOf(text, atHyphens: true).SelectMany(part => LetterWidths.Of(part.TrimEnd()) <= width ? [part] : Letters(part))],
            width);

    private static List<string> Filled(IReadOnlyList<string> parts, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var part in parts)
        {
            if (line != "" && LetterWidths.Of((line + part).TrimEnd()) > width + 0.001)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += part;
        }

        lines.Add(line.TrimEnd());
        return lines;
    }

    // Words with the space that follows them, broken also after Chinese and Japanese characters.
    private static List<string> PartsOf(string text, bool atHyphens)
    {
        var parts = new List<string>();
        var part = "";
        var letters = Letters(text);
        for (var i = 0; i < letters.Count; i++)
        {
            part += letters[i];
            if (i + 1 == letters.Count
                || letters[i] == " "
                || (atHyphens && letters[i] == "-")
                || (IsIdeograph(letters[i]) && letters[i + 1] != " "))
            {
                parts.Add(part);
                part = "";
            }
        }

        return parts;
    }

    // With the marks that belong to each.
    private static List<string> Letters(string text)
    {
        var letters = new List<string>();
        var each = StringInfo.GetTextElementEnumerator(text);
        while (each.MoveNext())
        {
            letters.Add(each.GetTextElement());
        }

        return letters;
    }

    private static bool IsIdeograph(string letter) => letter[0] is >= '぀' and <= '鿿' or >= '豈' and <= '﫿' || char.IsSurrogate(letter[0]);
}
