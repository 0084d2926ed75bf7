using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Core.Search;

/// <summary>
/// What a store is asked for: the records of some kinds in which every word is found, in whatever order. The nearest come first, at most <see cref="Most"/>:
/// by the sum of <see cref="SearchWord"/>'s distances, then by place.
/// </summary>
public sealed record SearchQuestion(ValueList<SearchWord> Words, ValueList<RecordKind> Kinds)
{
    /// <summary>What records of a kind must be to be found; of kinds without one, all are. In the order of the kinds.</summary>
    public ValueList<KindFilter> Filters { get; init; } = [];

    /// <summary>How many candidates are looked at more closely.</summary>
    public const int Most = 500;

    /// <summary>How many words of a question count; the others are left aside.</summary>
    public const int MostWords = 8;

    /// <summary>The kinds that have names.</summary>
    public static ValueList<RecordKind> SearchedKinds { get; } = [RecordKind.Organization, RecordKind.Person, RecordKind.Office, RecordKind.Event];

    /// <summary>Absent when the text has no word.</summary>
    public static SearchQuestion? Of(string text, IEnumerable<RecordKind>? kinds)
    {
        var words = SearchWords.In(text).Distinct().Take(MostWords).Select(SearchWord.Of).ToValueList();
        return words.Count == 0 ? null : new(words, SearchedKinds.Where(k => kinds is null || kinds.Contains(k)).ToValueList());
    }
}

/// <summary>What records of one kind must be.</summary>
public sealed record KindFilter(RecordKind Kind, Filter Where);

/// <summary>
/// One word of a question. A record's word is at distance 0 from it when it equals <see cref="Text"/> or <see cref="Sound"/>, at 1 when it begins with one of them, at 2 when it is one typo
/// away: when it, or one of its own shortened forms, equals one of <see cref="Typos"/>.
/// </summary>
public sealed record SearchWord(string Text, string Sound, ValueList<string> Shortened)
{
    /// <summary>A beginning must have this many letters; shorter words must match whole.</summary>
    public const int ShortestBeginning = 2;

    /// <summary>All forms that a record's word or its shortened forms may equal: the word itself where it may lack a letter of a word long enough, and its shortened forms.</summary>
    public IEnumerable<string> Typos => new[] { Text, Sound }.Where(form => form.Length >= SearchWords.ShortestForgiven - 1).Concat(Shortened);

    public static SearchWord Of(string word)
    {
        var sound = SearchWords.SoundOf(word);
        return new(word, sound, SearchWords.Shortened(word).Concat(SearchWords.Shortened(sound)).Distinct().ToValueList());
    }
}
