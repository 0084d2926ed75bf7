using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>The rank depends on the capacity of attendance: acting, former, as representative of another, or several at once.</summary>
public class CapacityTests
{
    [Fact]
    public void The_highest_capacity_counts_once()
    {
        var cast = new Cast("Turkmenistan");
        var person = cast.Attends("Meredov", cast.State("Turkmenistan"), "FOREIGN_MINISTER");
        cast.Add(
            new Office
            {
                Id = "office/deputy",
                Title = "Deputy Chairman of the Cabinet of Ministers",
                Organization = new(cast.State("Turkmenistan")),
                Rank = "DEPUTY_HEAD_OF_GOVERNMENT",
            },
            new Tenure { Id = "tenure/deputy", Person = new(person.Id), Office = new("office/deputy") },
            new Appearance
            {
                Id = "appearance/second",
                Person = new(person.Id),
                Event = new(cast.Event.Id),
                Role = AppearanceRole.Moderator,
                Tenures = [new("tenure/deputy")],
            });

        var list = cast.Rank("un-conference");

        Assert.Equal([(1, "Meredov", 240)], list.Entries.Select(e => (e.Position, e.Person.Name, e.Class.Code)));
    }

    [Fact]
    public void A_speaker_who_also_presides_keeps_the_published_position_of_the_speaker()
    {
        var cast = new Cast("Turkmenistan");
        cast.Attends("President", cast.State("Chad"), "HEAD_OF_STATE", order: 1);
        var chair = cast.Attends("Chair", cast.State("Turkmenistan"), "MINISTER", order: 2);
        cast.Add(
            new Appearance { Id = "appearance/chairs", Person = new(chair.Id), Event = new(cast.Event.Id), Role = AppearanceRole.Chair });

        var list = cast.Rank("un-conference");

        Assert.Equal(["Chair", "President"], Names(list));
        Assert.Equal([("President", 1, 2)], list.Deviations.Select(d => (d.Person.Name, d.Published, d.Position)));
    }

    [Fact]
    public void A_person_whose_office_has_no_rank_is_not_placed()
    {
        var cast = new Cast("Turkmenistan");
        cast.Attends(
            "Imnadze",
            cast.Organization("organization/unrcca", "UNRCCA", OrganizationType.UnBody),
            null,
            "Special Representative of the Secretary-General for Central Asia");

        var list = cast.Rank("un-conference");

        Assert.Empty(list.Entries);
        Assert.Equal(
            ["The office Special Representative of the Secretary-General for Central Asia has no rank."],
            list.NotPlaced.Select(n => n.Reason.ToString()));
    }

    [Fact]
    public void A_second_office_without_rank_is_named_as_a_doubt()
    {
        var cast = new Cast("Turkmenistan");
        var person = cast.Attends("Somebody", cast.State("Georgia"), "MINISTER");
        cast.Add(
            new Office { Id = "office/envoy", Title = "Envoy", Organization = new(cast.State("Georgia")) },
            new Tenure { Id = "tenure/envoy", Person = new(person.Id), Office = new("office/envoy") },
            new Appearance
            {
                Id = "appearance/second",
                Person = new(person.Id),
                Event = new(cast.Event.Id),
                Role = AppearanceRole.Speaker,
                Tenures = [new("tenure/envoy")],
            });

        Assert.Equal(
            "The highest class present is 255 (Cabinet ministers). The position may be higher, because the office Envoy has no rank.",
            cast.Rank("un-conference").Entries[0].Text);
    }

    [Fact]
    public void A_former_President_ranks_last_or_after_those_in_office_as_the_scheme_chooses()
    {
        var cast = new Cast("Kenya");
        cast.Attends(
            "Former President",
            cast.State("Mali"),
            "HEAD_OF_STATE",
            tenure: t => t with { From = PartialDate.Parse("2002"), To = PartialDate.Parse("2012") });
        cast.Attends("Minister", cast.State("Ghana"), "MINISTER");
        cast.Attends("President", cast.State("Togo"), "HEAD_OF_STATE");

        Assert.Equal(["President", "Minister", "Former President"], Names(cast.Rank("un-conference")));
        var behind = cast.Rank("un-conference", choices: ("former", "AFTER_CURRENT_CLASS"));
        Assert.Equal(["President", "Former President", "Minister"], Names(behind));
        Assert.Equal(
            "Class 210 (Heads of State) comes before class 210 (Heads of State, former).", behind.Entries[1].Text);
        Assert.Equal(
            "The practice of the United Nations concerning representatives of States, A/CN.4/L.129; Opening of the high-level segment of "
            + "the sixth United Nations Environment Assembly",
            behind.Entries[1].Bases.Single().ToString());
    }

    /// <summary>
    /// France (décret 89-655) and the general debate: own rank. Spain (RD 2099/1983, article 9): the principal's only for the King and the
    /// President of the Government.
    /// </summary>
    [Theory]
    [InlineData("OWN_RANK", "Head", "Envoy of a minister", "Envoy of a head")]
    [InlineData("PRINCIPAL_RANK_IF_HEAD_OF_STATE_OR_GOVERNMENT", "Envoy of a head", "Head", "Envoy of a minister")]
    [InlineData("AFTER_HOLDERS", "Head", "Envoy of a head", "Envoy of a minister")]
    public void A_representative_of_an_absent_person_has_the_rank_that_the_scheme_gives(string policy, params string[] expected)
    {
        var cast = new Cast("Kenya");
        var king = new Office { Id = "office/king", Title = "King", Organization = new(cast.State("Belgium")), Rank = "HEAD_OF_STATE" };
        var minister = new Office
        {
            Id = "office/minister",
            Title = "Minister",
            Organization = new(cast.State("Austria")),
            Rank = "FOREIGN_MINISTER",
        };
        cast.Add(king, minister);
        cast.Attends("Envoy of a head", cast.State("Belgium"), "SENIOR_OFFICIAL", appearance: a => a with { OnBehalfOf = new(king.Id) });
        cast.Attends(
            "Envoy of a minister", cast.State("Austria"), "DEPUTY_MINISTER", appearance: a => a with { OnBehalfOf = new(minister.Id) });
        cast.Attends("Head", cast.State("Togo"), "HEAD_OF_STATE");

        Assert.Equal(expected, Names(cast.Rank("un-conference", choices: ("representation", policy))));
    }

    [Fact]
    public void An_acting_permanent_representative_ranks_after_the_others()
    {
        var cast = new Cast("Switzerland");
        cast.Attends(
            "Acting",
            cast.State("Andorra"),
            "PERMANENT_REPRESENTATIVE",
            tenure: t => t with { Capacity = Capacity.Acting, CredentialsPresented = Moment.Parse("2001-01-01") });
        cast.Attends(
            "Junior",
            cast.State("Belize"),
            "DIPLOMATIC_STAFF",
            office: o => o with { Rank = "PERMANENT_REPRESENTATIVE" },
            tenure: t => t with { Rank = "DIPLOMATIC_STAFF", CredentialsPresented = Moment.Parse("2002-01-01") });
        cast.Attends(
            "Later",
            cast.State("Chad"),
            "PERMANENT_REPRESENTATIVE",
            tenure: t => t with { CredentialsPresented = Moment.Parse("2004-01-01") });
        cast.Attends(
            "Earlier",
            cast.State("Denmark"),
            "PERMANENT_REPRESENTATIVE",
            tenure: t => t with { CredentialsPresented = Moment.Parse("2003-01-01") });

        Assert.Equal(["Earlier", "Later", "Junior", "Acting"], Names(cast.Rank("un-conference")));
        Assert.Equal(
            ["Later", "Earlier", "Junior", "Acting"],
            Names(cast.Rank("un-conference", choices: ("permanentRepresentatives", "ALPHABETICAL"))));
    }

    /// <summary>
    /// A/CN.4/L.129: chairs of delegations rank over deputy foreign ministers and over Permanent Representatives; a minister who chairs a
    /// delegation ranks as a minister.
    /// </summary>
    [Fact]
    public void A_chair_of_delegation_ranks_between_ministers_and_their_deputies()
    {
        var cast = new Cast("Switzerland");
        cast.Attends("Permanent Representative", cast.State("Andorra"), "PERMANENT_REPRESENTATIVE");
        cast.Attends("Deputy minister", cast.State("Belize"), "DEPUTY_MINISTER");
        cast.Attends("Chair of delegation", cast.State("Chad"), "SENIOR_OFFICIAL", role: AppearanceRole.HeadOfDelegation);
        cast.Attends("Minister as chair of delegation", cast.State("Denmark"), "MINISTER", role: AppearanceRole.HeadOfDelegation);
        cast.Attends("Minister", cast.State("Estonia"), "MINISTER");

        Assert.Equal(
            ["Minister as chair of delegation", "Minister", "Chair of delegation", "Deputy minister", "Permanent Representative"],
            Names(cast.Rank("un-conference")));
    }

    private static IEnumerable<string> Names(PrecedenceList list) => list.Entries.Select(e => e.Person.Name);
}
