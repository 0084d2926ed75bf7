using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Naming;

namespace SpeakerDirectory.Tests.Core.Naming;

public sealed class NameFormsTests
{
    // As the seed data have them.
    private static readonly ValueList<Name> Afghanistan =
    [
        Form("Afghanistan", "en", NameKind.Short),
        Form("Islamic Republic of Afghanistan", "en", NameKind.Official),
        Form("Афганистан", "ru", NameKind.Short),
        Form("Afghanistan", "en", NameKind.Sort),
        Form("République islamique d'Afghanistan", "fr", NameKind.Official),
        Form("Исламская Республика Афганистан", "ru", NameKind.Official),
    ];

    [Theory]
    [InlineData(null, "Afghanistan")]
    [InlineData("en", "Afghanistan")]
    [InlineData("ru", "Афганистан")]
    [InlineData("RU", "Афганистан")]
    [InlineData("fr", "République islamique d'Afghanistan")]
    [InlineData("tk", "Afghanistan")]
    public void A_name_in_a_language_is_the_form_like_the_display_form(string? language, string expected) =>
        Assert.Equal(expected, NameForms.In(language, "Afghanistan", Afghanistan));

    [Fact]
    public void A_former_name_an_alias_and_a_sort_form_are_no_name_to_show() => Assert.Equal(
        "Land",
        NameForms.In("ru", "Land", [Form("Край", "ru", NameKind.Former), Form("Сторона", "ru", NameKind.Alias), Form("Страна", "ru", NameKind.Sort)]));

    [Theory]
    [InlineData("1995-01-01", "Comrade Minister")]
    [InlineData("1999-06-01", "Minister")]
    [InlineData("2020-01-01", "Minister")]
    [InlineData(null, "Minister")]
    public void On_a_day_the_form_that_was_certainly_in_use_is_shown(string? day, string expected) => Assert.Equal(
        expected,
        NameForms.In(
            null,
            day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            "Minister",
            [new("Comrade Minister", LanguageTag.Parse("en"), NameKind.Former, PartialDate.Parse("1991"), PartialDate.Parse("1999"))]));

    private static Name Form(string text, string language, NameKind kind) => new(text, LanguageTag.Parse(language), kind);
}
