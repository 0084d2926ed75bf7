using System.Text;
using AnyAscii;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Search;

/// <summary>
/// The words of names and of search texts: in ASCII, without case and accents, so that <c>Мередов</c>, <c>Meredow</c> and <c>meredov</c>
/// match; also by their sound, which is spelled in several ways.
/// </summary>
public static class SearchWords
{
    /// <summary>Words with fewer letters match without a typo only: too many other words are one letter away.</summary>
    public const int ShortestForgiven = 5;

    private static readonly (string Spelling, string Sound)[] Sounds =
    [
        ("shch", "s"),
        ("sch", "s"),
        ("tch", "c"),
        ("kh", "h"),
        ("zh", "j"),
        ("dj", "j"),
        ("dzh", "j"),
        ("ch", "c"),
        ("sh", "s"),
        ("ph", "f"),
        ("th", "t"),
        ("gh", "g"),
        ("ck", "k"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("ie", "i"),
        ("ia", "a"),
        ("ya", "a"),
        ("iu", "u"),
        ("yu", "u"),
        ("ye", "e"),
        ("w", "v"),
        ("y", "i"),
        ("q", "k"),
        ("x", "ks"),
    ];

    /// <summary>The names that a record is found by; none for kinds that are not searched.</summary>
    public static IEnumerable<string> NamesOf(Record record) => RecordShape.Of(record).Definition.NamesOf(record);

    /// <summary>The words of the names of a record, as spelled and by sound, each once.</summary>
    public static IReadOnlySet<string> Of(Record record)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in NamesOf(record).Distinct().SelectMany(In))
        {
            words.Add(word);
            words.Add(SoundOf(word));
        }

        return words;
    }

    /// <summary>The words of a text, in order.</summary>
    public static string[] In(string text)
    {
        var folded = Folding.Fold(text);
        return (Ascii.IsValid(folded) ? folded : Folding.Fold(folded.Transliterate())).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The word by its sound: one form for <c>Berdymukhammedov</c> and <c>Berdimuhamedow</c>.</summary>
    public static string SoundOf(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var rest = word.AsSpan(i);
            var (spelling, heard) = (rest[..1].ToString(), rest[..1].ToString());
            foreach (var known in Sounds)
            {
                if (rest.StartsWith(known.Spelling))
                {
                    (spelling, heard) = known;
                    break;
                }
            }

            if (sound.Length == 0 || sound[^1] != heard[0])
            {
                sound.Append(heard);
            }

            i += spelling.Length;
        }

        return sound.ToString();
    }

    /// <summary>
    /// The forms of a word with one letter left out, each once. Two words that are one typo apart have one of these in common, or one
    /// word is such a form of the other.
    /// </summary>
    public static IEnumerable<string> Shortened(string word) =>
        word.Length < ShortestForgiven ? [] : Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Distinct();
}
