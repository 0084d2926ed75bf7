using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Wording.WordingSamples;

namespace SpeakerDirectory.Tests.Core.Wording;

/// <summary>Offices that had ended, had not begun, or are held for somebody else.</summary>
public class TitleTimeTests
{
    [Theory]
    [InlineData("en", Gender.Male, "former Secretary-General of the United Nations")]
    [InlineData("fr", Gender.Male, "ancien Secrétaire général de l’Organisation des Nations Unies")]
    [InlineData("fr", Gender.Female, "ancienne Secrétaire générale de l’Organisation des Nations Unies")]
    [InlineData("ru", Gender.Male, "бывший Генеральный секретарь Организации Объединенных Наций")]
    [InlineData("es", Gender.Female, "ex Secretaria General de las Naciones Unidas")]
    public void An_office_that_had_certainly_ended_is_former_in_each_language(string language, Gender gender, string expected)
    {
        var post = Post("Secretary-General of the United Nations", UnitedNations, "UN_SECRETARY_GENERAL", "2007-01-01", "2016-12-31");

        var shown = Shown([post], language: language, gender: gender, day: "2018-05-17");

        Assert.Equal((expected, TitleTime.Former), (shown.Text, shown.Time));
    }

    [Fact]
    public void A_print_without_former_for_an_office_that_had_ended_is_reported()
    {
        var post = Post("Minister of Culture of Moldova", Moldova, "MINISTER", "2010", "2016");

        var shown = Shown([post], "Minister of Culture of Moldova");

        Assert.Equal("former Minister of Culture of Moldova", shown.Text);
        Assert.Equal(
            ["the printed title 'Minister of Culture of Moldova' does not say that Minister of Culture of Moldova had ended"],
            shown.Remarks);
    }

    [Fact]
    public void A_print_with_former_for_an_office_that_is_held_is_reported()
    {
        var shown = Shown([Post("Minister of Culture of Moldova", Moldova, "MINISTER")], "Former Minister of Culture");

        Assert.Equal("Minister of Culture of Moldova", shown.Text);
        Assert.Equal(
            ["the printed title 'Former Minister of Culture' says former, and Minister of Culture of Moldova is not known to have ended"],
            shown.Remarks);
    }

    [Fact]
    public void A_doubtful_end_makes_a_former_holder_only_after_its_margin()
    {
        var post = Post("Minister of Culture of Moldova", Moldova, "MINISTER", "2010", "2016~");

        Assert.Equal(TitleTime.Current, Shown([post], day: "2017-12-31").Time);
        Assert.Equal(TitleTime.Former, Shown([post], day: "2018-01-01").Time);
    }

    [Theory]
    [InlineData("en", "Minister-designate of Foreign Affairs of Moldova")]
    [InlineData("fr", "Ministre désigné des affaires étrangères de la République de Moldova")]
    [InlineData("ru", "назначенный Министр иностранных дел Республики Молдова")]
    [InlineData("es", "Ministro designado de Relaciones Exteriores de la República de Moldova")]
    public void An_office_to_which_somebody_is_appointed_is_designate(string language, string expected)
    {
        var post = Post(
            "Minister of Foreign Affairs of Moldova",
            Moldova,
            "FOREIGN_MINISTER",
            "2025-01-15",
            tenure: t => t with { Appointed = PartialDate.Parse("2024-12-01") });

        Assert.Equal((expected, TitleTime.Designate), (Shown([post], language: language).Text, Shown([post], language: language).Time));
    }

    [Fact]
    public void An_office_that_had_not_begun_is_left_out()
    {
        var shown = Shown([Post("President of Moldova", Moldova, "HEAD_OF_STATE", "2025-01-15")]);

        Assert.Equal("", shown.Text);
        Assert.Equal(["President of Moldova began on 2025-01-15, after the day: it is left out"], shown.Remarks);
    }

    [Theory]
    [InlineData(Capacity.Acting, "MINISTER", "en", "Acting Minister of Energy of Moldova")]
    [InlineData(Capacity.Acting, "MINISTER", "fr", "Ministre par intérim de l’énergie de la République de Moldova")]
    [InlineData(Capacity.Acting, "MINISTER", "ru", "Министр энергетики Республики Молдова (и. о.)")]
    [InlineData(Capacity.AdInterim, "AMBASSADOR", "en", "Chargé d’Affaires a.i. of Moldova")]
    [InlineData(Capacity.AdInterim, "AMBASSADOR", "fr", "Chargé d’affaires a.i. de la République de Moldova")]
    public void An_office_held_for_somebody_else_says_so(Capacity capacity, string rank, string language, string expected)
    {
        var title = rank == "AMBASSADOR" ? "Ambassador of Moldova to France" : "Minister of Energy of Moldova";

        Assert.Equal(
            expected, Shown([Post(title, Moldova, rank, tenure: t => t with { Capacity = capacity })], language: language).WithBody);
    }
}
