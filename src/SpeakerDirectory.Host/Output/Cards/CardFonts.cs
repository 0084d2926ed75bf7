namespace SpeakerDirectory.Host.Output.Cards;

/// <summary>
/// Serif fonts for every script. The browser takes each letter from the first font that has it, so those for one script stand behind those
/// for Latin and Cyrillic, and before fonts that have many scripts in plain forms.
/// </summary>
internal static class CardFonts
{
    private const string Latin = "Georgia, \"Noto Serif\"";

    private const string OtherScripts =
        """
        "Noto Naskh Arabic", "Sakkal Majalla", "Geeza Pro", "Noto Serif Hebrew", "Noto Serif Armenian", "Noto Serif Georgian",
            "Noto Serif Devanagari", "Noto Serif Thai"
        """;

    private const string Simplified = "\"Noto Serif CJK SC\", \"Songti SC\", SimSun";
    private const string Traditional = "\"Noto Serif CJK TC\", \"Songti TC\", PMingLiU";
    private const string Japanese = "\"Noto Serif CJK JP\", \"Hiragino Mincho ProN\", \"Yu Mincho\"";
    private const string Korean = "\"Noto Serif CJK KR\", AppleMyungjo, Batang";

    /// <summary>The rules of a style sheet: Chinese characters have their form of the language.</summary>
    public static string Rules { get; } =
        $$"""
        body { font-family: {{Stack(Simplified)}}; }
        :lang(zh-Hant), :lang(zh-TW), :lang(zh-HK) { font-family: {{Stack(Traditional)}}; }
        :lang(ja) { font-family: {{Stack(Japanese)}}; }
        :lang(ko) { font-family: {{Stack(Korean)}}; }
        """;

    private static string Stack(string eastAsian) => $"{Latin}, {OtherScripts}, {eastAsian}, \"Times New Roman\", serif";
}
