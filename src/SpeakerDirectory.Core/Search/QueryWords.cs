namespace SpeakerDirectory.Core.Search;

/// <summary>The words of a question, and how near others are to them. Names share most of their words, so each is compared once.</summary>
internal sealed class AskedWords(string[] asked)
{
    private const double SameSound = 0.95;
    private const double Typo = 0.6;

    private readonly string[] _sounds = [.. asked.Select(SearchWords.SoundOf)];
    private readonly Dictionary<string, double[]> _nearness = new(StringComparer.Ordinal);

    /// <summary>How well a name answers the question, from 0 to 1; 0 when it lacks a word.</summary>
    public double Score(string[] words)
    {
        if (asked.Length == 0 || words.Length == 0)
        {
            return 0;
        }

        var near = Array.ConvertAll(words, NearnessOf);
        var sum = 0.0;
        var inOrder = 0;
        var last = -1;
        for (var i = 0; i < asked.Length; i++)
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

        var coverage = (double)Math.Min(asked.Length, words.Length) / Math.Max(asked.Length, words.Length);
        return (0.7 * sum / asked.Length) + (0.25 * coverage) + (0.05 * inOrder / asked.Length);
    }

    private double[] NearnessOf(string word)
    {
        if (!_nearness.TryGetValue(word, out var nearness))
        {
            var sound = SearchWords.SoundOf(word);
            _nearness.Add(word, nearness = [.. asked.Select((one, i) => Nearness(one, _sounds[i], word, sound))]);
        }

        return nearness;
    }

    private static double Nearness(string asked, string askedSound, string word, string sound)
    {
        if (asked == word)
        {
            return 1;
        }

        if (askedSound == sound)
        {
            return SameSound;
        }

        if (asked.Length >= SearchWord.ShortestBeginning && (word.StartsWith(asked, StringComparison.Ordinal) || sound.StartsWith(askedSound, StringComparison.Ordinal)))
        {
            return 0.6 + (0.3 * Math.Min(asked.Length, word.Length) / Math.Max(word.Length, asked.Length));
        }

        return OneTypoApart(asked, word) || OneTypoApart(askedSound, sound) ? Typo : 0;
    }

    private static bool OneTypoApart(string a, string b) => Math.Max(a.Length, b.Length) >= SearchWords.ShortestForgiven && Math.Abs(a.Length - b.Length) <= 1 && TypoDistance.IsAtMostOne(a, b);
}
