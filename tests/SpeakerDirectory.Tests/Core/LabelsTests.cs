using SpeakerDirectory.Core;

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
    public void A_tenure_is_somebody_in_an_office_for_some_years(string? from, string? to, string? appointed, string label)
    {
        var tenure = Samples.Tenure("natalia-gherman", "cted-executive-director", from, to) with { Appointed = appointed is null ? null : PartialDate.Parse(appointed) };

        Assert.Equal(label, Labels.Of(tenure, Gherman, Cted));
    }

    [Fact]
    public void A_title_of_its_own_stands_in_a_tenures_label() =>
        Assert.Equal("Natalia Gherman, Head, 2022–", Labels.Of(Samples.Tenure("natalia-gherman", "cted", "2022") with { Title = "Head" }, Gherman, Cted));

    [Theory]
    [InlineData("2024-12-11", "Talks, 2024")]
    [InlineData(null, "Talks")]
    public void An_event_is_told_from_its_others_by_the_year(string? start, string label) => Assert.Equal(label, Labels.Of(Samples.Event("Talks", start)));

    [Fact]
    public void A_year_in_an_events_name_is_not_said_twice() => Assert.Equal("Talks 2024", Labels.Of(Samples.Event("Talks 2024", "2024-12-11")));
}
