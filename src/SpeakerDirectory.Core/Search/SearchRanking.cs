namespace SpeakerDirectory.Core.Search;

/// <summary>A record found by search.</summary>
/// <param name="Matched">The name that matched best.</param>
/// <param name="Score">From 0 to 1; compares within one answer only.</param>
public sealed record SearchResult(string RecordId, string Matched, double Score);

/// <summary>Looks at candidates closely and puts them in order, the same for every store.</summary>
public static class SearchRanking
{
    /// <summary>Those in which one name has every word, best first; what scores alike comes shorter name first, then in the order of the candidates.</summary>
    public static IReadOnlyList<SearchResult> Rank(string text, IEnumerable<Record> candidates)
    {
        var asked = SearchWords.In(text).Distinct().Take(SearchQuestion.MostWords).ToArray();
        return
        [
            .. from record in candidates
               let best = SearchWords.NamesOf(record).Select(name => (Name: name, Score: Score(asked, SearchWords.In(name)))).MaxBy(n => n.Score)
               let score = best.Score > 0 ? best.Score : AcrossNames(asked, record)
               where score > 0
               orderby Math.Round(score, 4) descending, best.Name.Length
               select new SearchResult(record.Id, best.Name, Math.Round(score, 4)),
        ];
    }

    // "Halk Maslahaty chairman" may have one word in a former name and another in the present one.
    private static double AcrossNames(string[] asked, Record record) =>
        Score(asked, [.. SearchWords.NamesOf(record).SelectMany(SearchWords.In).Distinct()]) / 2;

    private static double Score(string[] asked, string[] words)
    {
        if (asked.Length == 0 || words.Length == 0)
        {
            return 0;
        }

        var sum = 0.0;
        var inOrder = 0;
        var last = -1;
        foreach (var word in asked)
        {
            var (nearness, position) = Nearest(word, words);
            if (nearness == 0)
            {
                return 0;
            }

            sum += nearness;
            inOrder += position > last ? 1 : 0;
            last = position;
        }

        var coverage = Math.Min(1.0, (double)asked.Length / words.Length);
        return (0.7 * sum / asked.Length) + (0.25 * coverage) + (0.05 * inOrder / asked.Length);
    }

    private static (double Nearness, int Position) Nearest(string asked, string[] words)
    {
        var best = (Nearness: 0.0, Position: -1);
        for (var i = 0; i < words.Length; i++)
        {
            var nearness = Nearness(asked, words[i]);
            if (nearness > best.Nearness)
            {
                best = (nearness, i);
            }
        }

        return best;
    }

    private static double Nearness(string asked, string word)
    {
        if (asked == word)
        {
            return 1;
        }

        var (askedSound, sound) = (SearchWords.SoundOf(asked), SearchWords.SoundOf(word));
        if (asked.Length >= SearchWord.ShortestBeginning && (word.StartsWith(asked, StringComparison.Ordinal) || sound.StartsWith(askedSound, StringComparison.Ordinal)))
        {
            return askedSound == sound ? 0.95 : 0.6 + (0.3 * Math.Min(asked.Length, word.Length) / Math.Max(word.Length, asked.Length));
        }

        return askedSound == sound ? 0.95 : OneTypoApart(asked, word) || OneTypoApart(askedSound, sound) ? 0.6 : 0;
    }

    private static bool OneTypoApart(string a, string b) =>
        a.Length >= SearchWords.ShortestForgiven && Math.Abs(a.Length - b.Length) <= 1 && TypoDistance.IsAtMostOne(a, b);
}
