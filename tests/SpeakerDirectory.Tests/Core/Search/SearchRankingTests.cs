using CsCheck;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Core.Search;

public sealed class SearchRankingTests
{
    [Fact]
    public void A_name_with_exactly_the_searched_words_is_ranked_first()
    {
        Record[] candidates =
        [
            Person("long", "Natalia Maria Gherman"),
            Person("typo", "Natalia Hherman"),
            Person("exact", "Natalia Gherman"),
        ];

        var ranked = SearchRanking.Rank("natalia gherman", candidates);

        Assert.Equal(["person/exact", "person/long", "person/typo"], ranked.Select(r => r.RecordId));
        Assert.Equal(1, ranked[0].Score);
    }

    [Fact]
    public void A_word_that_a_name_has_twice_counts_twice()
    {
        Record[] candidates = [Person("once", "Boutros Ghali"), Person("twice", "Boutros Boutros-Ghali")];

        Assert.Equal(["person/twice", "person/once"], SearchRanking.Rank("boutros boutros-ghali", candidates).Select(r => r.RecordId));
        Assert.Equal(["person/once", "person/twice"], SearchRanking.Rank("boutros ghali", candidates).Select(r => r.RecordId));
    }

    [Fact]
    public void Equal_scores_are_ordered_by_length_of_name_then_by_id_as_the_positions_show()
    {
        var ranked = SearchRanking.Rank("lee", [Person("c", "Lee Anna"), Person("b", "Lee Ann"), Person("a", "Lee Anna")]);

        Assert.Equal(["person/b", "person/a", "person/c"], ranked.Select(r => r.RecordId));
        Assert.Equal(ranked.Select(r => r.Position), ranked.Select(r => r.Position).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_matched_name_is_reported()
    {
        var person = Person(
            "rashid", "Rashid Meredov") with { Names = [new("Рашид Мередов", LanguageTag.Parse("ru"))], SortName = "Meredov, Rashid" };

        Assert.Equal("Rashid Meredov", SearchRanking.Rank("rashid meredov", [person])[0].Matched);
        Assert.Equal("Meredov, Rashid", SearchRanking.Rank("meredow rashid", [person])[0].Matched);
    }

    [Theory]
    [InlineData("meredov", "meredov", true)]
    [InlineData("meredov", "meredow", true)]
    [InlineData("meredov", "mredov", true)]
    [InlineData("meredov", "meredoov", true)]
    [InlineData("meredov", "emredov", true)]
    [InlineData("meredov", "emreodv", false)]
    [InlineData("meredov", "merdo", false)]
    [InlineData("ab", "ba", true)]
    [InlineData("", "a", true)]
    public void A_typo_is_one_letter_or_two_swapped_neighbours(string a, string b, bool near)
    {
        Assert.Equal(near, TypoDistance.IsAtMostOne(a, b));
        Assert.Equal(near, TypoDistance.IsAtMostOne(b, a));
    }

    [Fact]
    public void Two_words_one_typo_apart_always_share_a_shortened_form() =>
        Gen.Select(
            Gen.String[Gen.Char['a', 'd'], 5, 9], Gen.Int[0, 8], Gen.Char['a', 'd'], Gen.Int[0, 3]).Sample((word, at, letter, kind) =>
        {
            at = Math.Min(at, word.Length - 2);
            var other = kind switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, letter.ToString()),
                2 => word.Remove(at, 1).Insert(at, letter.ToString()),
                _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            };
            HashSet<string> forms = [word, .. SearchWords.Shortened(word)];

            return forms.Contains(other) || SearchWords.Shortened(other).Any(forms.Contains);
        });

    [Theory]
    [InlineData("Мередов", "meredov")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("Côte d'Ivoire", "cote divoire")]
    [InlineData("Binali YILDIRIM", "binali yildirim")]
    [InlineData("Al-Othaimeen", "al othaimeen")]
    [InlineData("  ", "")]
    public void Words_are_lower_case_ASCII_without_accents(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.In(text)));

    [Theory]
    [InlineData("berdymukhammedov", "berdimuhamedow")]
    [InlineData("khakala", "hakala")]
    [InlineData("zhang", "jang")]
    public void Spellings_of_the_same_sound_match(string a, string b) => Assert.Equal(SearchWords.SoundOf(a), SearchWords.SoundOf(b));
}
