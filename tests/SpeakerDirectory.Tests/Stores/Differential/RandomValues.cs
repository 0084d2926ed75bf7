using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>Values that are likely to be equal, nearly equal, or hard to store and to compare.</summary>
internal static class RandomValues
{
    public static readonly string[] Texts =
    [
        "a",
        "Ana",
        "ana",
        "Ána",
        "Ana Zorn",
        "Zorn, Ana",
        "ana-zorn",
        "Анна",
        "Əli",
        "Élodie Núñez",
        "O'Brien",
        "O’Brien",
        "Smith \"Bob\"",
        "a\\b",
        "100%",
        "a_b",
        "axb",
        "𐌰 Gothic",
        "ｚ fullwidth",
        "line\nbreak",
        "tab\tx",
        "bell\u0007x",
        "unit\u001fx",
        "null\0x",
        "!!!",
        "%",
        "_",
        "İstanbul",
        "straße",
        "STRASSE",
        "del\u007fx",
        "😀",
        "wide\u2028x",
        "Ⅷ",
        "ﬁne",
        "Binali Yıldırım",
        "Natalia Gherman",
        "Gherman",
        "Germann",
        "Meredov",
        "Meredow",
        "ab",
        "a b",
        "B",
        "null",
        "..",
        "~",
        "2020",
        "{x}",
        "$x",
        "?1",
        "a\u0301",
        "Zürich",
        "zurich",
        "\U0010FFFE",
        "Ωmega",
        "中文",
        "عربي",
        "हिन्दी",
        "ไทย",
    ];

    /// <summary>Search values for texts: beginnings, ends and middles of them, and values in none of them.</summary>
    public static readonly string[] Parts =
    [
        "",
        "a",
        "an",
        "ANA",
        "z",
        "zorn",
        "rn",
        "ó",
        "b",
        "%",
        "_",
        "'",
        "\"",
        "\\",
        "\n",
        "\0",
        "0",
        "ss",
        "gher",
        "нн",
        "İ",
        "x",
        "nobody",
        "é",
        "o b",
        "𐌰",
        "\U0010FFFE",
    ];

    public static readonly string[] Dates =
    [
        "2020",
        "2020-05",
        "2020-05-17",
        "2019-12-31",
        "2020-01-01",
        "2021",
        "2020?",
        "2020-05~",
        "2020-05-17?",
        "2019",
        "2018-02",
        "2020-02-29",
        "2020-02",
        "2020-12-31",
        "2020-06",
        "1962",
        "1999~",
        "2017-02~",
        "2012?",
        "0005?",
        "9999-12-31?",
        "0001",
        "9998-12",
        "2022-11-30",
        "2026-01-15", "2026", "2027",
    ];

    // A source cannot confirm an office on a future day.
    private static readonly string[] Past = [.. Dates.Where(date => PartialDate.Parse(date).Earliest <= Samples.Today)];

    public static readonly DateOnly[] Days =
    [
        new(2020, 5, 17),
        new(2020, 1, 1),
        new(2020, 12, 31),
        new(2019, 12, 31),
        new(2020, 5, 1),
        new(2020, 5, 31),
        new(2021, 6, 1),
        new(2018, 2, 28),
        new(1962, 4, 30),
        new(2026, 1, 15),
        new(2026, 1, 16),
        new(2030, 1, 1),
        new(2020, 2, 29),
        new(2022, 12, 31),
        new(2030, 12, 31),
        new(1, 1, 1),
        new(9999, 12, 31),
    ];

    public static readonly string[] Moments =
    [
        "2020-05-06T11:30",
        "2020-05-06T09:15:59",
        "2020-05-06",
        "2020-05",
        "2020-05-06T11:30Z",
        "2020?",
        "2019-01-01T00:00+05:00",
    ];

    public static readonly string[] Urls =
    [
        "https://example.org/a",
        "https://example.org/A?b=%20",
        "http://example.org/ü",
        "https://example.org/a#b",
    ];

    public static readonly string[] Languages = ["en", "ru", "uz-Latn", "EN", "tk"];

    public static readonly int[] Numbers = [0, 1, 2, 10, 1000000, int.MaxValue];

    /// <summary>The value of a field that is not a reference.</summary>
    public static object Of(RecordField field, Choices choices) => field.Type switch
    {
        FieldType.Text => choices.Of(Texts),
        FieldType.Language => LanguageTag.Parse(choices.Of(Languages)),
        FieldType.Url => new Uri(choices.Of(Urls)),
        FieldType.Number => Math.Max(field.Minimum, choices.Of(Numbers)),
        FieldType.Choice => choices.Of((object[])[.. Enum.GetValues(field.ValueType)]),
        FieldType.Date => PartialDate.Parse(choices.Of(Dates)),
        FieldType.End => OpenEnd.Parse(choices.OneIn(3) ? ".." : choices.Of(Dates)),
        FieldType.Moment => Moment.Parse(choices.Of(Moments)),
        FieldType.Dates => choices.Many(3, () => PartialDate.Parse(choices.Of(Past))).Distinct().ToValueList(),
        FieldType.Names => choices.Many(2, () => NameOf(choices)).Distinct().ToValueList(),
        FieldType.ExternalIds =>
            choices.Many(2, () => new ExternalId(choices.Of((string[])["iso3", "viaf", "wikidata"]), choices.Of(Texts)))
                .DistinctBy(id => id.Scheme)
                .OrderBy(id => id.Scheme, StringComparer.Ordinal)
                .ToValueList(),
        _ => throw new ArgumentException($"{field} is a reference.", nameof(field)),
    };

    /// <summary>A value to compare a field with, in the form of the API.</summary>
    public static object Operand(RecordField field, Choices choices, IReadOnlyList<string> ids) => field.Type switch
    {
        FieldType.Id => choices.OneIn(6) ? $"{field.Shape.Name}/nobody" : choices.Of(ids),
        FieldType.Text or FieldType.Url or FieldType.Language => choices.Of((string[])[.. Texts, .. Parts, .. Urls, .. Languages]),
        FieldType.Number => choices.Of(Numbers),
        FieldType.Choice => Choice.Of(field.ValueType).Text(choices.Of((object[])[.. Enum.GetValues(field.ValueType)])),
        FieldType.Moment => choices.Of((string[])[.. Moments, .. Dates]),
        FieldType.End when choices.OneIn(4) => "..",
        _ => choices.Of(Dates),
    };

    private static Name NameOf(Choices choices) => new(
        choices.Of(Texts),
        choices.OneIn(2) ? LanguageTag.Parse(choices.Of(Languages)) : null,
        choices.OneIn(2) ? choices.Of(Enum.GetValues<NameKind>()) : null,
        choices.OneIn(4) ? PartialDate.Parse(choices.Of(Dates)) : null,
        choices.OneIn(4) ? PartialDate.Parse(choices.Of(Dates)) : null);
}
