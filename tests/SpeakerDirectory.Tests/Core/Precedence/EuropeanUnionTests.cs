using SpeakerDirectory.Core.Protocol;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>
/// The rotating Presidency of the day (Decisions 2009/908/EU and (EU) 2016/1316), the members of the European Council, third countries.
/// </summary>
public class EuropeanUnionTests
{
    [Theory]
    [InlineData("2007-01-01", "deu")]
    [InlineData("2011-07-01", "pol")]
    [InlineData("2016-12-31", "svk")]
    [InlineData("2017-06-30", "mlt")]
    [InlineData("2017-07-01", "est")]
    [InlineData("2020-01-15", "hrv")]
    [InlineData("2024-03", "bel")]
    [InlineData("2024-12-31", "hun")]
    [InlineData("2025-06-26", "pol")]
    [InlineData("2025-07-01", "dnk")]
    [InlineData("2026-05-04", "cyp")]
    [InlineData("2026-12", "irl")]
    [InlineData("2027-01-01", "ltu")]
    [InlineData("2030-12-31", "mlt")]
    public void The_Presidency_is_that_of_the_day_of_the_event(string day, string state) =>
        Assert.Equal($"organization/{state}", Cast.Use(Eu, Purpose.List, PartialDate.Parse(day)).Chosen("presidency"));

    [Theory]
    [InlineData("2006-12-31")]
    [InlineData("2025")]
    [InlineData("2025-06-26?")]
    [InlineData("2031-01-01")]
    public void The_Presidency_of_a_day_without_certain_entry_is_not_known(string day) =>
        Assert.Null(Cast.Use(Eu, Purpose.List, PartialDate.Parse(day)).Chosen("presidency"));

    /// <summary>
    /// From Poland (first half of 2025): Denmark, Cyprus, Ireland, Lithuania, Greece, Italy, Latvia, Luxembourg, Netherlands, Slovakia,
    /// Malta, and round to Estonia (second half of 2017) and the others of the last round, Hungary (second half of 2024) at the end.
    /// </summary>
    [Fact]
    public void Heads_of_Government_stand_by_the_order_of_Presidencies_from_the_one_of_the_day_on()
    {
        var cast = new Cast("Belgium", "2025-06-26");
        foreach (var state in "hun bel esp swe cze svn prt deu fin hrv aut bgr est mlt svk nld lux lva ita grc irl dnk pol".Split(' '))
        {
            Attend(cast, state, "HEAD_OF_GOVERNMENT");
        }

        Assert.Equal(
            "pol dnk irl grc ita lva lux nld svk mlt est bgr aut fin hrv deu prt svn cze swe esp bel hun".Split(' '),
            Order(cast.Rank("eu")));
    }

    /// <summary>Lithuania and France are represented by their Presidents, Poland and Italy by their Prime Ministers.</summary>
    [Fact]
    public void Only_members_of_the_European_Council_stand_in_its_classes()
    {
        var cast = new Cast("Belgium", "2025-06-26");
        Attend(cast, "pol", "HEAD_OF_GOVERNMENT");
        Attend(cast, "pol", "HEAD_OF_STATE", "pol President");
        Attend(cast, "ltu", "HEAD_OF_STATE");
        Attend(cast, "ltu", "HEAD_OF_GOVERNMENT", "ltu Prime Minister");
        Attend(cast, "fra", "HEAD_OF_STATE");
        Attend(cast, "fra", "HEAD_OF_GOVERNMENT", "fra Prime Minister");
        Attend(cast, "ita", "HEAD_OF_GOVERNMENT");

        Assert.Equal(
            [
                ("pol President", 24), ("pol", 30), ("ltu", 32), ("fra", 32), ("ita", 34), ("ltu Prime Minister", 38),
                ("fra Prime Minister", 38),
            ],
            cast.Rank("eu").Entries.Select(e => (e.Person.Name, e.Class.Code)));
    }

    [Fact]
    public void A_Prime_Minister_who_is_no_member_does_not_hold_the_Presidency_in_the_European_Council()
    {
        var cast = new Cast("Belgium", "2027-03-25");
        Attend(cast, "ltu", "HEAD_OF_GOVERNMENT", "Prime Minister of Lithuania");
        Attend(cast, "ltu", "HEAD_OF_STATE", "President of Lithuania");

        Assert.Equal(
            [("President of Lithuania", 30), ("Prime Minister of Lithuania", 38)],
            cast.Rank("eu").Entries.Select(e => (e.Person.Name, e.Class.Code)));
    }

    [Fact]
    public void Third_countries_stand_at_the_level_of_the_presidents_of_the_institutions()
    {
        var cast = new Cast("Uzbekistan", "2025-04-04");
        Institution(cast, "european-council", "European Council", "EU_INSTITUTION_PRESIDENT");
        Institution(cast, "european-commission", "European Commission", "EU_INSTITUTION_PRESIDENT");
        Institution(cast, "eeas", "High Representative", "EU_HIGH_REPRESENTATIVE");
        Attend(cast, "uzb", "HEAD_OF_STATE", tenure: t => t with { From = PartialDate.Parse("2016-12-14") });
        Attend(cast, "kaz", "HEAD_OF_STATE", tenure: t => t with { From = PartialDate.Parse("2019-03-20") });
        Attend(cast, "tkm", "HEAD_OF_GOVERNMENT");
        Attend(cast, "kgz", "FOREIGN_MINISTER");
        Attend(cast, "tjk", "MINISTER");
        Attend(cast, "nld", "HEAD_OF_GOVERNMENT");
        Attend(cast, "est", "MINISTER");

        Assert.Equal(
            [
                ("European Council", 20), ("uzb", 22), ("kaz", 22), ("nld", 34), ("European Commission", 36), ("tkm", 37),
                ("High Representative", 50), ("kgz", 51), ("est", 70), ("tjk", 71),
            ],
            cast.Rank("eu").Entries.Select(e => (e.Person.Name, e.Class.Code)));
    }

    /// <summary>The United Kingdom left on 31 January 2020; Croatia joined on 1 July 2013.</summary>
    [Theory]
    [InlineData("gbr", "2019-10-17", 34)]
    [InlineData("gbr", "2020-02-01", 37)]
    [InlineData("hrv", "2013-06-30", 37)]
    [InlineData("hrv", "2013-07-01", 34)]
    public void Membership_of_the_Union_is_that_of_the_day(string state, string day, int expected)
    {
        var cast = new Cast("Belgium", day);
        Attend(cast, state, "HEAD_OF_GOVERNMENT");

        Assert.Equal(expected, cast.Rank("eu").Entries.Single().Class.Code);
    }

    [Fact]
    public void Without_a_certain_day_heads_of_Government_are_not_placed_unless_the_Presidency_is_chosen()
    {
        var cast = new Cast("Belgium", "2025");
        Attend(cast, "pol", "HEAD_OF_GOVERNMENT");
        Attend(cast, "kaz", "HEAD_OF_STATE");

        var open = cast.Rank("eu");
        Assert.Equal(["kaz"], Order(open));
        Assert.Equal(
            ["The value of the parameter 'presidency' on the day of the event is not known."],
            open.NotPlaced.Select(n => n.Reason.ToString()));
        Assert.Equal(["kaz", "pol"], Order(cast.Rank("eu", choices: ("presidency", "organization/pol"))));
    }

    private static Scheme Eu => Rulebook.BuiltIn().FindScheme("eu", null)!;

    private static IEnumerable<string> Order(PrecedenceList list) => list.Entries.Select(e => e.Person.Name);

    private static void Attend(Cast cast, string state, string rank, string? name = null, Func<Tenure, Tenure>? tenure = null) =>
        cast.Attends(name ?? state, cast.Organization($"organization/{state}", state, OrganizationType.State), rank, tenure: tenure);

    private static void Institution(Cast cast, string id, string name, string rank) =>
        cast.Attends(name, cast.InstitutionOfTheUnion($"organization/{id}", name), rank);
}
