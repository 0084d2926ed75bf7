using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Precedence;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>The capacity in which somebody attends decides: acting, former, in another's name, several at once.</summary>
public class CapacityTests
{
    [Fact]
    public void The_highest_capacity_counts_once()
    {
        var cast = new Cast("Turkmenistan");
        var person = cast.Attends("Meredov", cast.State("Turkmenistan"), "FOREIGN_MINISTER");
        cast.Add(
            new Office { Id = "office/deputy", Title = "Deputy Chairman of the Cabinet of Ministers", Organization = new(cast.State("Turkmenistan")), Rank = "DEPUTY_HEAD_OF_GOVERNMENT" },
            new Tenure { Id = "tenure/deputy", Person = new(person.Id), Office = new("office/deputy") },
            new Appearance { Id = "appearance/second", Person = new(person.Id), Event = new(cast.Event.Id), Role = AppearanceRole.Moderator, Tenures = [new("tenure/deputy")] });

        var list = cast.Rank("un-conference");

        Assert.Equal([(1, "Meredov", 240)], list.Entries.Select(e => (e.Position, e.Person.Name, e.Class.Code)));
    }

    [Fact]
    public void Who_was_published_as_a_speaker_and_presides_has_the_published_place_of_the_speaker()
    {
        var cast = new Cast("Turkmenistan");
        cast.Attends("President", cast.State("Chad"), "HEAD_OF_STATE", order: 1);
        var chair = cast.Attends("Chair", cast.State("Turkmenistan"), "MINISTER", order: 2);
        cast.Add(new Appearance { Id = "appearance/chairs", Person = new(chair.Id), Event = new(cast.Event.Id), Role = AppearanceRole.Chair });

        var list = cast.Rank("un-conference");

        Assert.Equal(["Chair", "President"], Names(list));
        Assert.Equal([("President", 1, 2)], list.Deviations.Select(d => (d.Person.Name, d.Published, d.Position)));
    }

    [Fact]
    public void Somebody_whose_office_has_no_rank_is_not_placed_and_not_guessed()
    {
        var cast = new Cast("Turkmenistan");
        cast.Attends("Imnadze", cast.Organization("organization/unrcca", "UNRCCA", OrganizationType.UnBody), null, "Special Representative of the Secretary-General for Central Asia");

        var list = cast.Rank("un-conference");

        Assert.Empty(list.Entries);
        Assert.Equal(["The office Special Representative of the Secretary-General for Central Asia has no rank."], list.NotPlaced.Select(n => n.Reason));
    }

    [Fact]
    public void A_second_office_without_rank_is_named_as_a_doubt()
    {
        var cast = new Cast("Turkmenistan");
        var person = cast.Attends("Somebody", cast.State("Georgia"), "MINISTER");
        cast.Add(
            new Office { Id = "office/envoy", Title = "Envoy", Organization = new(cast.State("Georgia")) },
            new Tenure { Id = "tenure/envoy", Person = new(person.Id), Office = new("office/envoy") },
            new Appearance { Id = "appearance/second", Person = new(person.Id), Event = new(cast.Event.Id), Role = AppearanceRole.Speaker, Tenures = [new("tenure/envoy")] });

        Assert.EndsWith("; it may be higher: the office Envoy has no rank", cast.Rank("un-conference").Entries[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_President_stands_last_or_behind_those_in_office_as_the_scheme_chooses()
    {
        var cast = new Cast("Kenya");
        cast.Attends("Former President", cast.State("Mali"), "HEAD_OF_STATE", tenure: t => t with { From = PartialDate.Parse("2002"), To = PartialDate.Parse("2012") });
        cast.Attends("Minister", cast.State("Ghana"), "MINISTER");
        cast.Attends("President", cast.State("Togo"), "HEAD_OF_STATE");

        Assert.Equal(["President", "Minister", "Former President"], Names(cast.Rank("un-conference")));
        var behind = cast.Rank("un-conference", choices: ("former", "AFTER_CURRENT_CLASS"));
        Assert.Equal(["President", "Former President", "Minister"], Names(behind));
        Assert.Equal("class 210 (Heads of State) before class 210 (Heads of State, formerly), The practice of the United Nations concerning representatives of States, A/CN.4/L.129; Opening of the high-level segment of the sixth United Nations Environment Assembly", behind.Entries[1].Reason);
    }

    /// <summary>France (décret 89-655) and the general debate: own rank; Spain (RD 2099/1983, article 9): the principal's only for the King and the President of the Government.</summary>
    [Theory]
    [InlineData("OWN_RANK", "Head", "Envoy of a minister", "Envoy of a head")]
    [InlineData("PRINCIPAL_RANK_IF_HEAD_OF_STATE_OR_GOVERNMENT", "Envoy of a head", "Head", "Envoy of a minister")]
    [InlineData("AFTER_HOLDERS", "Head", "Envoy of a head", "Envoy of a minister")]
    public void Who_attends_in_another_s_name_has_the_rank_that_the_scheme_gives(string policy, params string[] expected)
    {
        var cast = new Cast("Kenya");
        var king = new Office { Id = "office/king", Title = "King", Organization = new(cast.State("Belgium")), Rank = "HEAD_OF_STATE" };
        var minister = new Office { Id = "office/minister", Title = "Minister", Organization = new(cast.State("Austria")), Rank = "FOREIGN_MINISTER" };
        cast.Add(king, minister);
        cast.Attends("Envoy of a head", cast.State("Belgium"), "SENIOR_OFFICIAL", appearance: a => a with { OnBehalfOf = new(king.Id) });
        cast.Attends("Envoy of a minister", cast.State("Austria"), "DEPUTY_MINISTER", appearance: a => a with { OnBehalfOf = new(minister.Id) });
        cast.Attends("Head", cast.State("Togo"), "HEAD_OF_STATE");

        Assert.Equal(expected, Names(cast.Rank("un-conference", choices: ("representation", policy))));
    }

    [Fact]
    public void An_acting_permanent_representative_stands_behind_the_others()
    {
        var cast = new Cast("Switzerland");
        cast.Attends("Acting", cast.State("Andorra"), "PERMANENT_REPRESENTATIVE", tenure: t => t with { Capacity = Capacity.Acting, CredentialsPresented = Moment.Parse("2001-01-01") });
        cast.Attends("Junior", cast.State("Belize"), "DIPLOMATIC_STAFF", office: o => o with { Rank = "PERMANENT_REPRESENTATIVE" }, tenure: t => t with { Rank = "DIPLOMATIC_STAFF", CredentialsPresented = Moment.Parse("2002-01-01") });
        cast.Attends("Later", cast.State("Chad"), "PERMANENT_REPRESENTATIVE", tenure: t => t with { CredentialsPresented = Moment.Parse("2004-01-01") });
        cast.Attends("Earlier", cast.State("Denmark"), "PERMANENT_REPRESENTATIVE", tenure: t => t with { CredentialsPresented = Moment.Parse("2003-01-01") });

        Assert.Equal(["Earlier", "Later", "Junior", "Acting"], Names(cast.Rank("un-conference")));
        Assert.Equal(["Later", "Earlier", "Junior", "Acting"], Names(cast.Rank("un-conference", choices: ("permanentRepresentatives", "ALPHABETICAL"))));
    }

    /// <summary>A/CN.4/L.129: chairs of delegations rank over deputy foreign ministers and over Permanent Representatives; a minister who chairs one is a minister.</summary>
    [Fact]
    public void A_chair_of_delegation_stands_between_ministers_and_their_deputies()
    {
        var cast = new Cast("Switzerland");
        cast.Attends("Permanent Representative", cast.State("Andorra"), "PERMANENT_REPRESENTATIVE");
        cast.Attends("Deputy minister", cast.State("Belize"), "DEPUTY_MINISTER");
        cast.Attends("Chair of delegation", cast.State("Chad"), "SENIOR_OFFICIAL", role: AppearanceRole.HeadOfDelegation);
        cast.Attends("Minister as chair of delegation", cast.State("Denmark"), "MINISTER", role: AppearanceRole.HeadOfDelegation);
        cast.Attends("Minister", cast.State("Estonia"), "MINISTER");

        Assert.Equal(["Minister as chair of delegation", "Minister", "Chair of delegation", "Deputy minister", "Permanent Representative"], Names(cast.Rank("un-conference")));
    }

    [Fact]
    public void A_renewal_keeps_the_day_of_taking_office_and_a_break_starts_anew()
    {
        var cast = new Cast("Kenya", "2024-06-01");
        var renewed = cast.Attends("Renewed", cast.State("Angola"), "HEAD_OF_STATE", tenure: t => t with { From = PartialDate.Parse("2022-09-15"), To = OpenEnd.StillSo });
        var back = cast.Attends("Back again", cast.State("Brazil"), "HEAD_OF_STATE", tenure: t => t with { From = PartialDate.Parse("2023-01-01"), To = OpenEnd.StillSo });
        cast.Attends("Between", cast.State("Chile"), "HEAD_OF_STATE", tenure: t => t with { From = PartialDate.Parse("2021-07-28"), To = OpenEnd.StillSo });
        cast.Add(Earlier(cast, renewed, "2017-09-26", "2022-09-15"), Earlier(cast, back, "2003-01-01", "2010-12-31"));

        var list = cast.Rank("un-conference", Purpose.Photo);

        Assert.Equal(["Renewed", "Between", "Back again"], Names(list));
        Assert.Equal("same class; took office 2017-09-26 before 2021-07-28, unsourced: general knowledge", list.Entries[1].Reason);
    }

    [Fact]
    public void Whether_a_tenure_continues_another_may_be_unknown()
    {
        var cast = new Cast("Kenya", "2024-06-01");
        var doubtful = cast.Attends("Doubtful", cast.State("Angola"), "HEAD_OF_STATE", tenure: t => t with { From = PartialDate.Parse("2022-09-15") });
        cast.Attends("Certain", cast.State("Chile"), "HEAD_OF_STATE", tenure: t => t with { From = PartialDate.Parse("2021-07-28") });
        cast.Add(Earlier(cast, doubtful, "2017-09-26", "2022"));

        var list = cast.Rank("un-conference", Purpose.Photo);

        Assert.Equal([1, 1], list.Entries.Select(e => e.Position));
        Assert.Equal("same class; undetermined: whether the tenure from 2022-09-15 continues the one from 2017-09-26 is not known (Doubtful)", list.Entries[1].Reason);
    }

    [Fact]
    public void The_host_privilege_reaches_as_far_as_it_is_chosen()
    {
        var cast = new Cast("Kenya");
        cast.Attends("Albania's minister", cast.State("Albania"), "MINISTER");
        cast.Attends("Kenya's minister", cast.State("Kenya"), "MINISTER");

        Assert.Equal(["Albania's minister", "Kenya's minister"], Names(cast.Rank("un-conference")));
        Assert.Equal(["Kenya's minister", "Albania's minister"], Names(cast.Rank("un-conference", choices: ("hostPrivilege", "ALL_CLASSES"))));
    }

    [Fact]
    public void An_observer_in_a_host_organization_stands_behind_its_members_while_it_is_one()
    {
        var cast = new Cast("Kenya", "2024-06-01", "organization/club");
        cast.Organization("organization/club", "Club", OrganizationType.Intergovernmental);
        cast.Attends("Observer", cast.State("Angola"), "MINISTER");
        cast.Attends("Member", cast.State("Zambia"), "MINISTER");
        cast.Add(new Membership { Id = "membership/one", Member = new(cast.State("Angola")), Organization = new("organization/club"), Role = "Observer", From = PartialDate.Parse("2020"), To = OpenEnd.StillSo });

        Assert.Equal(["Member", "Observer"], Names(cast.Rank("un-conference")));
    }

    /// <summary>The agreements of ILO, FAO and UNESCO with the United Nations have one date (unsceb.org); the published order parts them.</summary>
    [Fact]
    public void Agencies_of_one_day_stand_as_they_are_listed()
    {
        var cast = new Cast("Kenya");
        foreach (var (id, name) in new[] { ("unesco", "UNESCO"), ("who", "WHO"), ("ilo", "ILO"), ("fao", "FAO") })
        {
            cast.Attends(name, cast.Organization($"organization/{id}", name, OrganizationType.Intergovernmental), "IGO_HEAD");
        }

        var list = cast.Rank("un-conference");

        Assert.Equal(["ILO", "FAO", "UNESCO", "WHO"], Names(list));
        Assert.Equal("same class; list 'agencies': ILO before FAO, Agreements between the specialized agencies and the United Nations", list.Entries[1].Reason);
        Assert.Equal("same class; list 'agencies': UNESCO 1946-12-14 before WHO 1948-07-10, Protocol of the United Nations Office at Geneva: order of precedence", list.Entries[3].Reason);
    }

    private static Tenure Earlier(Cast cast, Person person, string from, string to)
    {
        var held = cast.Gathering.Attendances.First(a => a.Person.Id == person.Id).Posts[0].Tenure!;
        return held with { Id = $"{held.Id}-before", From = PartialDate.Parse(from), To = PartialDate.Parse(to) };
    }

    private static IEnumerable<string> Names(PrecedenceList list) => list.Entries.Select(e => e.Person.Name);
}
