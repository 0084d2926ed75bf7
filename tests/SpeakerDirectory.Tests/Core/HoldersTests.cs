using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core;

public sealed class HoldersTests
{
    private static readonly Office OneSeat = Samples.Office("minister", "ministry");

    [Fact]
    public void A_certain_holder_fills_the_seat() => Assert.Equal(
        ["ada HELD"],
        On("2020-06-01", OneSeat, Samples.Tenure(
            "ada", "minister", "2020-01-01", "2020-12-31"), Samples.Tenure("bob", "minister", "2019")));

    [Fact]
    public void Possible_holders_of_a_free_seat_follow_certain_ones() => Assert.Equal(
        ["ada HELD", "bob UNKNOWN"],
        On("2020-06-01", OneSeat with { Seats = 2 }, Samples.Tenure(
            "bob", "minister", "2019"), Samples.Tenure("ada", "minister", "2020-01-01", "2020-12-31")));

    [Fact]
    public void Holders_of_unknown_status_are_ordered_by_the_nearest_evidence_then_by_id() => Assert.Equal(
        ["cyd UNKNOWN", "ada UNKNOWN", "bob UNKNOWN", "dan UNKNOWN"],
        On(
            "2020-06-01",
            OneSeat with { Seats = 0 },
            Samples.Tenure("bob", "minister", "2020-05-01"),
            Samples.Tenure("ada", "minister", "2020-05-01"),
            Confirmed("cyd", "2020-06-30"),
            Samples.Tenure("dan", "minister")));

    [Fact]
    public void Evidence_of_a_later_holder_shows_that_an_earlier_tenure_was_over() => Assert.Equal(
        ["bob UNKNOWN"],
        On("2020-06-01", OneSeat, Samples.Tenure(
            "ada", "minister", "2010", slug: "-2010"), Confirmed("ada", "2012"), Samples.Tenure("bob", "minister", "2015")));

    [Fact]
    public void Evidence_of_an_earlier_holder_shows_that_a_later_one_had_not_begun() => Assert.Equal(
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
    public void A_doubtful_date_neither_excludes_others_nor_allows_exclusion() => Assert.Equal(
        ["bob UNKNOWN", "ada UNKNOWN"],
        On("2020-06-01", OneSeat, Samples.Tenure("ada", "minister", "2010~"), Samples.Tenure("bob", "minister", "2015?")));

    [Fact]
    public void Only_a_full_tenure_excludes() => Assert.Equal(
        ["bob UNKNOWN", "ada UNKNOWN"],
        On("2020-06-01", OneSeat, Samples.Tenure(
            "ada", "minister", "2010"), Samples.Tenure("bob", "minister", "2015") with { Capacity = Capacity.Acting }));

    [Fact]
    public void In_an_office_of_several_seats_nobody_excludes_another() => Assert.Equal(
        ["bob UNKNOWN", "ada UNKNOWN"],
        On("2020-06-01", OneSeat with { Seats = 2 }, Samples.Tenure("ada", "minister", "2010"), Samples.Tenure("bob", "minister", "2015")));

    [Fact]
    public void A_person_who_had_certainly_died_is_left_out() => Assert.Equal(
        ["bob UNKNOWN", "cyd UNKNOWN"],
        Names(Holders.On(
            Day("2020-06-01"),
            Samples.Today,
            OneSeat with { Seats = 0 },
            null,
            [
                (Confirmed("ada", "2015"), Samples.Person("ada") with { Died = PartialDate.Parse("2020-05") }),
                (Confirmed("bob", "2015"), Samples.Person("bob") with { Died = PartialDate.Parse("2020-06-01") }),
                (Confirmed("cyd", "2015"), Samples.Person("cyd") with { Died = PartialDate.Parse("2019?") }),
            ],
            [])));

    [Fact]
    public void An_ongoing_tenure_is_not_known_to_continue_tomorrow() => Assert.Equal(
        ["ada UNKNOWN"],
        On("2026-01-16", OneSeat, Samples.Tenure("ada", "minister", "2020-01-01", "..")));

    [Theory]
    [InlineData("2020-06-01", "ada UNKNOWN")]
    [InlineData("2020-06-02")]
    public void Without_any_end_the_last_evidence_counts_for_ten_years(string day, params string[] expected) => Assert.Equal(
        expected,
        On(day, OneSeat, Samples.Tenure("ada", "minister", "2009") with { Confirmed = [PartialDate.Parse("2010-06-01~")] }));

    [Theory]
    [InlineData("2000-06-01", "ada UNKNOWN")]
    [InlineData("2000-05-31")]
    public void Without_a_beginning_the_first_evidence_counts_for_ten_years(string day, params string[] expected) => Assert.Equal(
        expected,
        On(day, OneSeat, Samples.Tenure("ada", "minister", null, "..") with { Confirmed = [PartialDate.Parse("2010-06-01")] }));

    [Fact]
    public void Evidence_of_a_later_holder_ends_the_doubt_about_an_earlier_one() => Assert.Equal(
        ["bob UNKNOWN"],
        On(
            "2020-06-01",
            OneSeat,
            Samples.Tenure("ada", "minister", "2010~") with { Confirmed = [PartialDate.Parse("2012")] },
            Samples.Tenure("bob", "minister", "2015")));

    [Fact]
    public void Nobody_holds_an_office_after_its_abolition_or_the_dissolution_of_its_organization()
    {
        var tenure = Samples.Tenure("ada", "minister", "2010-01-01", "..");
        (Tenure, Person)[] candidates = [(tenure, Samples.Person("ada"))];
        var dissolved = Samples.Body("ministry") with { Dissolved = PartialDate.Parse("2014-01-01") };
        var abolished = OneSeat with { Abolished = PartialDate.Parse("2015-01-01") };

        Assert.Equal(["ada HELD"], Names(Holders.On(Day("2015-01-01"), Samples.Today, abolished, null, candidates, [tenure])));
        Assert.Empty(Holders.On(Day("2015-01-02"), Samples.Today, abolished, null, candidates, [tenure]));
        Assert.Empty(Holders.On(Day("2014-01-02"), Samples.Today, abolished, dissolved, candidates, [tenure]));
    }

    [Fact]
    public void A_person_is_named_once_by_the_certain_tenure_that_began_last_or_by_the_nearest_evidence()
    {
        var first = Samples.Tenure("nils", "minister", "1990-01-01", "1995-01-01", "-1");
        var second = Samples.Tenure("nils", "minister", "1993-01-01", "1997-01-01", "-2");
        var unknown = Samples.Tenure("nils", "minister", "1994-01-01", slug: "-3");

        Assert.Equal(["tenure/nils-minister-2"], Ids(first, second, unknown));
        Assert.Equal(["tenure/nils-minister-1"], Ids(first, unknown));
        Assert.Equal(["tenure/nils-minister-3"], Ids(unknown, Samples.Tenure("nils", "minister", "1992", slug: "-4")));
        Assert.Equal(["tenure/nils-minister-5"], Ids(ConfirmedIn("1994", "-5"), ConfirmedIn("1999", "-6")));

        IEnumerable<string> Ids(params Tenure[] tenures) => Holders.On(
            Day("1994-01-01").AddDays(tenures.Contains(first) ? 0 : 1),
            Samples.Today,
            OneSeat with { Seats = 2 },
            null,
            tenures.Select(t => (t, Samples.Person("nils"))),
            tenures).Select(h => h.Tenure.Id);

        Tenure ConfirmedIn(string year, string slug) =>
            Samples.Tenure("nils", "minister", slug: slug) with { Confirmed = [PartialDate.Parse(year)] };
    }

    private static Tenure Confirmed(string person, string day) =>
        Samples.Tenure(person, "minister") with { Confirmed = [PartialDate.Parse(day)] };

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] On(string day, Office office, params Tenure[] tenures) =>
        Names(
            Holders.On(
                Day(day), Samples.Today, office, null, tenures.Select(t => (t, Samples.Person(t.Person.Id["person/".Length..]))), tenures));

    private static string[] Names(IEnumerable<OfficeHolder> holders) =>
        [.. holders.Select(h => $"{h.Person.Name} {Choice.Text(h.Status)}")];
}
