using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Rules.RuleTesting;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class BoundWarningsTests
{
    [Theory]
    [InlineData("1990", "2005", "2000", null, null, "It lasts until 2005, but person/ana died on 2000.")]
    [InlineData("1990", "..", "2000-01-01", null, null, "It has no end (\"..\"), but person/ana died on 2000-01-01.")]
    [InlineData("2012", "..", null, "2015", null, "It has no end (\"..\"), but office/chair was abolished on 2015.")]
    [InlineData("2016", null, null, "2015", null, "It begins on 2016, but office/chair was abolished on 2015.")]
    [InlineData("1990", "2001", null, null, "2000", "It lasts until 2001, but organization/un was dissolved on 2000.")]
    [InlineData("1990", "2000", "2000-01-01", null, null, null)]
    [InlineData("1990", "2005", "2000?", null, null, null)]
    [InlineData("1990", "2005~", "2000", null, null, null)]
    [InlineData("1990", null, "2000", null, null, null)]
    public void A_tenure_that_outlasts_its_bounds_gives_a_warning(
        string from, string? to, string? died, string? abolished, string? dissolved, string? expected)
    {
        var found = Outlasting(
            Samples.Tenure("ana", "chair", from, to),
            Samples.Person("ana") with { Died = Parse(died) },
            Samples.Office("chair", "un") with { Abolished = Parse(abolished) },
            Samples.Body("un") with { Dissolved = Parse(dissolved) });

        Assert.Equal(expected is null ? [] : [new Problem("tenure/ana-chair", "to", expected)], found);
    }

    [Fact]
    public void A_membership_that_outlasts_its_member_or_organization_gives_a_warning()
    {
        var membership = Samples.Membership("organization/old", "un") with { Confirmed = [Date("2004")] };

        Assert.Equal(
            [new Problem(membership.Id, "to", "It is confirmed on 2004, but organization/old was dissolved on 2000.")],
            Outlasting(membership, Samples.Body("old") with { Dissolved = Date("2000") }, Samples.Body("un")));
        Assert.Equal(
            [new Problem(membership.Id, "to", "It is confirmed on 2004, but organization/un was dissolved on 2003.")],
            Outlasting(membership, Samples.Body("old"), Samples.Body("un") with { Dissolved = Date("2003") }));
    }

    private static IEnumerable<Problem> Outlasting(params Record[] records) => Warnings(records).Where(warning => warning.Field == "to");

    private static PartialDate? Parse(string? date) => date is null ? null : Date(date);
}
