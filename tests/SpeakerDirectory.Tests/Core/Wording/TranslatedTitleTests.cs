using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Wording.WordingSamples;

namespace SpeakerDirectory.Tests.Core.Wording;

/// <summary>Titles in other languages, with the State in its form.</summary>
public class TranslatedTitleTests
{
    [Theory]
    [InlineData("President of Kazakhstan", "HEAD_OF_STATE", "fr", "Président du Kazakhstan")]
    [InlineData("President of the Republic of Kazakhstan", "HEAD_OF_STATE", "ru", "Президент Казахстана")]
    [InlineData("President of Kazakhstan", "HEAD_OF_STATE", "es", "Presidente de Kazajstán")]
    [InlineData("Prime Minister", "HEAD_OF_GOVERNMENT", "fr", "Premier ministre du Kazakhstan")]
    [InlineData("Minister of Ecology and Natural Resources", "MINISTER", "ru", "Министр экологии и природных ресурсов Казахстана")]
    [InlineData("Minister of Energy", "MINISTER", "fr", "Ministre de l’énergie du Kazakhstan")]
    [InlineData("Deputy Minister of Foreign Affairs", "DEPUTY_MINISTER", "ru", "Заместитель министра иностранных дел Казахстана")]
    [InlineData(
        "Permanent Representative of Kazakhstan to the United Nations",
        "PERMANENT_REPRESENTATIVE",
        "fr",
        "Représentant permanent du Kazakhstan auprès de l’Organisation des Nations Unies")]
    public void A_title_is_translated_with_its_State_in_its_form(string title, string rank, string language, string expected)
    {
        var shown = Shown([Post(title, Kazakhstan, rank)], language: language);

        Assert.Equal((expected, TitleOrigin.Translated), (shown.WithBody, shown.Origin));
        Assert.Empty(shown.Remarks);
    }

    [Theory]
    [InlineData("fr", "Présidente du Kazakhstan")]
    [InlineData("es", "Presidenta de Kazajstán")]
    public void A_woman_has_the_form_of_a_woman(string language, string expected) =>
        Assert.Equal(
            expected,
            Shown([Post("President of Kazakhstan", Kazakhstan, "HEAD_OF_STATE")], language: language, gender: Gender.Female).Text);

    [Fact]
    public void A_title_recorded_in_the_language_goes_before_a_translation()
    {
        var post = Post("President of Kazakhstan", Kazakhstan, "HEAD_OF_STATE")
            .With(new Name("Президент Республики Казахстан", LanguageTag.Parse("ru")));

        var shown = Shown([post], language: "ru");

        Assert.Equal(("Президент Республики Казахстан", TitleOrigin.Office), (shown.Text, shown.Origin));
    }

    [Fact]
    public void A_title_that_is_not_known_in_the_language_is_shown_as_recorded_and_reported()
    {
        var shown = Shown([Post("Keeper of the Seals of Kazakhstan", Kazakhstan, "MINISTER")], language: "fr");

        Assert.Equal("Keeper of the Seals of Kazakhstan", shown.Text);
        Assert.Equal(["the title 'Keeper of the Seals of Kazakhstan' is not known in 'fr': it is shown as recorded"], shown.Remarks);
    }

    [Theory]
    [InlineData("King of Jordan", "JOR", "Jordan", "Roi de Jordanie")]
    [InlineData("King", "JOR", "Jordan", "Roi de Jordanie")]
    [InlineData("King", "MAR", "Morocco", "Roi du Maroc")]
    [InlineData("King", "NLD", "Netherlands", "Roi des Pays-Bas")]
    [InlineData("Federal Chancellor of Austria", "AUT", "Austria", "Chancelier fédéral d’Autriche")]
    [InlineData("Prime Minister of Jordan", "JOR", "Jordan", "Premier ministre de la Jordanie")]
    public void After_the_title_of_a_monarch_or_chancellor_a_State_has_no_article_in_French(
        string title, string code, string name, string expected) =>
        Assert.Equal(expected, Shown([Post(title, State(code, name), "HEAD_OF_STATE")], language: "fr").WithBody);

    [Fact]
    public void A_title_that_is_shown_as_recorded_is_former_in_its_own_language()
    {
        var post = Post("Keeper of the Seals", Moldova, "MINISTER", "2010-01-01", "2016-12-31");

        Assert.Equal("former Keeper of the Seals of Moldova", Shown([post], language: "ru").WithBody);
    }

    [Fact]
    public void A_title_with_the_initials_of_the_State_names_it()
    {
        var china = State(
            "CHN",
            "China",
            new("Китай", LanguageTag.Parse("ru"), NameKind.Short),
            new("Китайская Народная Республика", LanguageTag.Parse("ru"), NameKind.Official));
        var post = Post("President of China", china, "HEAD_OF_STATE").With(new Name("Председатель КНР", LanguageTag.Parse("ru")));

        Assert.Equal("Председатель КНР", Shown([post], language: "ru").WithBody);
    }

    [Fact]
    public void A_list_names_the_State_once()
    {
        Assert.Equal("President of the Republic of Korea", Shown([Post("President", Korea, "HEAD_OF_STATE")]).WithBody);
        Assert.Equal("President of Moldova", Shown([Post("President of Moldova", Moldova, "HEAD_OF_STATE")]).WithBody);
        Assert.Equal("Head of Office, United Nations", Shown([Post("Head of Office", UnitedNations, null)]).WithBody);
        Assert.Equal(
            "Secretary-General of the United Nations",
            Shown([Post("Secretary-General of the United Nations", UnitedNations, "UN_SECRETARY_GENERAL")]).WithBody);
    }
}
