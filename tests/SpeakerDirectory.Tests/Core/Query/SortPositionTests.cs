using CsCheck;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Query;

public sealed class SortPositionTests
{
    [Fact]
    public void People_are_ordered_by_sort_name_then_family_name_then_name_and_by_accents_last()
    {
        Record[] people =
        [
            Samples.Person("e", "Émile Zola") with { GivenName = "Émile", FamilyName = "Zola" },
            Samples.Person("b", "Ban Ki-moon") with { GivenName = "Ki-moon", FamilyName = "Ban" },
            Samples.Person("a", "Ángela Ruiz") with { SortName = "Ruiz, Ángela" },
            Samples.Person("c", "Pelé"),
            Samples.Person("d", "Pele"),
        ];

        Assert.Equal(["person/b", "person/d", "person/c", "person/a", "person/e"], Ordered(people));
    }

    [Fact]
    public void Tenures_are_ordered_by_the_earliest_known_day_with_unknown_ones_last()
    {
        Record[] tenures =
        [
            Samples.Tenure("none", "chair"),
            Samples.Tenure("late", "chair", "2020-02"),
            Samples.Tenure("seen", "chair") with { Confirmed = [PartialDate.Parse("2021"), PartialDate.Parse("2019-06")] },
            Samples.Tenure("named", "chair", "2020-05-01") with { Appointed = PartialDate.Parse("2019-12-31") },
            Samples.Tenure("vague", "chair", "2019~"),
        ];

        Assert.Equal(
            ["tenure/vague-chair", "tenure/seen-chair", "tenure/named-chair", "tenure/late-chair", "tenure/none-chair"], Ordered(tenures));
    }

    [Fact]
    public void Events_are_ordered_latest_first_and_appearances_by_event_then_by_published_order()
    {
        Record[] events =
        [
            Samples.Event("old", "1946"),
            Samples.Event("none"),
            Samples.Event("new", "2024-12-11"),
            Samples.Event("mid", "2024-12"),
        ];
        Record[] appearances =
        [
            Samples.Appearance("zoe", "new", 2),
            Samples.Appearance("ana", "new", 10),
            Samples.Appearance("bob", "new"),
            Samples.Appearance("cat", "old", 1),
        ];

        Assert.Equal(["event/new", "event/mid", "event/old", "event/none"], Ordered(events));
        Assert.Equal(
            ["appearance/new-zoe", "appearance/new-ana", "appearance/new-bob", "appearance/old-cat"],
            Ordered(appearances, reference => PartialDate.Parse(reference.Id == "event/new" ? "2024-12-11" : "1946")));
    }

    [Fact]
    public void A_sort_position_lies_between_the_first_and_the_last_and_ends_with_the_id()
    {
        Gen.Select(Gen.String, Gen.Int[1, 1_000_000]).Sample((name, number) =>
        {
            var position = SortPosition.Of(Samples.Person($"p{number}", name), _ => null);
            return CodePointOrder.Instance.Compare(SortPosition.First, position) < 0
                && CodePointOrder.Instance.Compare(position, SortPosition.Last) < 0
                && position.EndsWith($"person/p{number}", StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Dates_in_sort_positions_keep_the_order_of_the_dates()
    {
        Gen.Select(Gen.Date, Gen.Date).Sample((a, b) =>
        {
            var (x, y) = (DateOnly.FromDateTime(a), DateOnly.FromDateTime(b));
            var (tenures, events) = (Compare(x, y, day => Samples.Tenure("p", "o", day)), Compare(x, y, day => Samples.Event("e", day)));
            return tenures == Math.Sign(x.CompareTo(y)) && events == -Math.Sign(x.CompareTo(y));
        });
    }

    private static int Compare(DateOnly x, DateOnly y, Func<string, Record> record) =>
        Math.Sign(
            CodePointOrder.Instance.Compare(
                SortPosition.Of(record($"{x:yyyy-MM-dd}"), _ => null), SortPosition.Of(record($"{y:yyyy-MM-dd}"), _ => null)));

    private static IEnumerable<string> Ordered(IEnumerable<Record> records, Func<Ref<Event>, PartialDate?>? startOf = null) =>
        records.OrderBy(record => SortPosition.Of(record, startOf ?? (_ => null)), CodePointOrder.Instance).Select(record => record.Id);
}
