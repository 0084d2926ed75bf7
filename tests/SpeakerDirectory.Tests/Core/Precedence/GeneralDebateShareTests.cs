using System.Globalization;
using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>
/// How far the published speaking orders of the general debate follow the classes. The expected shares were computed from the table of
/// speakers, classified automatically
/// (protocol notes, 5.1): the share of pairs of different classes that are out of class order.
/// </summary>
public class GeneralDebateShareTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(71, 14.2)]
    [InlineData(74, 9.5)]
    [InlineData(75, 3.6)]
    [InlineData(77, 8.0)]
    [InlineData(78, 4.9)]
    public void The_share_of_pairs_out_of_class_order_is_near_the_published_figure(int session, double expected)
    {
        var list = Rank(session);

        var classes = list.Entries
            .Where(e => e.Appearance.Order is not null)
            .OrderBy(e => e.Appearance.Order)
            .Select(e => e.Class.Code)
            .ToList();
        var neighbours = classes.Zip(classes.Skip(1)).ToList();
        var pairs = classes.SelectMany((one, i) => classes.Skip(i + 1).Select(other => (one, other))).ToList();
        var share = Percent(pairs.Count(p => p.one > p.other), pairs.Count(p => p.one != p.other));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"session {session}: {classes.Count} speakers, {list.NotPlaced.Count} not placed; neighbours out of class order "
            + $"{neighbours.Count(n => n.First > n.Second)} of {neighbours.Count} "
                + $"({Percent(neighbours.Count(n => n.First > n.Second), neighbours.Count):0.0} %); pairs of different class out of "
                    + $"order {share:0.0} % (expected about {expected} %); deviations {list.Deviations.Count}"));
        Assert.InRange(share, expected - 2.5, expected + 2.5);
    }

    /// <summary>Positions of some speakers in the table; those of Palestine and the Union in 2016 were not recorded.</summary>
    [Theory]
    [InlineData(71, 3, null, null)]
    [InlineData(74, 2, 84, 86)]
    [InlineData(75, 2, 103, 104)]
    [InlineData(77, 40, 109, 110)]
    [InlineData(78, 2, 92, 93)]
    public void Brazil_speaks_first_and_Palestine_and_then_the_Union_follow_all_Heads_of_State(
        int session, int host, int? palestine, int? union)
    {
        var list = Rank(session);

        Assert.Equal((1, host), (Of("bra").Appearance.Order, Of("usa").Appearance.Order));
        Assert.True(palestine is null || (Of("pse").Appearance.Order, Of("eu").Appearance.Order) == (palestine, union));
        Assert.Equal([10, 20], list.Entries.Take(2).Select(e => e.Class.Code));
        Assert.Equal((215, 215), (Of("pse").Class.Code, Of("eu").Class.Code));
        Assert.True(
            Of("eu").Position == Of("pse").Position + 1
                && list.Entries.Where(e => e.Class.Code == 210).All(e => e.Position < Of("pse").Position));

        PrecedenceEntry Of(string code) => list.Entries.Single(e => e.Standing!.SpeaksFor!.Id == $"organization/{code}");
    }

    /// <summary>
    /// The Holy See comes last in the class of its speaker: the Pope among the Heads of State in 2020, the Secretary of State among the
    /// heads of Government in 2019 and 2022.
    /// </summary>
    [Theory]
    [InlineData(74, 235, 153)]
    [InlineData(75, 215, 102)]
    [InlineData(77, 235, 148)]
    public void The_Holy_See_closes_the_class_of_its_speaker(int session, int classOfScheme, int published)
    {
        var list = Rank(session);
        var see = list.Entries.Single(e => e.Standing!.SpeaksFor!.Id == "organization/vat");

        Assert.Equal((classOfScheme, published), (see.Class.Code, see.Appearance.Order));
        var before = list.Entries.Where(e => e.Position < see.Position).MaxBy(e => e.Position)!;
        Assert.Equal(classOfScheme - 5, before.Class.Code);
    }

    /// <summary>
    /// Of 38 Vice-Presidents and Crown Princes, 30 spoke between Heads of State and heads of Government, so most of these published pairs
    /// agree with the scheme.
    /// </summary>
    [Fact]
    public void Vice_Presidents_speak_between_Heads_of_State_and_heads_of_Government()
    {
        var published = new[] { 71, 74, 75, 77, 78 }
            .SelectMany(
                session => Rank(session).Entries
                    .Where(e => e.Appearance.Order is not null)
                    .Select(e => (Session: session, e.Appearance.Order, e.Class.Code))).ToLookup(e => e.Code);

        Assert.Equal(27, published[220].Count());
        Assert.True(AsInTheScheme(210, 220) > 0.5);
        Assert.True(AsInTheScheme(220, 230) > 0.5);

        double AsInTheScheme(int higher, int lower)
        {
            var pairs = published[higher].Join(published[lower], h => h.Session, l => l.Session, (h, l) => h.Order < l.Order).ToList();
            return (double)pairs.Count(inOrder => inOrder) / pairs.Count;
        }
    }

    /// <summary>
    /// No rule is published for the order within a class: without the times of inscription all Heads of State share one position.
    /// </summary>
    [Fact]
    public void Without_inscriptions_all_Heads_of_State_of_a_session_share_one_position()
    {
        var heads = Rank(75).Entries.Where(e => e.Class.Code == 210).ToList();

        Assert.True(heads.Count > 90);
        Assert.All(heads, e => Assert.Equal((heads[0].Position, true), (e.Position, e.IsUndetermined)));
    }

    private static PrecedenceList Rank(int session, params (string Code, string Value)[] choices)
    {
        var records = Loaded.GeneralDebate();
        return Ranking.Of(
            Gathering.Of(records.OfType<Event>().Single(e => e.Id == $"event/un-general-debate-{session}"), records),
            Cast.Use("un-general-debate", Purpose.Speaking, choices),
            Arrangement.None);
    }

    private static double Percent(int part, int total) => 100.0 * part / total;
}
