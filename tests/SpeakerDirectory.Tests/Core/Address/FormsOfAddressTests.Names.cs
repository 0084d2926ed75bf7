using SpeakerDirectory.Core.Protocol.Addressing;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Address;

/// <content>Names: languages, surnames, and lists of participants.</content>
public partial class FormsOfAddressTests
{
    /// <summary>
    /// The forms in the lists of COP 24: <c>H.E. Mr.</c>, <c>S.E. M.</c>, <c>S.E. Sr.</c>, and <c>S.A.S.</c> for a reigning prince.
    /// </summary>
    [Fact]
    public void Lists_compose_style_and_civil_title_in_their_language()
    {
        var minister = Held(
            "Minister of Environment",
            Moldova,
            "MINISTER",
            o =>
                o with
                {
                    Titles =
                    [
                        new("Ministre de l’environnement", LanguageTag.Parse("fr")),
                        new("Ministro de Medio Ambiente", LanguageTag.Parse("es")),
                    ],
                });
        var person = Man("Ion Popa", "Popa");

        Assert.Equal("H.E. Mr. Ion POPA, Minister of Environment of Moldova", Of(person, minister, AddressContext.List).Text);
        Assert.Equal(
            "S.E. M. Ion POPA, Ministre de l’environnement de la République de Moldova",
            Of(person, minister, AddressContext.List, "fr").Text);
        Assert.Equal(
            "S.E. Sr. Ion POPA, Ministro de Medio Ambiente de la República de Moldova",
            Of(person, minister, AddressContext.List, "es").Text);
        var prince = Held(
            "Sovereign Prince", Monaco, "HEAD_OF_STATE", o => o with { Titles = [new("Prince souverain", LanguageTag.Parse("fr"))] });
        Assert.Equal(
            "S.A.S. Albert II, Prince souverain de Monaco", Of(Man("Albert II"), prince, AddressContext.List, "fr").Text);
    }

    [Fact]
    public void A_language_without_rules_is_refused_with_those_that_have_rules()
    {
        var error = Assert.Throws<ArgumentException>(
            () => Of(Man("Ion Popa"), Held("President of Moldova", Moldova, "HEAD_OF_STATE"), language: "de"));

        Assert.StartsWith(
            "There are no forms of address in 'de'. The languages are en, es, fr, ru.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zhang San", "Zhang", "ZHANG San")]
    [InlineData("John Doe", "Doe", "John DOE")]
    [InlineData("Jenny da Rin", "da Rin", "Jenny DA RIN")]
    [InlineData("Ana Paula Chantre Luna de Carvalho", "de Carvalho", "Ana Paula Chantre Luna DE CARVALHO")]
    [InlineData("Ban Ki-moon", "Ban", "BAN Ki-moon")]
    [InlineData("Albert II", null, "Albert II")]
    [InlineData("Pelé", "Nascimento", "Pelé")]
    public void Surnames_are_capitalized_with_their_particles_in_any_position(string name, string? family, string expected) =>
        Assert.Equal(expected, new PersonNames(new Person { Id = "person/some", Name = name, FamilyName = family }, "en").WithCapitals);

    [Fact]
    public void A_name_has_forms_by_language_and_with_capitals()
    {
        var person = new Person
        {
            Id = "person/sergey-lavrov",
            Name = "Sergey Lavrov",
            FamilyName = "Lavrov",
            GivenName = "Sergey",
            Names =
            [
                new("Лавров", LanguageTag.Parse("ru"), NameKind.Alias),
                new("Сергей Викторович Лавров", LanguageTag.Parse("ru"), NameKind.Official),
            ],
        };

        Assert.Equal("Сергей Викторович Лавров", Of(person, [], language: "ru").Text);
        Assert.Equal("Sergey Lavrov", Of(person, [], language: "fr").Text);
        Assert.Equal("Sergey LAVROV", new PersonNames(person, "en").WithCapitals);
    }
}
