using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace SpeakerDirectory.Core;

/// <summary>A BCP 47 language tag, kept as written: <c>en</c>, <c>uz-Latn</c>.</summary>
public readonly partial record struct LanguageTag
{
    private LanguageTag(string text) => Text = text;

    public string Text { get; }

    public static LanguageTag Parse(string text) => TryParse(text, out var tag) ? tag : throw new FormatException(Expected(text));

    /// <summary>The sentence for a text that is no tag.</summary>
    public static string Expected(string? text) => $"'{text}' is not a language tag like en or uz-Latn.";

    public static bool TryParse([NotNullWhen(true)] string? text, out LanguageTag tag)
    {
        var well = text is not null && WellFormed().IsMatch(text);
        tag = well ? new(text!) : default;
        return well;
    }

    /// <summary>Whether a text in this language serves somebody who asks for <paramref name="language"/>: <c>uz</c> is served by <c>uz-Latn</c>.</summary>
    public bool Serves(string language) =>
        Text.Equals(language, StringComparison.OrdinalIgnoreCase) || Text.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Text ?? "";

    [GeneratedRegex(@"\A[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*\z")]
    private static partial Regex WellFormed();
}
