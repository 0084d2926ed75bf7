using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Rules.RuleTesting;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class CapacityRulesTests
{
    [Fact]
    public void The_capacities_of_an_appearance_must_be_those_of_its_person()
    {
        Assert.Empty(
            Problems(
                Samples.Appearance("ana", "talks", null, "ana-chair"),
                Samples.Person("ana"),
                Samples.Event("talks"),
                Samples.Tenure("ana", "chair")));
        Assert.Equal(
            [new Problem("appearance/talks-ana", "tenures", "tenure/bob-chair is a tenure of person/bob, not of person/ana.")],
            Problems(
                Samples.Appearance("ana", "talks", null, "ana-chair", "bob-chair"),
                Samples.Person("ana"),
                Samples.Event("talks"),
                Samples.Tenure("ana", "chair"),
                Samples.Tenure("bob", "chair")));
    }

    [Fact]
    public void A_predecessor_must_hold_the_same_office()
    {
        var tenure = Samples.Tenure("ana", "chair") with { Predecessor = new("tenure/bob-chair") };
        Record[] around = [Samples.Person("ana"), Samples.Office("chair", "un")];

        Assert.Empty(Problems([tenure, Samples.Tenure("bob", "chair"), .. around]));
        Assert.Equal(
            [new Problem("tenure/ana-chair", "predecessor", "tenure/bob-chair is a tenure of office/clerk, not of office/chair.")],
            Problems([tenure, Samples.Tenure("bob", "chair") with { Office = new("office/clerk") }, .. around]));
    }

    [Theory]
    [InlineData("2024-12-12", "2024-12-11", true)]
    [InlineData("2025", "2024-12-11", true)]
    [InlineData("2024-12-11", "2024-12-11", false)]
    [InlineData("2024", "2024-12-11", false)]
    [InlineData("2025?", "2024-12-11", false)]
    public void An_appearance_in_a_tenure_that_certainly_began_later_gives_a_warning(string from, string day, bool warned)
    {
        var appearance = Samples.Appearance("ana", "talks", null, "ana-chair") with { Sources = [new("source/page")] };

        var warnings = Warnings(appearance, Samples.Event("talks", day), Samples.Tenure("ana", "chair", from))
            .Where(warning => warning.Message.Contains("began", StringComparison.Ordinal));

        Assert.Equal(
            warned ? [new Problem("appearance/talks-ana", "tenures", $"tenure/ana-chair began on {from}, after the event on {day}.")] : [],
            warnings);
    }

    [Fact]
    public void A_tenure_that_began_during_the_event_or_ended_before_it_is_valid()
    {
        var appearance = Samples.Appearance("ana", "talks", null, "ana-chair") with { Sources = [new("source/page")] };
        var talks = Samples.Event("talks", "2024-12-01") with { End = Date("2024-12-20") };

        Assert.Empty(Warnings(appearance, talks, Samples.Tenure("ana", "chair", "2024-12-15", "..")));
        Assert.Empty(Warnings(appearance, talks, Samples.Tenure("ana", "chair", "1999", "2003")));
    }

    [Fact]
    public void A_fact_without_a_source_gives_a_warning()
    {
        Assert.Equal([new Problem("person/ana", "sources", "It has no source.")], Warnings(Samples.Person("ana")));
        Assert.Empty(Warnings(Samples.Person("ana") with { Sources = [new("source/page")] }));
        Assert.Empty(Warnings(Samples.Page()));
    }
}
