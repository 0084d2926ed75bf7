using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Rules;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Rules.RuleTesting;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class TenureWarningsTests
{
    [Theory]
    [InlineData("1990-01-01", "1995-01-01", "1993-01-01", "1997-01-01", true)]
    [InlineData("1990-01-01", "1995-01-01", "1995-01-01", "1997-01-01", false)]
    [InlineData("1990", "1995", "1995", "1997", false)]
    [InlineData("1990", null, "1993", "1997", false)]
    [InlineData("1990", null, "1990", "1997", true)]
    public void Two_tenures_of_one_person_in_one_office_at_a_time_give_a_warning(
        string from, string? to, string from2, string? to2, bool isWarned)
    {
        Tenure[] both = [Samples.Tenure("nils", "chair", from, to, "-1"), Samples.Tenure("nils", "chair", from2, to2, "-2")];

        Assert.Equal(
            isWarned
                ? [new("tenure/nils-chair-2", "from", "person/nils also holds office/chair at the same time by tenure/nils-chair-1.")]
                : Array.Empty<Problem>(),
            Overlaps(both, _ => true));
        Assert.Equal(
            isWarned
                ? [new("tenure/nils-chair-1", "from", "person/nils also holds office/chair at the same time by tenure/nils-chair-2.")]
                : Array.Empty<Problem>(),
            Overlaps(both, id => id == "tenure/nils-chair-1"));
        Assert.Empty(Overlaps(both, _ => false));
        Assert.Empty(Overlaps([both[0], both[1] with { Person = new("person/ana") }], _ => true));
    }

    [Theory]
    [InlineData("2020", null, "2024-12-11", null, "2024-12-11")]
    [InlineData("2020", null, "2024-12-11", "2024-12-13", "2024-12-11")]
    [InlineData("2024-12-12", null, "2024-12-11", "2024-12-13", "2024-12-12")]
    [InlineData("2020", null, "2024-12", null, "2024-12")]
    [InlineData("2020", "..", "2024-12-11", null, null)]
    [InlineData("2020", "2023", "2024-12-11", null, null)]
    [InlineData("2025", null, "2024-12-11", null, null)]
    [InlineData("2020", null, "2024-12-11?", null, null)]
    [InlineData("2020", null, null, null, null)]
    public void An_appearance_in_a_tenure_of_unknown_status_offers_the_day_to_confirm(
        string from, string? to, string? start, string? end, string? day)
    {
        var talks = Samples.Event("talks", start) with { End = end is null ? null : Date(end) };
        var tenure = Samples.Tenure("ana", "chair", from, to);

        Assert.Equal(day is null ? [] : [Unconfirmed(day)], Warned(tenure, talks));
        Assert.Empty(day is null ? [] : Warned(tenure with { Confirmed = [Date(day)] }, talks));
    }

    private static Problem Unconfirmed(string day) => new(
        "appearance/talks-ana",
        "tenures",
        $"Whether tenure/ana-chair was held on {day} is not known. If this appearance shows it, add {day} to its `confirmed`.");

    private static IEnumerable<Problem> Warned(Tenure tenure, Event talks) =>
        Warnings(
            Samples.Appearance("ana", "talks", null, "ana-chair"),
            Samples.Person("ana"), talks, tenure, Samples.Office("chair", "un"), Samples.Body("un"))
            .Where(warning => warning.Message.StartsWith("Whether", StringComparison.Ordinal));

    private static IEnumerable<Problem> Overlaps(Tenure[] tenures, Func<string, bool> isNew) =>
        OverlappingTenures.Warnings(
            Known([.. tenures, Samples.Office("chair", "un"), Samples.Person("nils")]), new HashSet<string> { "office/chair" }, isNew);
}
