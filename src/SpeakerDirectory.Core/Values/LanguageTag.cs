using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SpeakerDirectory.Core.Values;

/// <summary>A BCP 47 language tag, kept as written: <c>en</c>, <c>uz-Latn</c>.</summary>
public readonly partial record struct LanguageTag
{
    private LanguageTag(string text) => Text = text;

    /// <summary>The tag as written.</summary>
    public string Text { get; }

    /// <summary>Reads a tag.</summary>
    /// <exception cref="FormatException">The text is not a tag.</exception>
    public static LanguageTag Parse(string text) => TryParse(text, out var tag) ? tag : throw new FormatException(Expected(text));

    /// <summary>The message for a text that is not a tag.</summary>
    public static string Expected(string? text) => $"'{text}' is not a language tag like en or uz-Latn.";

    /// <summary>Reads a tag; false when the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LanguageTag tag)
    {
        var well = text is not null && WellFormed().IsMatch(text);
        tag = well ? new(text!) : default;
        return well;
    }

    /// <summary>
    /// Whether a text in this language is suitable where <paramref name="language"/> is wanted: <c>uz-Latn</c> is for <c>uz</c>.
    /// </summary>
    public bool Serves(string language) =>
        Text.Equals(language, StringComparison.OrdinalIgnoreCase) || Text.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The tag as written.</summary>
    public override string ToString() => Text ?? "";

    [GeneratedRegex(@"\A[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*\z")]
    private static partial Regex WellFormed();
}
