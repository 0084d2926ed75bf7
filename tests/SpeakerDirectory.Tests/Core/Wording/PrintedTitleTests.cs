using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Wording.WordingSamples;

namespace SpeakerDirectory.Tests.Core.Wording;

/// <summary>Which words go before which: those of the recorded office or those that were printed.</summary>
public class PrintedTitleTests
{
    [Theory]
    [InlineData("Minister for Foregn Affairs")]
    [InlineData("Foreign Minister of Moldova")]
    [InlineData("Moldovan Foreign Minister")]
    [InlineData("MINISTER OF FOREIGN AFFAIRS")]
    [InlineData("Minister of Foreign Affairs, Moldova")]
    [InlineData("H.E. Minister of Foreign Affairs")]
    public void A_print_that_says_the_recorded_office_is_shown_in_the_words_of_the_office(string printed)
    {
        var shown = Shown([Post("Minister of Foreign Affairs of Moldova", Moldova, "FOREIGN_MINISTER")], printed);

        Assert.Equal(
            ("Minister of Foreign Affairs of Moldova", TitleOrigin.Office, ValueList<string>.Empty),
            (shown.Text, shown.Origin, shown.Remarks));
    }

    [Fact]
    public void A_print_that_says_another_office_is_shown_and_reported()
    {
        var shown = Shown([Post("Prime Minister of Bangladesh", Bangladesh, "HEAD_OF_GOVERNMENT")], "Chief Adviser");

        Assert.Equal(
            ("Chief Adviser", "Chief Adviser, Bangladesh", TitleOrigin.Printed), (shown.Text, shown.WithBody, shown.Origin));
        Assert.Equal(
            ["the printed title 'Chief Adviser' is not the recorded office Prime Minister of Bangladesh: the printed one is shown"],
            shown.Remarks);
    }

    [Theory]
    [InlineData("Deputy Minister of Foreign Affairs of Moldova")]
    [InlineData("First Deputy Prime Minister, Minister of Foreign Affairs of Moldova")]
    [InlineData("Minister of Foreign Affairs and European Integration of Moldova")]
    [InlineData("Acting President of Moldova")]
    public void A_print_that_says_more_or_less_is_no_other_form_of_the_office(string printed) =>
        Assert.Equal(printed, Shown([Post("Minister of Foreign Affairs of Moldova", Moldova, "FOREIGN_MINISTER")], printed).Text);

    [Fact]
    public void A_print_of_two_recorded_offices_is_shown_in_the_words_of_both()
    {
        Post[] posts =
        [
            Post("Speaker of the Grand National Assembly of Türkiye", Türkiye, "SPEAKER_OF_PARLIAMENT", "2018", "2019-02-18"),
            Post("Prime Minister of Türkiye", Türkiye, "HEAD_OF_GOVERNMENT", "2016", "2018-07-09"),
        ];

        var shown = Shown([.. posts], "former Speaker of the Grand National Assembly and Prime Minister of Turkey");

        Assert.Equal(
            ("former Speaker of the Grand National Assembly of Türkiye and Prime Minister of Türkiye", TitleTime.Former),
            (shown.Text, shown.Time));
        Assert.Empty(shown.Remarks);
    }

    [Fact]
    public void An_office_that_is_held_goes_before_one_that_had_ended()
    {
        Post[] posts =
        [
            Post("Secretary-General of the United Nations", UnitedNations, "UN_SECRETARY_GENERAL", "2007-01-01", "2016-12-31"),
            Post("Minister of Culture of Moldova", Moldova, "MINISTER"),
        ];

        var shown = Shown([.. posts], "former UN Secretary-General, Minister of Culture");

        Assert.Equal(
            ("Minister of Culture of Moldova and former Secretary-General of the United Nations", TitleTime.Current),
            (shown.Text, shown.Time));
        Assert.Empty(shown.Remarks);
    }

    [Fact]
    public void A_part_that_says_only_the_grade_of_the_office_adds_nothing()
    {
        const string Title = "Executive Director of the Counter-Terrorism Committee Executive Directorate";

        var shown = Shown(
            [Post(Title, UnitedNations, "UN_ASSISTANT_SECRETARY_GENERAL")],
            "Assistant Secretary-General of the UN, Executive Director of the Executive Directorate of the UN Security Council Committee "
                + "on Counter-Terrorism");

        Assert.Equal("Executive Director of the Counter-Terrorism Committee Executive Directorate", shown.Text);
    }

    [Fact]
    public void A_print_in_another_language_says_the_office_by_a_rank_that_one_office_has()
    {
        var posts = new[] { Post("Minister of Foreign Affairs of Moldova", Moldova, "FOREIGN_MINISTER") };

        Assert.Equal(
            "Minister of Foreign Affairs of Moldova",
            Shown([.. posts], "Ministre des Affaires étrangères et de l’Intégration européenne", printedLanguage: "fr").Text);
    }

    [Fact]
    public void A_print_that_nobody_can_read_gives_way_to_the_recorded_office_where_its_language_is_another()
    {
        var shown = Shown([Post("President of Moldova", Moldova, "HEAD_OF_STATE")], "Prezydent", printedLanguage: "pl");

        Assert.Equal("President of Moldova", shown.Text);
        Assert.Equal(["the printed title 'Prezydent' (pl) is not understood; the recorded office is shown"], shown.Remarks);
    }

    [Theory]
    [InlineData("Vice-Premier ministre", "fr", "en", "Deputy Prime Minister of Moldova")]
    [InlineData("Vice-Premier ministre", "fr", "ru", "Заместитель премьер-министра Республики Молдова")]
    [InlineData("Заместитель Премьер-министра", null, "en", "Deputy Prime Minister of Moldova")]
    public void A_print_of_the_same_rank_in_another_language_than_the_card_gives_way_to_the_recorded_office(
        string printed, string? printedLanguage, string language, string expected)
    {
        var shown = Shown(
            [Post("Deputy Prime Minister of Moldova", Moldova, "DEPUTY_HEAD_OF_GOVERNMENT")], printed, language, printedLanguage);

        Assert.Equal(expected, shown.Text);
        Assert.Equal(
            [$"the printed title '{printed}' is not in '{language}': the recorded office Deputy Prime Minister of Moldova is shown"],
            shown.Remarks);
    }

    [Fact]
    public void A_print_of_another_rank_in_another_language_is_shown_and_reported()
    {
        var shown = Shown(
            [Post("Minister of Culture of Moldova", Moldova, "MINISTER")], "Ambassadeur de Moldova", printedLanguage: "fr");

        Assert.Equal(("Ambassadeur de Moldova", TitleOrigin.Printed), (shown.Text, shown.Origin));
        Assert.Equal(2, shown.Remarks.Count);
    }

    [Fact]
    public void A_print_in_a_script_that_the_language_does_not_use_gives_way_to_the_recorded_office()
    {
        var shown = Shown([Post("Minister of Culture of Moldova", Moldova, "MINISTER")], "文化部长");

        Assert.Equal("Minister of Culture of Moldova", shown.Text);
        Assert.Equal(
            ["the printed title '文化部长' (in another script) is not understood; the recorded office is shown"], shown.Remarks);
    }

    [Fact]
    public void Without_a_recorded_office_the_print_is_shown()
    {
        Assert.Equal(("Director", TitleOrigin.Printed), (Shown([], "Director").Text, Shown([], "Director").Origin));
        Assert.Equal("", Shown([]).Text);
        Assert.Equal(["the title 'Director' is not known in 'fr': it is shown as printed"], Shown([], "Director", "fr").Remarks);
    }
}
