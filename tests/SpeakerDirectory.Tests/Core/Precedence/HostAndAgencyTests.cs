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

    [Fact]
    public void Only_the_head_of_the_convening_entity_stands_as_its_head()
    {
        var cast = new Cast("Kenya", "2024-06-01", "organization/un", "organization/unep");
        cast.Organization("organization/un", "United Nations", OrganizationType.Intergovernmental);
        cast.Organization("organization/unep", "UNEP", OrganizationType.UnBody);
        cast.Attends("Envoy", "organization/unep", "UN_UNDER_SECRETARY_GENERAL", "Special Envoy for the Ocean");
        cast.Attends(
            "Official", "organization/un", "UN_UNDER_SECRETARY_GENERAL", "Under-Secretary-General for Economic and Social Affairs");
        cast.Attends("Head", "organization/unep", "UN_UNDER_SECRETARY_GENERAL", "Executive Director");
        cast.Attends("Minister", cast.State("Angola"), "MINISTER");

        var list = cast.Rank("un-conference");

        Assert.Equal("Head", Names(list).First());
        Assert.Equal([140], list.Entries.Where(e => e.Person.Name == "Head").Select(e => e.Class!.Code));
        Assert.DoesNotContain(list.Entries, e => e.Class!.Code == 140 && e.Person.Name != "Head");
    }

    [Fact]
    public void A_university_does_not_stand_among_the_States()
    {
        var cast = new Cast();
        var state = cast.State("Kenya");
        cast.Add(new Organization
        {
            Id = "organization/university",
            Name = "A University",
            Type = OrganizationType.Academic,
            Country = new(state),
        });
        cast.Attends("Professor", "organization/university", null);
        cast.Attends("Minister", state, "MINISTER");

        var list = cast.Rank("states-alphabetical");

        Assert.Equal(["Minister", "Professor"], Names(list));
        Assert.Equal([10, 50], list.Entries.Select(e => e.Class!.Code));
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
