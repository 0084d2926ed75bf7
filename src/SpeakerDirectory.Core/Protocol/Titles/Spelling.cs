using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Core.Protocol.Titles;

/// <summary>
/// Puts slips of the pen in words of office right: "Cairman", "rime Minister", "Foregn". A word that is itself known is never touched.
/// </summary>
internal sealed class Spelling(TitleRules rules)
{
    private const int Shortest = 5;
    private readonly HashSet<string> _known = [.. rules.Words, .. rules.Known];
    private readonly List<string> _corrections = [.. rules.Words.Where(w => w.Length >= Shortest)];

    public string Correct(string folded) => string.Join(' ', folded.Split(' ').Select(Word));

    private string Word(string word)
    {
        if (word.Length < Shortest - 1 || _known.Contains(word))
        {
            return word;
        }

        // The last letter stays: endings carry meaning ("министра", "affairs").
        var near = _corrections.Where(w => w[^1] == word[^1] && TypoDistance.IsAtMostOne(word, w)).Take(2).ToList();
        if (near.Count == 0 && word.Length >= Shortest + 2)
        {
            near =
            [
                .. _corrections
                    .Where(w => w.Length >= Shortest + 2 && w[0] == word[0] && w[^1] == word[^1] && AreTwoSlipsApart(word, w))
                    .Take(2),
            ];
        }

        return near.Count == 1 ? near[0] : word;
    }

    private static bool AreTwoSlipsApart(string word, string wanted)
    {
        for (var i = 1; i < word.Length - 1; i++)
        {
            if (TypoDistance.IsAtMostOne(word.Remove(i, 1), wanted))
            {
                return true;
            }
        }

        for (var i = 1; i < wanted.Length - 1; i++)
        {
            if (TypoDistance.IsAtMostOne(word, wanted.Remove(i, 1)))
            {
                return true;
            }
        }

        return false;
    }
}
