using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Core;

public sealed class SuccessionTests
{
    private static readonly Tenure Ada = Samples.Tenure("ada", "minister", "2010");
    private static readonly Tenure Bob = Samples.Tenure("bob", "minister", "2012-03");
    private static readonly Tenure Cyd = Samples.Tenure("cyd", "minister", "2012-09-01");

    [Fact]
    public void Dates_that_decide_make_a_chain()
    {
        Assert.Equal([null, Ada, Bob], Predecessors(Ada, Bob, Cyd));
        Assert.Equal([Bob, Cyd, null], Successors(Ada, Bob, Cyd));
    }

    [Fact]
    public void The_earliest_of_the_dates_counts()
    {
        var cyd = Cyd with { Appointed = PartialDate.Parse("2011") };

        Assert.Equal([null, cyd, Ada], Predecessors(Ada, Bob, cyd));
        Assert.Equal([cyd, null, Bob], Successors(Ada, Bob, cyd));
    }

    [Fact]
    public void A_neighbour_whose_place_is_open_leaves_it_open_who_came_before()
    {
        var bob = Bob with { From = PartialDate.Parse("2012") };

        Assert.Equal([null, null, null], Predecessors(Ada, bob, Cyd));
        Assert.Equal([null, null, null], Successors(Ada, bob, Cyd));
    }

    [Theory]
    [InlineData("2012?")]
    [InlineData(null)]
    public void A_doubtful_or_absent_date_decides_nothing(string? from)
    {
        var bob = Samples.Tenure("bob", "minister", from);

        Assert.Equal([null, null, null], Predecessors(Ada, bob, Cyd));
        Assert.Equal([null, null, null], Successors(Ada, bob, Cyd));
    }

    [Fact]
    public void The_same_day_decides_nothing()
    {
        var bob = Bob with { From = Cyd.From };

        Assert.Equal([null, null], Predecessors(bob, Cyd));
    }

    [Fact]
    public void A_named_predecessor_goes_before_the_dates()
    {
        var cyd = Cyd with { Predecessor = new(Ada.Id) };

        Assert.Equal([null, null, Ada], Predecessors(Ada, Bob, cyd));
        Assert.Equal([cyd, null, null], Successors(Ada, Bob, cyd));
    }

    [Fact]
    public void Two_that_name_the_same_predecessor_leave_its_successor_open() =>
        Assert.Equal([null, null, null], Successors(Ada, Bob with { Predecessor = new(Ada.Id) }, Cyd with { Predecessor = new(Ada.Id) }));

    private static Tenure?[] Predecessors(params Tenure[] tenures) => [.. tenures.Select(t => Succession.PredecessorOf(t, Others(t, tenures)))];

    private static Tenure?[] Successors(params Tenure[] tenures) => [.. tenures.Select(t => Succession.SuccessorOf(t, Others(t, tenures)))];

    private static Tenure[] Others(Tenure tenure, Tenure[] all) => [.. all.Where(t => t.Id != tenure.Id)];
}
