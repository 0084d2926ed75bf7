using SpeakerDirectory.Core.Protocol.Arrangements;
using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>
/// Slices of the published speaking orders of the general debate (UN General Debate Corpus, speakers by session), compared with the
/// scheme.
/// </summary>
public class GeneralDebateSliceTests
{
    private const string HeadOfState = "HEAD_OF_STATE";
    private const string VicePresident = "DEPUTY_HEAD_OF_STATE";
    private const string HeadOfGovernment = "HEAD_OF_GOVERNMENT";
    private const string Minister = "FOREIGN_MINISTER";

    private static readonly (int Order, string Of, string Rank)[] Session75 =
    [
        (98, "Djibouti", HeadOfState),
        (99, "Burundi", HeadOfState),
        (100, "Sierra Leone", VicePresident),
        (101, "Micronesia", HeadOfState),
        (102, "Holy See", HeadOfState),
        (103, "State of Palestine", HeadOfState),
        (104, "European Union", "EU_INSTITUTION_PRESIDENT"),
        (105, "Netherlands", HeadOfGovernment),
        (106, "Nepal", HeadOfGovernment),
        (159, "Cabo Verde", HeadOfGovernment),
        (160, "Madagascar", HeadOfGovernment),
        (161, "Syria", "DEPUTY_HEAD_OF_GOVERNMENT"),
        (162, "Singapore", Minister),
        (184, "Tunisia", Minister),
        (185, "New Zealand", "PERMANENT_REPRESENTATIVE"), (189, "Tanzania", "PERMANENT_REPRESENTATIVE"),
        (190, "El Salvador", HeadOfState), (191, "Grenada", Minister), (192, "Barbados", Minister), (193, "Cameroon", Minister),
    ];

    private static readonly (int Order, string Of, string Rank)[] Session76 =
    [
        (108, "Paraguay", HeadOfState),
        (109, "State of Palestine", HeadOfState),
        (110, "European Union", "EU_INSTITUTION_PRESIDENT"),
        (111, "Gambia", VicePresident),
        (112, "Benin", VicePresident), (113, "South Sudan", VicePresident), (114, "Armenia", HeadOfGovernment),
    ];

    private static readonly (int Order, string Of, string Rank)[] Session78 =
    [
        (92, "State of Palestine", HeadOfState), (93, "European Union", "EU_INSTITUTION_PRESIDENT"),
        (94, "Nauru", HeadOfState),
        (95, "Guinea-Bissau", HeadOfState),
        (96, "Albania", HeadOfState),
        (97, "Sudan", HeadOfState),
        (98, "China", VicePresident),
        (99, "Côte d'Ivoire", VicePresident),
        (100, "Uganda", VicePresident),
        (101, "Gambia", VicePresident),
        (102, "Equatorial Guinea", VicePresident),
        (103, "Tanzania", VicePresident),
        (104, "Trinidad and Tobago", HeadOfGovernment),
        (105, "Greece", HeadOfGovernment),
        (106, "Nepal", HeadOfGovernment),
        (107, "Kuwait", HeadOfGovernment),
        (108, "Austria", Minister),
        (112, "France", Minister),
        (113, "Denmark", "MINISTER"),
    ];

    [Fact]
    public void The_slice_of_2021_has_the_published_order_if_the_inscriptions_are_known()
    {
        Assert.Equal(Session76.Select(s => s.Of), Inscribed(Session76).Entries.Select(e => e.Person.Name));
        Assert.Empty(Inscribed(Session76).Deviations);
    }

    [Fact]
    public void In_2023_the_scheme_differs_in_the_observers_alone_who_opened_a_block_of_Heads_of_State_instead_of_closing_it()
    {
        var list = Inscribed(Session78);

        Assert.Equal(
            ["Nauru", "Guinea-Bissau", "Albania", "Sudan", "State of Palestine", "European Union", .. Session78.Skip(6).Select(s => s.Of)],
            list.Entries.Select(e => e.Person.Name));
        Assert.Equal(
            [("State of Palestine", 92, 5), ("European Union", 93, 6)],
            list.Deviations.Select(d => (d.Person.Name, d.Published, d.Position)));
    }

    [Fact]
    public void In_2020_the_scheme_differs_in_one_Vice_President_and_in_the_late_additions()
    {
        var list = Inscribed(Session75);

        // The late President of El Salvador belongs among the Heads of State; the three late ministers were published after the Permanent
        // Representatives.
        Assert.Equal(["Sierra Leone", "New Zealand", "Tanzania", "El Salvador"], list.Deviations.Select(d => d.Person.Name));
        Assert.Equal(
            "Sierra Leone was published before European Union, who goes first: Class 215 (Observers at the level of Heads of State) comes "
            + "before class 220 (Vice-Presidents and Crown Princes).",
            list.Deviations[0].Explanation.ToString());
        Assert.Equal(
            ["Published speaking orders of the general debate, 2016, 2017, 2019–2023"],
            list.Deviations[0].Bases.Select(b => b.ToString()));
        Assert.Equal(
            ["Holy See", "State of Palestine", "European Union", "Sierra Leone", "Netherlands"],
            list.Entries.Skip(4).Take(5).Select(e => e.Person.Name));
        Assert.Equal(["Cabo Verde", "Madagascar", "Syria", "Singapore"], list.Entries.Skip(10).Take(4).Select(e => e.Person.Name));
    }

    [Fact]
    public void Without_inscriptions_Heads_of_State_share_one_position()
    {
        var list = Cast(Session75).Rank("un-general-debate", Purpose.Speaking);

        var heads = list.Entries.Where(e => e.Class.Code == 210).ToList();
        Assert.Equal(4, heads.Count);
        Assert.All(heads, e => Assert.Equal((1, true), (e.Position, e.IsUndetermined)));
        Assert.Equal(
            $"Nothing decides between {heads[0].Person.Name} and {heads[1].Person.Name}, because the time of inscription is not known for "
            + "either.",
            heads[1].Text);
        Assert.Equal([5, 6, 7], list.Entries.Where(e => e.Class.Code == 215).Select(e => e.Position));
    }

    [Fact]
    public void Brazil_and_then_the_host_speak_first()
    {
        var list = Cast([(1, "Andorra", HeadOfState), (2, "United States", Minister), (3, "Brazil", Minister)]).Rank(
            "un-general-debate", Purpose.Speaking);

        Assert.Equal(["Brazil", "United States", "Andorra"], list.Entries.Select(e => e.Person.Name));
    }

    private static PrecedenceList Inscribed((int Order, string Of, string Rank)[] speakers)
    {
        var cast = Cast(speakers);
        var notices = cast.Gathering.Attendances.Select(
            a => new Notice(
                a.Appearance.Event,
                a.Appearance.Person,
                Moment.Parse($"2020-01-01T{a.Appearance.Order / 60:00}:{a.Appearance.Order % 60:00}"),
                null,
                null,
                "the secretariat"));
        return cast.Rank("un-general-debate", Purpose.Speaking, new Arrangement([], notices.ToValueList()));
    }

    private static Cast Cast((int Order, string Of, string Rank)[] speakers)
    {
        var cast = new Cast("United States", "2020-09-22");
        foreach (var (order, of, rank) in speakers.Reverse())
        {
            cast.Attends(of, Body(cast, of), rank, role: AppearanceRole.Speaker, order: order);
        }

        return cast;
    }

    private static string Body(Cast cast, string of) => of switch
    {
        "European Union" => cast.InstitutionOfTheUnion("organization/european-council", "European Council"),
        "Holy See" => cast.Organization("organization/vat", of, OrganizationType.State),
        "State of Palestine" => cast.Organization("organization/pse", of, OrganizationType.State),
        "Brazil" => cast.Organization("organization/bra", of, OrganizationType.State),
        "United States" => cast.Organization("organization/usa", of, OrganizationType.State),
        _ => cast.State(of),
    };
}
