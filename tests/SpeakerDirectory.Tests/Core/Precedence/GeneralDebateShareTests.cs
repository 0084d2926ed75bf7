using System.Globalization;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>
/// How far the published speaking orders of the general debate follow the classes. The expected shares were computed from the table of speakers with automatic classing
/// (protocol notes, 5.1): of all pairs of different class, those out of class order.
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
        var records = Loaded.Shared("data/general-debate");
        var gathering = Gathering.Of(records.OfType<Event>().Single(e => e.Id == $"event/un-general-debate-{session}"), records);

        var list = Ranking.Of(gathering, Cast.Use("un-general-debate", Purpose.Speaking), Arrangement.None);

        var classes = list.Entries.Where(e => e.Appearance.Order is not null).OrderBy(e => e.Appearance.Order).Select(e => e.Class.Code).ToList();
        var neighbours = classes.Zip(classes.Skip(1)).ToList();
        var pairs = classes.SelectMany((one, i) => classes.Skip(i + 1).Select(other => (one, other))).ToList();
        var share = Percent(pairs.Count(p => p.one > p.other), pairs.Count(p => p.one != p.other));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"session {session}: {classes.Count} speakers, {list.NotPlaced.Count} not placed; neighbours out of class order {neighbours.Count(n => n.First > n.Second)} of {neighbours.Count} ({Percent(neighbours.Count(n => n.First > n.Second), neighbours.Count):0.0} %); pairs of different class out of order {share:0.0} % (expected about {expected} %); deviations {list.Deviations.Count}"));
        Assert.InRange(share, expected - 2.5, expected + 2.5);
    }

    private static double Percent(int part, int whole) => 100.0 * part / whole;
}
