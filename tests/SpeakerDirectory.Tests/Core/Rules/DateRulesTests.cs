using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Rules.RuleTesting;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class DateRulesTests
{
    [Theory]
    [InlineData("2020", "2019")]
    [InlineData("2020-03", "2020-02")]
    [InlineData("2020-03-02", "2020-03-01")]
    [InlineData("2021", "2020-12-31")]
    public void An_end_certainly_before_the_beginning_is_refused(string from, string to)
    {
        Assert.Equal([new Problem("tenure/ana-chair", "from", $"from {from} is after to {to}.")], Held(from, to));
    }

    [Theory]
    [InlineData("2020-03-02", "2020-03-02")]
    [InlineData("2020-03-02", "2020-03")]
    [InlineData("2020-03-02", "2020")]
    [InlineData("2020?", "2019")]
    [InlineData("2020", "2019~")]
    [InlineData("2020", "..")]
    [InlineData(null, "2019")]
    [InlineData("2020", null)]
    public void An_end_that_may_be_after_the_beginning_is_valid(string? from, string? to)
    {
        Assert.Empty(Held(from, to));
    }

    [Fact]
    public void Every_kind_with_two_dates_is_checked()
    {
        var (later, earlier) = (Date("2020"), Date("2019"));
        Record[] wrong =
        [
            Samples.Body("un") with { Founded = later, Dissolved = earlier },
            Samples.Person("ana") with { Born = later, Died = earlier },
            Samples.Office("chair", "un") with { Established = later, Abolished = earlier },
            Samples.Membership("person/ana", "un") with { From = later, To = earlier },
            Samples.Event("talks") with { Start = later, End = earlier },
        ];

        var problems = wrong.SelectMany(record => Problems([record, Samples.Body("un"), Samples.Person("ana")]));

        Assert.Equal(
            [
                new Problem("organization/un", "founded", "founded 2020 is after dissolved 2019."),
                new Problem("person/ana", "born", "born 2020 is after died 2019."),
                new Problem("office/chair", "established", "established 2020 is after abolished 2019."),
                new Problem("membership/person-ana-un", "from", "from 2020 is after to 2019."),
                new Problem("event/talks", "start", "start 2020 is after end 2019."),
            ],
            problems);
    }

    [Fact]
    public void A_name_that_ends_before_it_begins_is_refused()
    {
        var person = Samples.Person(
            "ana") with
            {
                Names = [new("Ana B", From: Date("1999"), To: Date("2003")), new("Ana C", From: Date("2004"), To: Date("2003"))],
            };
        var office = Samples.Office("chair", "un") with { Titles = [new("Head", From: Date("2004"), To: Date("2003"))] };

        Assert.Equal(
            [new Problem("person/ana", "names", "\"Ana C\" is in use from 2004, which is after its end on 2003.")], Problems(person));
        Assert.Equal(
            [new Problem("office/chair", "titles", "\"Head\" is in use from 2004, which is after its end on 2003.")],
            Problems(office, Samples.Body("un")));
    }

    [Fact]
    public void A_confirmed_day_outside_the_dates_is_refused()
    {
        var tenure = Samples.Tenure(
            "ana",
            "chair",
            "2020-03",
            "2020-05") with { Confirmed = [Date("2020-02-29"), Date("2020-03-31"), Date("2020-05"), Date("2020-06-01")] };

        Assert.Equal(
            [
                new Problem("tenure/ana-chair", "confirmed", "2020-02-29 is before it began on 2020-03."),
                new Problem("tenure/ana-chair", "confirmed", "2020-06-01 is after it ended on 2020-05."),
            ],
            InDirectory(tenure));
    }

    [Fact]
    public void A_confirmed_day_that_may_lie_within_the_dates_is_valid()
    {
        Assert.Empty(
            InDirectory(
                Samples.Tenure("ana", "chair", "2020-03-15", "..") with { Confirmed = [Date("2020-03"), Date("2020"), Date("2019?")] }));
    }

    [Fact]
    public void Nobody_holds_an_office_or_a_membership_after_death()
    {
        var dead = Samples.Person("ana") with { Died = Date("2019-06-30") };
        var tenure = Samples.Tenure("ana", "chair", "2019-07-01") with { Confirmed = [Date("2019"), Date("2020")] };
        var membership = Samples.Membership("person/ana", "un", "2019-07");

        Assert.Equal(
            [
                new Problem("tenure/ana-chair", "from", "2019-07-01 is after the death of person/ana on 2019-06-30."),
                new Problem("tenure/ana-chair", "confirmed", "2020 is after the death of person/ana on 2019-06-30."),
            ],
            Problems(tenure, dead, Samples.Office("chair", "un")));
        Assert.Equal(
            [new Problem("membership/person-ana-un", "from", "2019-07 is after the death of person/ana on 2019-06-30.")],
            Problems(membership, dead, Samples.Body("un")));
    }

    [Theory]
    [InlineData("2019-06-30", "2019-06-30")]
    [InlineData("2019-06-30", "2019")]
    [InlineData("2019?", "2020")]
    public void Holding_an_office_until_death_is_valid(string died, string from)
    {
        Assert.Empty(
            Problems(
                Samples.Tenure("ana", "chair", from), Samples.Person("ana") with { Died = Date(died) }, Samples.Office("chair", "un")));
    }

    private static IEnumerable<Problem> Held(string? from, string? to) => InDirectory(Samples.Tenure("ana", "chair", from, to));

    private static IEnumerable<Problem> InDirectory(Tenure tenure) =>
        Problems(tenure, Samples.Person("ana"), Samples.Office("chair", "un"));
}
