using SpeakerDirectory.Core.Labelling;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core;

public sealed class LabelsTests
{
    private static readonly Person Gherman = Samples.Person("natalia-gherman", "Natalia Gherman");

    private static readonly Office Cted = Samples.Office("cted-executive-director", "cted") with
    {
        Title = "Executive Director of the Counter-Terrorism Committee Executive Directorate",
        Titles = [new("Executive Director of CTED", LanguageTag.Parse("en"), NameKind.Short)],
    };

    [Theory]
    [InlineData("2023-02~", null, "2022-12-02", "Natalia Gherman, Executive Director of CTED, 2022–")]
    [InlineData("2022", "..", null, "Natalia Gherman, Executive Director of CTED, 2022–")]
    [InlineData("2022", "2024-05", null, "Natalia Gherman, Executive Director of CTED, 2022–2024")]
    [InlineData("2022", "2022", null, "Natalia Gherman, Executive Director of CTED, 2022")]
    [InlineData(null, "2024", null, "Natalia Gherman, Executive Director of CTED, –2024")]
    [InlineData(null, null, null, "Natalia Gherman, Executive Director of CTED")]
    public void The_label_of_a_tenure_names_person_office_and_years(string? from, string? to, string? appointed, string label)
    {
        var tenure = Samples.Tenure(
            "natalia-gherman",
            "cted-executive-director",
            from,
            to) with { Appointed = appointed is null ? null : PartialDate.Parse(appointed) };

        Assert.Equal(label, Labels.Of(tenure, Gherman, Cted));
    }

    [Fact]
    public void The_own_title_of_a_tenure_appears_in_its_label() =>
        Assert.Equal(
            "Natalia Gherman, Head, 2022–",
            Labels.Of(Samples.Tenure("natalia-gherman", "cted", "2022") with { Title = "Head" }, Gherman, Cted));

    [Theory]
    [InlineData("2024-12-11", "Talks, 2024")]
    [InlineData(null, "Talks")]
    public void The_label_of_an_event_has_its_year(string? start, string label) =>
        Assert.Equal(label, Labels.Of(Samples.Event("Talks", start)));

    [Fact]
    public void A_year_in_the_name_of_an_event_is_not_repeated_in_its_label() =>
        Assert.Equal("Talks 2024", Labels.Of(Samples.Event("Talks 2024", "2024-12-11")));
}
