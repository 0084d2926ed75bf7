using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>
/// How a language forms titles: with a State, formerly, acting. The patterns have the placeholders <c>{title}</c>, <c>{of}</c> (the State
/// with its preposition or in its case), <c>{body}</c>, <c>{head}</c> and <c>{rest}</c> (the title before and from its first preposition),
/// and <c>[his|her|unknown]</c> by gender.
/// </summary>
/// <param name="Language">The language.</param>
/// <param name="WithState">A title with its State: <c>{title} of {of}</c>.</param>
/// <param name="WithBody">A title with its organization: <c>{title}, {body}</c>.</param>
/// <param name="Former">The title of somebody who held the office.</param>
/// <param name="Acting">The title of somebody who is charged with the office.</param>
/// <param name="AdInterim">The title of somebody who stands in for the holder.</param>
/// <param name="Charge">The title of whoever stands in for an ambassador.</param>
/// <param name="Designate">The title of somebody who is chosen and not yet in office.</param>
/// <param name="WithoutArticle">
/// The first words of titles after which a State loses its article, like <c>Roi</c>: "Roi de Jordanie" beside "Premier ministre de la
/// Jordanie".
/// </param>
/// <param name="Articles">A State's prepositions with an article, each with the one without: <c>de la </c> and <c>de </c>.</param>
/// <param name="Joins">The prepositions at which a title is divided into head and rest.</param>
/// <param name="And">The word between the last two of several titles.</param>
/// <param name="Basis">The sources of the patterns.</param>
public sealed record TitleLanguage(
    LanguageTag Language,
    string WithState,
    string WithBody,
    string Former,
    string Acting,
    string AdInterim,
    string Charge,
    string Designate,
    ValueList<string> WithoutArticle,
    ValueList<KeyValuePair<string, string>> Articles,
    ValueList<string> Joins,
    string And,
    Basis Basis)
{
    /// <summary>The placeholders of the patterns.</summary>
    internal static IReadOnlyCollection<string> Placeholders { get; } = ["{title}", "{of}", "{body}", "{head}", "{rest}"];

    internal string Fill(string pattern, string title, Gender? gender, string? of = null, string? body = null)
    {
        var end = EndOfHead(title);
        return Template.Fill(pattern, gender, place => place switch
        {
            "{of}" => of ?? "",
            "{body}" => body ?? "",
            "{head}" => title[..end],
            "{rest}" => title[end..],
            _ => title,
        });
    }

    /// <summary>A title with its State.</summary>
    internal string OfState(string title, Gender? gender, string of) =>
        Fill(WithState, title, gender, WithoutArticle.Any(word => Begins(title, word)) ? Bare(of) : of);

    /// <summary>"A", "A and B", "A, B and C".</summary>
    internal string Join(IReadOnlyList<string> titles) =>
        titles.Count == 1 ? titles[0] : $"{string.Join(", ", titles.SkipLast(1))} {And} {titles[^1]}";

    private static bool Begins(string title, string word) =>
        title.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (title.Length == word.Length || !char.IsLetter(title[word.Length]));

    private string Bare(string of)
    {
        foreach (var (withArticle, without) in Articles)
        {
            if (of.StartsWith(withArticle, StringComparison.Ordinal))
            {
                return without + of[withArticle.Length..];
            }
        }

        return of;
    }

    private int EndOfHead(string title)
    {
        var starts = Joins
            .Select(join => title.IndexOf(char.IsLetter(join[^1]) ? $" {join} " : $" {join}", StringComparison.OrdinalIgnoreCase))
            .Where(at => at > 0);
        return starts.DefaultIfEmpty(title.Length).Min();
    }
}
