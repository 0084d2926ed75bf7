using System.Globalization;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Search;

/// <summary>A record found by search.</summary>
/// <param name="Matched">The name that matched best.</param>
/// <param name="Score">From 0 to 1; comparable within one search only.</param>
public sealed record SearchResult(string RecordId, string Matched, double Score)
{
    private const int Shades = 10_000;

    /// <summary>The position in the result, text that compares by code point: by score, then by length of the name, then by id.</summary>
    public string Position =>
        string.Create(CultureInfo.InvariantCulture, $"{Shades - (int)Math.Round(Score * Shades):D5} {Matched.Length:D5} {RecordId}");
}

/// <summary>Ranks the candidates of a search, in the same way for every store.</summary>
public static class SearchRanking
{
    /// <summary>The candidates that have every word, best first; with equal scores the shorter name first, then by id.</summary>
    public static IReadOnlyList<SearchResult> Rank(string text, IEnumerable<Record> candidates)
    {
        var words = SearchWords.In(text);
        var counted = words.Distinct().Take(SearchQuery.MostWords).ToHashSet(StringComparer.Ordinal);
        var query = new QueryWords([.. words.Where(counted.Contains)]);
        var found = from record in candidates
                    let best = SearchWords.NamesOf(record)
                        .Select(name => (Name: name, Score: query.Score(SearchWords.In(name))))
                        .MaxBy(n => n.Score)
                    let score = best.Score > 0 ? best.Score : AcrossNames(query, record)
                    where score > 0
                    select new SearchResult(record.Id, best.Name, Math.Round(score, 4));
        return [.. found.OrderBy(result => result.Position, CodePointOrder.Instance)];
    }

    // A record may have one word in a former name and another in the present one, as for "Halk Maslahaty chairman".
    private static double AcrossNames(QueryWords query, Record record) =>
        query.Score([.. SearchWords.NamesOf(record).SelectMany(SearchWords.In).Distinct()]) / 2;
}
