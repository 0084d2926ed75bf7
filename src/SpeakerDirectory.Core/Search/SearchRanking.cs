using System.Globalization;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Core.Search;

/// <summary>A record found by search.</summary>
/// <param name="Matched">The name that matched best.</param>
/// <param name="Score">From 0 to 1; compares within one answer only.</param>
public sealed record SearchResult(string RecordId, string Matched, double Score)
{
    private const int Shades = 10_000;

    /// <summary>What the answer is ordered by, in one text that compares by code point: the score, then the shorter name, then the id.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{Shades - (int)Math.Round(Score * Shades):D5} {Matched.Length:D5} {RecordId}");
}

/// <summary>Looks at candidates closely and puts them in order, the same for every store.</summary>
public static class SearchRanking
{
    /// <summary>Those in which one name has every word, best first; of those that score alike the one with the shorter name, then by id.</summary>
    public static IReadOnlyList<SearchResult> Rank(string text, IEnumerable<Record> candidates)
    {
        var words = SearchWords.In(text);
        var counted = words.Distinct().Take(SearchQuestion.MostWords).ToHashSet(StringComparer.Ordinal);
        var asked = new AskedWords([.. words.Where(counted.Contains)]);
        var found = from record in candidates
                    let best = SearchWords.NamesOf(record).Select(name => (Name: name, Score: asked.Score(SearchWords.In(name)))).MaxBy(n => n.Score)
                    let score = best.Score > 0 ? best.Score : AcrossNames(asked, record)
                    where score > 0
                    select new SearchResult(record.Id, best.Name, Math.Round(score, 4));
        return [.. found.OrderBy(result => result.Place, CodePointOrder.Instance)];
    }

    // "Halk Maslahaty chairman" may have one word in a former name and another in the present one.
    private static double AcrossNames(AskedWords asked, Record record) => asked.Score([.. SearchWords.NamesOf(record).SelectMany(SearchWords.In).Distinct()]) / 2;
}
