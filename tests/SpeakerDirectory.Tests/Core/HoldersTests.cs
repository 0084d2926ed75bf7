using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Core;

public sealed class HoldersTests
{
    private static readonly Office OneSeat = Samples.Office("minister", "ministry");

    [Fact]
    public void Who_certainly_held_it_fills_the_seat() => Assert.Equal(
        ["ada HELD"],
        On("2020-06-01", OneSeat, Samples.Tenure("ada", "minister", "2020-01-01", "2020-12-31"), Samples.Tenure("bob", "minister", "2019")));

    [Fact]
    public void Who_may_have_held_a_free_seat_comes_after_who_certainly_did() => Assert.Equal(
        ["ada HELD", "bob UNKNOWN"],
        On("2020-06-01", OneSeat with { Seats = 2 }, Samples.Tenure("bob", "minister", "2019"), Samples.Tenure("ada", "minister", "2020-01-01", "2020-12-31")));

    [Fact]
    public void Those_unknown_come_by_nearness_of_their_evidence_and_then_by_id() => Assert.Equal(
        ["cyd UNKNOWN", "ada UNKNOWN", "bob UNKNOWN", "dan UNKNOWN"],
        On(
            "2020-06-01",
            OneSeat with { Seats = 0 },
            Samples.Tenure("bob", "minister", "2020-05-01"),
            Samples.Tenure("ada", "minister", "2020-05-01"),
            Confirmed("cyd", "2020-06-30"),
            Samples.Tenure("dan", "minister")));

    [Fact]
    public void Evidence_of_somebody_later_shows_that_an_earlier_one_was_over() => Assert.Equal(
        ["bob UNKNOWN"],
        On("2020-06-01", OneSeat, Samples.Tenure("ada", "minister", "2010", slug: "-2010"), Confirmed("ada", "2012"), Samples.Tenure("bob", "minister", "2015")));

    [Fact]
    public void Evidence_of_somebody_earlier_shows_that_a_later_one_had_not_begun() => Assert.Equal(
        ["ada UNKNOWN"],
        On("2010-06-01", OneSeat, Confirmed("ada", "2012"), Confirmed("bob", "2015")));

    [Fact]
    public void Evidence_after_the_day_excludes_nobody_from_before_it() => Assert.Equal(
        ["ada UNKNOWN", "bob UNKNOWN"],
        On("2013-06-01", OneSeat, Confirmed("ada", "2012"), Confirmed("bob", "2015")));

    [Fact]
    public void Evidence_that_overlaps_excludes_nobody() => Assert.Equal(
        ["ada UNKNOWN", "bob UNKNOWN"],
        On("2020-06-01", OneSeat, Samples.Tenure("ada", "minister", "2015"), Samples.Tenure("bob", "minister", "2015")));

    [Fact]
    public void A_doubtful_date_excludes_nobody_and_lets_nobody_be_excluded() => Assert.Equal(
        ["bob UNKNOWN", "ada UNKNOWN"],
        On("2020-06-01", OneSeat, Samples.Tenure("ada", "minister", "2010~"), Samples.Tenure("bob", "minister", "2015?")));

    [Fact]
    public void Only_a_full_tenure_excludes() => Assert.Equal(
        ["bob UNKNOWN", "ada UNKNOWN"],
        On("2020-06-01", OneSeat, Samples.Tenure("ada", "minister", "2010"), Samples.Tenure("bob", "minister", "2015") with { Capacity = Capacity.Acting }));

    [Fact]
    public void In_an_office_of_several_seats_nobody_excludes_another() => Assert.Equal(
        ["bob UNKNOWN", "ada UNKNOWN"],
        On("2020-06-01", OneSeat with { Seats = 2 }, Samples.Tenure("ada", "minister", "2010"), Samples.Tenure("bob", "minister", "2015")));

    [Fact]
    public void Somebody_who_had_certainly_died_is_left_out() => Assert.Equal(
        ["bob UNKNOWN", "cyd UNKNOWN"],
        Names(Holders.On(
            Day("2020-06-01"),
            Samples.Today,
            OneSeat with { Seats = 0 },
            [
                (Confirmed("ada", "2015"), Samples.Person("ada") with { Died = PartialDate.Parse("2020-05") }),
                (Confirmed("bob", "2015"), Samples.Person("bob") with { Died = PartialDate.Parse("2020-06-01") }),
                (Confirmed("cyd", "2015"), Samples.Person("cyd") with { Died = PartialDate.Parse("2019?") }),
            ],
            [])));

    [Fact]
    public void Still_so_says_nothing_about_tomorrow() => Assert.Equal(
        ["ada UNKNOWN"],
        On("2026-01-16", OneSeat, Samples.Tenure("ada", "minister", "2020-01-01", "..")));

    private static Tenure Confirmed(string person, string day) => Samples.Tenure(person, "minister") with { Confirmed = [PartialDate.Parse(day)] };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] On(string day, Office office, params Tenure[] tenures) =>
        Names(Holders.On(Day(day), Samples.Today, office, tenures.Select(t => (t, Samples.Person(t.Person.Id["person/".Length..]))), tenures));

    private static string[] Names(IEnumerable<OfficeHolder> holders) => [.. holders.Select(h => $"{h.Person.Name} {Choice.Text(h.Status)}")];
}
