using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Wording;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Wording;

/// <summary>Offices and organizations for the tests of titles.</summary>
internal static class WordingSamples
{
    public static Organization UnitedNations { get; } = new()
    {
        Id = "organization/un",
        Name = "United Nations",
        ShortName = "UN",
        Type = OrganizationType.Intergovernmental,
    };

    public static Organization Bangladesh { get; } = State("bgd", "Bangladesh");

    public static Organization Kazakhstan { get; } = State(
        "kaz",
        "Kazakhstan",
        new("Kazakhstan", LanguageTag.Parse("fr"), NameKind.Short),
        new("Казахстан", LanguageTag.Parse("ru"), NameKind.Short),
        new("Republic of Kazakhstan", LanguageTag.Parse("en"), NameKind.Official));

    public static Organization Korea { get; } = State("kor", "Republic of Korea");

    public static Organization Moldova { get; } = State("mda", "Moldova");

    public static Organization Türkiye { get; } = State("tur", "Türkiye");

    private static TitleWording Words { get; } = Rulebook.BuiltIn().TitleWording;

    public static Post Post(
        string title,
        Organization organization,
        string? rank,
        string? from = "2020-01-01",
        string? to = "..",
        Func<Tenure, Tenure>? tenure = null)
    {
        var slug = title.ToLowerInvariant().Replace(' ', '-');
        var held = new Tenure
        {
            Id = $"tenure/{slug}",
            Person = new("person/some"),
            Office = new($"office/{slug}"),
            From = from is null ? null : PartialDate.Parse(from),
            To = to is null ? null : OpenEnd.Parse(to),
        };
        return new(
            new() { Id = $"office/{slug}", Title = title, Organization = new(organization.Id), Rank = rank },
            organization,
            tenure?.Invoke(held) ?? held);
    }

    public static Post With(this Post post, params Name[] titles) =>
        post with { Office = post.Office with { Titles = titles.ToValueList() } };

    public static ShownTitle Shown(
        ValueList<Post> posts,
        string? printed = null,
        string language = "en",
        string? printedLanguage = null,
        Gender? gender = Gender.Male,
        string day = "2024-12-11") =>
        Words.Of(
            new(posts, language, gender, DateOnly.Parse(day, null), DateOnly.Parse(day, null), _ => null)
            {
                Printed = printed,
                PrintedLanguage = printedLanguage is null ? null : LanguageTag.Parse(printedLanguage),
            });

    public static Organization State(string code, string name, params Name[] names) => new()
    {
        Id = $"organization/{code}",
        Name = name,
        Names = names.ToValueList(),
        Type = OrganizationType.State,
        ExternalIds = [new("iso3", code.ToUpperInvariant())],
    };
}
