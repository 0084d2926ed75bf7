using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>The positions of hosts, observers and agencies.</summary>
public class HostAndAgencyTests
{
    [Fact]
    public void The_host_privilege_applies_to_the_chosen_people()
    {
        var cast = new Cast("Kenya");
        cast.Attends("Albania's minister", cast.State("Albania"), "MINISTER");
        cast.Attends("Kenya's minister", cast.State("Kenya"), "MINISTER");

        Assert.Equal(["Albania's minister", "Kenya's minister"], Names(cast.Rank("un-conference")));
        Assert.Equal(
            ["Kenya's minister", "Albania's minister"], Names(cast.Rank("un-conference", choices: ("hostPrivilege", "ALL_CLASSES"))));
    }

    [Fact]
    public void An_observer_of_a_host_organization_ranks_after_its_members()
    {
        var cast = new Cast("Kenya", "2024-06-01", "organization/club");
        cast.Organization("organization/club", "Club", OrganizationType.Intergovernmental);
        cast.Attends("Observer", cast.State("Angola"), "MINISTER");
        cast.Attends("Member", cast.State("Zambia"), "MINISTER");
        cast.Add(
            new Membership
            {
                Id = "membership/one",
                Member = new(cast.State("Angola")),
                Organization = new("organization/club"),
                Role = "Observer",
                From = PartialDate.Parse("2020"),
                To = OpenEnd.StillSo,
            });

        Assert.Equal(["Member", "Observer"], Names(cast.Rank("un-conference")));
    }

    /// <summary>
    /// The agreements of ILO, FAO and UNESCO with the United Nations have the same date (unsceb.org); the published order decides between
    /// them.
    /// </summary>
    [Fact]
    public void Agencies_with_equal_dates_keep_their_listed_order()
    {
        var cast = new Cast("Kenya");
        foreach (var (id, name) in new[] { ("unesco", "UNESCO"), ("who", "WHO"), ("ilo", "ILO"), ("fao", "FAO") })
        {
            cast.Attends(name, cast.Organization($"organization/{id}", name, OrganizationType.Intergovernmental), "IGO_HEAD");
        }

        var list = cast.Rank("un-conference");

        Assert.Equal(["ILO", "FAO", "UNESCO", "WHO"], Names(list));
        Assert.Equal(
            ("ILO comes before FAO in the list 'agencies'.", "Agreements between the specialized agencies and the United Nations"),
            (list.Entries[1].Text, list.Entries[1].Bases.Single().ToString()));
        Assert.Equal(
            (
                "UNESCO 1946-12-14 comes before WHO 1948-07-10 in the list 'agencies'.",
                "Protocol of the United Nations Office at Geneva: order of precedence"),
            (list.Entries[3].Text, list.Entries[3].Bases.Single().ToString()));
    }

    private static IEnumerable<string> Names(PrecedenceList list) => list.Entries.Select(e => e.Person.Name);
}
