using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>An English title, or a part of one, with its forms in other languages.</summary>
/// <param name="English">The English forms, folded.</param>
/// <param name="Forms">
/// The forms in other languages; <c>{of}</c> stands for the State, <c>{portfolio}</c> for what a minister is for.
/// </param>
public sealed record Translation(ValueList<string> English, ValueList<LanguageForm> Forms);

/// <summary>English titles with their forms in other languages.</summary>
/// <param name="Titles">Whole titles without their State: <c>prime minister</c>.</param>
/// <param name="Ministers">How the titles of ministers begin: <c>minister of</c>.</param>
/// <param name="Portfolios">What ministers are for: <c>foreign affairs</c>.</param>
public sealed record TitleTranslations(
    ValueList<Translation> Titles, ValueList<Translation> Ministers, ValueList<Translation> Portfolios)
{
    private readonly Dictionary<string, Translation> _titles = ByEnglish(Titles);
    private readonly Dictionary<string, Translation> _portfolios = ByEnglish(Portfolios);

    /// <summary>The title in a language, with <c>{of}</c> where the State stands inside it; null when a part of it is not known.</summary>
    /// <param name="core">The English title, folded and without the State.</param>
    /// <param name="language">The language.</param>
    /// <param name="gender">The gender of the holder.</param>
    internal string? Find(string core, TitleLanguage language, Gender? gender)
    {
        var tag = language.Language.Text;
        if (_titles.GetValueOrDefault(core)?.Forms.In(tag) is { } whole)
        {
            return Template.Fill(whole, gender, place => place);
        }

        foreach (var minister in Ministers)
        {
            var start = minister.English.FirstOrDefault(words => core.StartsWith(words + " ", StringComparison.Ordinal));
            if (start is not null && minister.Forms.In(tag) is { } form && Portfolio(core[(start.Length + 1)..], language) is { } portfolio)
            {
                return Template.Fill(form, gender, place => place == "{portfolio}" ? portfolio : place);
            }
        }

        return null;
    }

    // "foreign affairs and trade": the longest known portfolio first, then the rest behind "and".
    private string? Portfolio(string folded, TitleLanguage language)
    {
        var parts = new List<string>();
        var words = folded.Split(' ').Where(word => word is not "the").ToList();
        while (words.Count > 0)
        {
            words = words[0] is "and" or "of" && parts.Count > 0 ? words[1..] : words;
            var length = Enumerable.Range(1, words.Count).LastOrDefault(n => _portfolios.ContainsKey(string.Join(' ', words[..n])));
            if (length == 0 || _portfolios[string.Join(' ', words[..length])].Forms.In(language.Language.Text) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            words = words[length..];
        }

        return parts.Count == 0 ? null : language.Join(parts);
    }

    private static Dictionary<string, Translation> ByEnglish(ValueList<Translation> translations) =>
        translations.SelectMany(t => t.English.Select(words => (words, t))).ToDictionary(p => p.words, p => p.t, StringComparer.Ordinal);
}
