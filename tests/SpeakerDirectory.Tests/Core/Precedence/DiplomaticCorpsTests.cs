using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>
/// The diplomatic corps of a capital under article 16 of the Vienna Convention on Diplomatic Relations: the ambassadors to Estonia in a
/// published list
/// (every-politician-scrapers/world, sources/ambassadors-to-estonia), which has equal dates, missing dates and one broken date.
/// </summary>
public class DiplomaticCorpsTests
{
    private static readonly List<(string State, string Date)> Published =
    [
        .. Loaded.List("ambassadors-to-estonia.tsv").Select(line => (line[0], line[1])),
    ];

    [Fact]
    public void The_corps_begins_with_the_earliest_credentials()
    {
        var list = Corps().Rank("diplomatic-corps");

        Assert.Equal(
            [
                "Nicaragua", "El Salvador", "Belarus", "Albania", "San Marino", "Ireland", "Latvia", "Malta", "Chile", "Kazakhstan",
                "Burkina Faso", "Georgia", "Holy See",
            ],
            list.Entries.Take(13).Select(e => e.Person.Name));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12], list.Entries.Take(13).Select(e => e.Position));
        Assert.Equal(
            (
                "Nicaragua presented credentials (2005-06-21) before El Salvador (2005-11-10).",
                "Vienna Convention on Diplomatic Relations 16(1)"),
            (list.Entries[1].Text, list.Entries[1].Bases.Single().ToString()));
    }

    [Fact]
    public void Days_without_a_time_leave_22_groups_of_57_heads_undecided()
    {
        var list = Corps().Rank("diplomatic-corps");

        var shared = list.Entries.GroupBy(e => e.Position).Where(g => g.Count() > 1).ToList();
        Assert.Equal(22, shared.Count);
        Assert.Equal(57, shared.Sum(g => g.Count()));
        Assert.All(shared.SelectMany(g => g), e => Assert.True(e.IsUndetermined));
        Assert.Equal(["Bosnia and Herzegovina", "Croatia", "Cuba", "Italy"], Group("Italy"));
        Assert.Equal(["Japan", "Lithuania", "Luxembourg", "Paraguay"], Group("Japan"));
        Assert.Equal(["Benin", "Denmark", "Nigeria", "Oman"], Group("Oman"));
        Assert.Equal(["Macedonia", "Netherlands", "Slovenia"], Group("Slovenia"));
        Assert.Equal(
            "Nothing decides between Netherlands and Slovenia, because both have 2013-02-15 and no time of day is known.",
            list.Entries.First(e => e.Person.Name == "Slovenia").Text);

        IEnumerable<string> Group(
            string of) =>
                list.Entries.Where(e => e.Position == list.Entries.First(x => x.Person.Name == of).Position).Select(e => e.Person.Name);
    }

    [Fact]
    public void A_time_of_day_decides_a_shared_day()
    {
        var list = Corps(
            ("Italy", "2012-12-12T11:00"),
            ("Cuba", "2012-12-12T10:30"),
            ("Bosnia and Herzegovina", "2012-12-12T10:00"),
            ("Croatia", "2012-12-12T12:00")).Rank("diplomatic-corps");

        Assert.Equal(
            ["Bosnia and Herzegovina", "Cuba", "Italy", "Croatia"],
            list.Entries
                .Where(
                    e => e.Standing!.Post!.Tenure!.CredentialsPresented!.Value
                        .ToString()
                        .StartsWith("2012-12-12", StringComparison.Ordinal))
                .Select(e => e.Person.Name));
    }

    [Fact]
    public void A_date_known_by_year_ranks_between_the_years_around_it()
    {
        var list = Corps().Rank("diplomatic-corps");

        var last = list.Entries.TakeLast(4).ToList();
        Assert.Equal(["Mexico", "Iceland", "Vietnam", "United Kingdom"], last.Select(e => e.Person.Name));
        Assert.All(last, e => Assert.False(e.IsUndetermined));
        Assert.Equal("Mexico presented credentials (2017) before Iceland (2018-03-22).", last[1].Text);
    }

    [Fact]
    public void Ambassadors_with_a_missing_or_broken_date_are_listed_separately()
    {
        var list = Corps().Rank("diplomatic-corps");

        var problems = new List<Problem>();
        Assert.Null(
            RecordJson.Read(
                """{"id":"tenure/x","person":"person/x","office":"office/x","credentialsPresented":"04,2011-26"}"""u8.ToArray(), problems));
        Assert.Equal(
            ["tenure/x: credentialsPresented: '04,2011-26' is neither a date like 1962-04-30 nor a date with a time like "
                + "1962-04-30T11:30."],
            problems.Select(p => p.ToString()));
        Assert.Equal((115, "04,2011-26"), (Published.Count, Published.Single(p => p.Date.Contains(',', StringComparison.Ordinal)).Date));
        Assert.Equal(92, list.Entries.Count);
        Assert.Equal(23, list.NotPlaced.Count);
        Assert.Contains(list.NotPlaced, n => n.Person.Name == "Iraq");
        Assert.All(
            list.NotPlaced,
            n => Assert.Equal(
                "Nobody has a position in class 20 (Ambassadors, nuncios and high commissioners) while the day of presenting credentials "
                + "is not known.",
                n.Reason.ToString()));
    }

    [Fact]
    public void The_Holy_See_goes_first_only_where_that_is_the_practice()
    {
        var list = Corps().Rank("diplomatic-corps", choices: ("nuncio", "FIRST"));

        Assert.Equal(["Holy See", "Nicaragua"], list.Entries.Take(2).Select(e => e.Person.Name));
        Assert.Equal(
            ("The highest class present is 10 (Nuncio as doyen).", "Vienna Convention on Diplomatic Relations 16(3)"),
            (list.Entries[0].Text, list.Entries[0].Bases.Single().ToString()));
    }

    /// <summary>Deans in Washington (state.gov, cpr/rls/93591): Ould Daddah, Al-Sabah, Pondi, Prince Bandar, Kyota.</summary>
    [Fact]
    public void The_deans_in_Washington_are_ordered_by_their_credentials()
    {
        var list = Corps(
            "United States of America",
            [("Kyota", "1997-09-30"), (
                "Prince Bandar",
                "1993-09-04"),
                ("Pondi", "1993-01-13"),
                ("Al-Sabah", "1992-01-08"),
                ("Ould Daddah", "1991-02-08")]).Rank("diplomatic-corps");

        Assert.Equal(["Ould Daddah", "Al-Sabah", "Pondi", "Prince Bandar", "Kyota"], list.Entries.Select(e => e.Person.Name));
        Assert.Equal([1, 2, 3, 4, 5], list.Entries.Select(e => e.Position));
    }

    [Fact]
    public void An_ambassador_to_another_capital_is_not_of_the_corps_and_one_to_an_unknown_capital_may_be()
    {
        var cast = Corps("Estonia", [("Finland", "2010-01-01")]);
        cast.Attends("Elsewhere", cast.State("Norway"), "AMBASSADOR", office: o => o with { AccreditedTo = new(cast.State("Latvia")) });
        cast.Attends("Somewhere", cast.State("Sweden"), "AMBASSADOR", "Ambassador of Sweden");

        var list = cast.Rank("diplomatic-corps");

        Assert.Equal(["Finland"], list.Entries.Select(e => e.Person.Name));
        Assert.Equal(
            [("Elsewhere", "No class of Diplomatic corps of a capital takes this capacity."), (
                "Somewhere", "Where Ambassador of Sweden is accredited is not known.")],
            list.NotPlaced.Select(n => (n.Person.Name, n.Reason.ToString())));
    }

    [Fact]
    public void A_charge_d_affaires_follows_all_ambassadors_without_a_date()
    {
        var cast = Corps("Estonia", [("Finland", "2010-01-01")]);
        cast.Attends(
            "Acting",
            cast.State("Norway"),
            "AMBASSADOR",
            tenure: t => t with { Capacity = Capacity.AdInterim, CredentialsPresented = Moment.Parse("2001-01-01") },
            office: o => o with { AccreditedTo = new(cast.State("Estonia")) });

        var list = cast.Rank("diplomatic-corps");

        Assert.Equal(["Finland", "Acting"], list.Entries.Select(e => e.Person.Name));
        Assert.Equal(50, list.Entries[1].Class.Code);
    }

    private static Cast Corps(params (string State, string Date)[] instead) =>
        Corps("Estonia", Published.Select(p => instead.FirstOrDefault(i => i.State == p.State) is { State: not null } other ? other : p));

    // The Holy See has the id that the scheme refers to.
    private static Cast Corps(string capital, IEnumerable<(string Name, string Date)> heads)
    {
        var cast = new Cast(capital);
        cast.Add(new Organization { Id = "organization/vat", Name = "Holy See", Type = OrganizationType.State });
        foreach (var (name, date) in heads)
        {
            cast.Attends(
                name,
                name == "Holy See" ? "organization/vat" : cast.State(name),
                "AMBASSADOR",
                "Ambassador",
                tenure: t => t with { CredentialsPresented = Moment.TryParse(date, out var moment) ? moment : null },
                office: o => o with { AccreditedTo = new(cast.State(capital)) });
        }

        return cast;
    }
}
