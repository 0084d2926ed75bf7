namespace SpeakerDirectory.Core.Search;

/// <summary>
/// The words of a search, and how near other words are to them. Names share most of their words, so each word is compared once.
/// </summary>
internal sealed class QueryWords(string[] searched)
{
    private const double SameSound = 0.95;
    private const double Typo = 0.6;

    private readonly string[] _sounds = [.. searched.Select(SearchWords.SoundOf)];
    private readonly Dictionary<string, double[]> _nearness = new(StringComparer.Ordinal);

    /// <summary>How well a name matches, from 0 to 1; 0 when it lacks a word.</summary>
    public double Score(string[] words)
    {
        if (searched.Length == 0 || words.Length == 0)
        {
            return 0;
        }

        var near = Array.ConvertAll(words, NearnessOf);
        var sum = 0.0;
        var inOrder = 0;
        var last = -1;
        for (var i = 0; i < searched.Length; i++)
        {
            var best = 0;
            for (var j = 1; j < near.Length; j++)
            {
                best = near[j][i] > near[best][i] ? j : best;
            }

            if (near[best][i] == 0)
            {
                return 0;
            }

            sum += near[best][i];
            inOrder += best > last ? 1 : 0;
            last = best;
        }

        var coverage = (double)Math.Min(searched.Length, words.Length) / Math.Max(searched.Length, words.Length);
        return (0.7 * sum / searched.Length) + (0.25 * coverage) + (0.05 * inOrder / searched.Length);
    }

    private double[] NearnessOf(string word)
    {
        if (!_nearness.TryGetValue(word, out var nearness))
        {
            var sound = SearchWords.SoundOf(word);
            _nearness.Add(word, nearness = [.. searched.Select((one, i) => Nearness(one, _sounds[i], word, sound))]);
        }

        return nearness;
    }

    private static double Nearness(string searched, string searchedSound, string word, string sound)
    {
        if (searched == word)
        {
            return 1;
        }

        if (searchedSound == sound)
        {
            return SameSound;
        }

        if (searched.Length >= SearchWord.ShortestBeginning
            && (word.StartsWith(searched, StringComparison.Ordinal) || sound.StartsWith(searchedSound, StringComparison.Ordinal)))
        {
            return 0.6 + (0.3 * Math.Min(searched.Length, word.Length) / Math.Max(word.Length, searched.Length));
        }

        return OneTypoApart(searched, word) || OneTypoApart(searchedSound, sound) ? Typo : 0;
    }

    private static bool OneTypoApart(string a, string b) =>
        Math.Max(a.Length, b.Length) >= SearchWords.ShortestForgiven
            && Math.Abs(a.Length - b.Length) <= 1
            && TypoDistance.IsAtMostOne(a, b);
}
