using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

public class OtherSchemeTests
{
    /// <summary>
    /// The first entries of the order of the European Union, and the order of Presidencies from Hungary (second half of 2024): Poland,
    /// Denmark, Cyprus.
    /// </summary>
    [Fact]
    public void In_the_Union_heads_of_State_go_before_heads_of_Government_each_by_the_order_of_Presidencies()
    {
        var cast = new Cast("Belgium", "2024-10-17");
        foreach (var (id, name, rank) in new[]
        {
            ("bel", "Belgium", "HEAD_OF_GOVERNMENT"),
            ("cyp", "Cyprus", "HEAD_OF_STATE"),
            ("dnk", "Denmark", "HEAD_OF_GOVERNMENT"),
            ("fra", "France", "HEAD_OF_STATE"),
            ("hun", "Hungary", "HEAD_OF_GOVERNMENT"), ("pol", "Poland", "HEAD_OF_GOVERNMENT"),
        })
        {
            cast.Attends(name, cast.Organization($"organization/{id}", name, OrganizationType.State), rank);
        }

        cast.Attends(
            "Commission",
            cast.Organization("organization/european-commission", "European Commission", OrganizationType.EuBody),
            "EU_INSTITUTION_PRESIDENT");
        cast.Attends(
            "European Council",
            cast.Organization("organization/european-council", "European Council", OrganizationType.EuBody),
            "EU_INSTITUTION_PRESIDENT");
        cast.Attends(
            "Parliament",
            cast.Organization("organization/european-parliament", "European Parliament", OrganizationType.EuBody),
            "EU_INSTITUTION_PRESIDENT");

        Assert.Equal(
            ["Parliament", "European Council", "Hungary", "Cyprus", "France", "Poland", "Denmark", "Belgium", "Commission"],
            cast.Rank("eu").Entries.Select(e => e.Person.Name));
    }

    /// <summary>Cambridge: professors by appointment; in processions the juniors go first.</summary>
    [Fact]
    public void Academics_are_ordered_by_rank_and_appointment_and_proceed_in_reverse()
    {
        var cast = new Cast("United Kingdom");
        var university = cast.Organization("organization/university", "University", OrganizationType.Academic);
        cast.Attends(
            "Junior professor", university, "ACADEMIC", "Professor of Law", tenure: t => t with { Appointed = PartialDate.Parse("2015") });
        cast.Attends(
            "Senior professor",
            university,
            "ACADEMIC",
            "Professor of Greek",
            tenure: t => t with { Appointed = PartialDate.Parse("2001-10-01") });
        cast.Attends("Rector", university, "ACADEMIC", "Rector");
        cast.Attends(
            "Associate",
            university,
            "ACADEMIC",
            "Associate Professor of Physics",
            tenure: t => t with { Appointed = PartialDate.Parse("1999") });

        string[] order = ["Rector", "Senior professor", "Junior professor", "Associate"];
        Assert.Equal(order, cast.Rank("academic-event").Entries.Select(e => e.Person.Name));
        var procession = cast.Rank("academic-event", Purpose.Arrival);
        Assert.Equal(order.Reverse(), procession.Entries.Select(e => e.Person.Name));
        Assert.Equal(
            "The order is reversed: Senior professor was appointed (2001-10-01) before Junior professor (2015).",
            procession.Entries[2].Text);
        const string Cambridge = "Statutes and Ordinances of the University of Cambridge, chapter II, section 13";
        Assert.Equal([$"{Cambridge}: processions are reversed", Cambridge], procession.Entries[2].Bases.Select(b => b.ToString()));
    }

    /// <summary>
    /// Around 2018 the United States listed the ambassador of the Union after all others, and later reversed this (Euractiv).
    /// </summary>
    [Fact]
    public void The_ambassador_of_the_Union_ranks_in_or_after_the_class_of_ambassadors()
    {
        var cast = new Cast("United States");
        Func<Office, Office> here = o => o with { AccreditedTo = new(cast.State("United States")) };
        cast.Attends(
            "Union",
            cast.Organization("organization/eu", "European Union", OrganizationType.Intergovernmental),
            "EU_HEAD_OF_DELEGATION",
            office: here,
            tenure: t => t with { CredentialsPresented = Moment.Parse("2016-01-28") });
        cast.Attends(
            "Later ambassador",
            cast.State("Chile"),
            "AMBASSADOR",
            office: here,
            tenure: t => t with { CredentialsPresented = Moment.Parse("2018-01-01") });

        Assert.Equal(["Union", "Later ambassador"], cast.Rank("diplomatic-corps").Entries.Select(e => e.Person.Name));
        Assert.Equal(
            ["Later ambassador", "Union"],
            cast.Rank("diplomatic-corps", choices: ("europeanUnionDelegation", "AFTER_AMBASSADORS")).Entries.Select(e => e.Person.Name));
    }
}
