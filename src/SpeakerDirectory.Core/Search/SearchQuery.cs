using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Search;

/// <summary>
/// A query for the candidates of a search: the records of some kinds that have every word, in any order. The nearest come first, at most
/// <see cref="Most"/>: by the sum of the distances of each <see cref="SearchWord"/>, then in natural order.
/// </summary>
public sealed record SearchQuery(ValueList<SearchWord> Words, ValueList<RecordKind> Kinds)
{
    /// <summary>The condition on the records of a kind; kinds without one are not filtered. In the order of the kinds.</summary>
    public ValueList<KindFilter> Filters { get; init; } = [];

    /// <summary>How many candidates are ranked.</summary>
    public const int Most = 500;

    /// <summary>How many words of the search text count; the others are ignored.</summary>
    public const int MostWords = 8;

    /// <summary>The kinds that have names.</summary>
    public static ValueList<RecordKind> SearchedKinds { get; } =
        RecordShape.All.Where(shape => shape.Definition.IsSearched).Select(shape => shape.Kind).ToValueList();

    /// <returns>Null when the text has no word.</returns>
    public static SearchQuery? Of(string text, IEnumerable<RecordKind>? kinds)
    {
        var words = SearchWords.In(text).Distinct().Take(MostWords).Select(SearchWord.Of).ToValueList();
        return words.Count == 0 ? null : new(words, SearchedKinds.Where(k => kinds is null || kinds.Contains(k)).ToValueList());
    }
}

/// <summary>A condition on the records of one kind.</summary>
public sealed record KindFilter(RecordKind Kind, Filter Where);

/// <summary>
/// One word of a search. A word of a record has distance 0 from it when it equals <see cref="Text"/> or <see cref="Sound"/>, 1 when it
/// begins with one of them, and 2 when it is one typo away: when it, or one of its own shortened forms, equals one of <see cref="Typos"/>.
/// </summary>
public sealed record SearchWord(string Text, string Sound, ValueList<string> Shortened)
{
    /// <summary>Words with fewer letters match only complete words, not the beginning of one.</summary>
    public const int ShortestBeginning = 2;

    /// <summary>
    /// The forms that a word of a record, or one of its shortened forms, may equal: the shortened forms of this word, and the word itself
    /// when a word with one letter more is long enough.
    /// </summary>
    public IEnumerable<string> Typos =>
        new[] { Text, Sound }.Where(form => form.Length >= SearchWords.ShortestForgiven - 1).Concat(Shortened);

    /// <summary>A word with its sound and the forms that forgive a typo.</summary>
    public static SearchWord Of(string word)
    {
        var sound = SearchWords.SoundOf(word);
        return new(word, sound, SearchWords.Shortened(word).Concat(SearchWords.Shortened(sound)).Distinct().ToValueList());
    }
}
