using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Naming;

public sealed class NameFormsTests
{
    // The forms in the seed data.
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
    public void The_name_in_a_language_is_the_form_most_like_the_display_form(string? language, string expected) =>
        Assert.Equal(expected, NameForms.In(language, "Afghanistan", Afghanistan));

    [Fact]
    public void Former_names_aliases_and_sort_forms_are_not_displayed() => Assert.Equal(
        "Land",
        NameForms.In(
            "ru",
            "Land",
            [Form("Край", "ru", NameKind.Former), Form("Сторона", "ru", NameKind.Alias), Form("Страна", "ru", NameKind.Sort)]));

    [Theory]
    [InlineData("1995-01-01", "Comrade Minister")]
    [InlineData("1999-06-01", "Minister")]
    [InlineData("2020-01-01", "Minister")]
    [InlineData(null, "Minister")]
    public void The_name_form_certainly_in_use_on_a_day_is_displayed(string? day, string expected) => Assert.Equal(
        expected,
        NameForms.In(
            null,
            day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            "Minister",
            [new("Comrade Minister", LanguageTag.Parse("en"), NameKind.Former, PartialDate.Parse("1991"), PartialDate.Parse("1999"))]));

    private static Name Form(string text, string language, NameKind kind) => new(text, LanguageTag.Parse(language), kind);
}
