using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core;

public sealed class SuccessionTests
{
    private static readonly Tenure Ada = Samples.Tenure("ada", "minister", "2010", "2012");
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
    public void A_tenure_of_undecided_order_leaves_the_predecessor_undecided()
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
    public void Two_tenures_that_name_the_same_predecessor_leave_its_successor_undecided() =>
        Assert.Equal([null, null, null], Successors(Ada, Bob with { Predecessor = new(Ada.Id) }, Cyd with { Predecessor = new(Ada.Id) }));

    [Theory]
    [InlineData("2010", "2012-02-15", "2013-02-15", 366)]
    [InlineData("2010", "2012-02-15~", "2013-02-15", 366)]
    [InlineData("2010", "2012-02", "2013-02", 338)]
    [InlineData("2010", null, "2011", 1)]
    [InlineData("2010-06-01", "..", "2011-06-01", 365)]
    public void A_predecessor_ends_no_more_than_a_year_before(string from, string? to, string next, int gap)
    {
        var (ada, bob) = (Samples.Tenure("ada", "minister", from, to), Samples.Tenure("bob", "minister", next));

        Assert.Equal([null, ada], Predecessors(ada, bob));
        Assert.Equal([bob, null], Successors(ada, bob));
        Assert.Equal(new(ada, gap), Succession.PreviousKnownTo(bob, [ada]));
    }

    [Theory]
    [InlineData("2010", "2012-02-15", "2013-02-16", 367)]
    [InlineData("2010-06-01", null, "2011-06-02", 366)]
    [InlineData("2010-06-01", "..", "2011-06-02", 366)]
    public void After_a_longer_gap_only_the_previous_known_holder_is_named(string from, string? to, string next, int gap)
    {
        var (ada, bob) = (Samples.Tenure("ada", "minister", from, to), Samples.Tenure("bob", "minister", next));

        Assert.Equal([null, null], Predecessors(ada, bob));
        Assert.Equal([null, null], Successors(ada, bob));
        Assert.Equal(new(ada, gap), Succession.PreviousKnownTo(bob, [ada]));
        Assert.Null(Succession.PreviousKnownTo(ada, [bob]));
    }

    [Fact]
    public void A_named_predecessor_counts_after_any_gap()
    {
        var ada = Samples.Tenure("ada", "minister", "1950", "1951");
        var bob = Samples.Tenure("bob", "minister", "2010") with { Predecessor = new(ada.Id) };

        Assert.Equal([null, ada], Predecessors(ada, bob));
        Assert.Equal([bob, null], Successors(ada, bob));
    }

    private static Tenure?[] Predecessors(params Tenure[] tenures) =>
        [.. tenures.Select(t => Succession.PredecessorOf(t, Others(t, tenures)))];

    private static Tenure?[] Successors(params Tenure[] tenures) => [.. tenures.Select(t => Succession.SuccessorOf(t, Others(t, tenures)))];

    private static Tenure[] Others(Tenure tenure, Tenure[] all) => [.. all.Where(t => t.Id != tenure.Id)];
}
