using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>
/// Observers at the United Nations: the State of Palestine by the day, and the European Union by the level of its speaker.
/// </summary>
public class ObserverTests
{
    /// <summary>
    /// Resolution ES-10/23: from the 79th session, 10 September 2024, between Sri Lanka and Sudan; an observer until then, after the
    /// members.
    /// </summary>
    [Theory]
    [InlineData("2024-09-09", 215, "Sri Lanka", "Sudan", "State of Palestine")]
    [InlineData("2024-09-10", 210, "Sri Lanka", "State of Palestine", "Sudan")]
    public void The_State_of_Palestine_stands_among_the_Member_States_from_the_79th_session_on(
        string day, int expected, params string[] order)
    {
        var cast = new Cast("Kenya", day);
        cast.Attends(
            "State of Palestine",
            cast.Organization("organization/pse", "State of Palestine", OrganizationType.State),
            "HEAD_OF_STATE");
        cast.Attends("Sudan", cast.State("Sudan"), "HEAD_OF_STATE");
        cast.Attends("Sri Lanka", cast.State("Sri Lanka"), "HEAD_OF_STATE");

        var list = cast.Rank("un-conference");

        Assert.Equal(order, list.Entries.Select(e => e.Person.Name));
        Assert.Equal(expected, list.Entries.Single(e => e.Person.Name == "State of Palestine").Class.Code);
        Assert.Equal(
            expected,
            cast.Rank("un-general-debate", Purpose.Speaking).Entries.Single(e => e.Person.Name == "State of Palestine").Class.Code);
    }

    [Fact]
    public void The_membership_of_an_observer_does_not_put_the_State_of_Palestine_back_among_the_observers()
    {
        var cast = new Cast("Kenya", "2025-06-03", "organization/un");
        var palestine = cast.Organization("organization/pse", "State of Palestine", OrganizationType.State);
        cast.Organization("organization/un", "United Nations", OrganizationType.Intergovernmental);
        cast.Attends("State of Palestine", palestine, "MINISTER");
        cast.Add(
            new Membership
            {
                Id = "membership/one",
                Member = new(palestine),
                Organization = new("organization/un"),
                Role = "Observer State",
                From = PartialDate.Parse("2012-11-29"),
                To = OpenEnd.StillSo,
            });

        Assert.Equal([255], cast.Rank("un-conference").Entries.Select(e => e.Class.Code));
    }

    /// <summary>
    /// The Presidents of the European Council, the Commission and the Parliament are treated as heads of State and of Government; those of
    /// other institutions are not. The High Representative goes before the Commissioners.
    /// </summary>
    [Theory]
    [InlineData("END_OF_CLASS", 215, 235, 235, 258, 259, 258)]
    [InlineData("AS_MEMBERS", 210, 230, 230, 259, 259, 259)]
    public void Presidents_of_other_institutions_of_the_Union_are_no_heads_of_Government(string observers, params int[] classes)
    {
        var cast = new Cast("Kenya");
        foreach (var (id, name, rank) in new[]
        {
            ("european-commission", "Commissioner", "EU_COMMISSIONER"),
            ("ecb", "Central Bank", "EU_INSTITUTION_PRESIDENT"),
            ("eeas", "High Representative", "EU_HIGH_REPRESENTATIVE"),
            ("european-parliament", "Parliament", "EU_INSTITUTION_PRESIDENT"),
            ("european-commission", "Commission", "EU_INSTITUTION_PRESIDENT"),
            ("european-council", "European Council", "EU_INSTITUTION_PRESIDENT"),
        })
        {
            cast.Attends(name, cast.InstitutionOfTheUnion($"organization/{id}", id), rank);
        }

        var placed = cast.Rank("un-conference", choices: ("observers", observers)).Entries.ToDictionary(e => e.Person.Name);

        string[] names = ["European Council", "Commission", "Parliament", "High Representative", "Central Bank", "Commissioner"];
        Assert.Equal(classes, names.Select(n => placed[n].Class.Code));
        Assert.True(placed["High Representative"].Position < placed["Commissioner"].Position);
    }
}
