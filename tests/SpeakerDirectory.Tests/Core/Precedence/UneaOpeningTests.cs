using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>The opening of the high-level segment of UNEA-6, Nairobi, 29 February 2024, published by UNEP.</summary>
public class UneaOpeningTests
{
    private static readonly string[] Published =
    [
        "President of UNEA",
        "President of the General Assembly",
        "President of ECOSOC",
        "Secretary-General",
        "Executive Director of UNEP",
        "Director-General of WHO",
        "President of Kenya",
        "President of Botswana",
        "President of Djibouti",
        "President of the Transition of Gabon",
        "President of Somalia",
        "Vice-President of the Presidential Council of Libya",
        "Vice-President of Zimbabwe",
        "Prime Minister of Burundi",
        "Prime Minister of Eswatini",
        "Prime Minister of Rwanda",
    ];

    [Fact]
    public void The_opening_of_UNEA_6_has_the_published_order()
    {
        var list = Opening().Rank("un-conference");

        Assert.Equal(Published, list.Entries.Select(e => e.Person.Name));
        Assert.Equal(Enumerable.Range(1, 16), list.Entries.Select(e => e.Position));
        Assert.Empty(list.NotPlaced);
    }

    [Fact]
    public void Each_comparison_names_the_classes_or_the_rule_with_its_source()
    {
        var list = Opening().Rank("un-conference");

        var unea = "Opening of the high-level segment of the sixth United Nations Environment Assembly";
        ValueList<string> heads = [unea, $"The practice of the United Nations concerning representatives of States, A/CN.4/L.129; {unea}"];
        Assert.Equal(("The highest class present is 100 (Presiding officer of the meeting).", [unea]), Of(0));
        Assert.Equal(("Class 200 (Head of State of the host) comes before class 210 (Heads of State).", heads), Of(7));
        Assert.Equal(("Botswana comes before Djibouti in the alphabetical order (en).", [unea]), Of(8));

        (string Text, ValueList<string> Bases) Of(int entry) =>
            (list.Entries[entry].Text, list.Entries[entry].Bases.Select(b => b.ToString()).ToValueList());
    }

    [Fact]
    public void Out_of_session_the_President_of_the_General_Assembly_follows_the_Secretary_General()
    {
        var list = Opening().Rank("un-conference", choices: ("generalAssembly", "NOT_IN_SESSION"));

        Assert.Equal(
            ["President of UNEA", "President of ECOSOC", "Secretary-General", "President of the General Assembly"],
            list.Entries.Take(4).Select(e => e.Person.Name));
    }

    // The attendees are added in the order of their names, so that the result does not depend on the order of input.
    private static Cast Opening()
    {
        var cast = new Cast("Kenya", "2024-02-29", "organization/unep");
        cast.Organization("organization/unea", "United Nations Environment Assembly", OrganizationType.UnBody);
        cast.Organization("organization/un-general-assembly", "United Nations General Assembly", OrganizationType.UnBody);
        cast.Organization("organization/un-ecosoc", "Economic and Social Council", OrganizationType.UnBody);
        cast.Organization("organization/un", "United Nations", OrganizationType.Intergovernmental);
        cast.Organization("organization/unep", "United Nations Environment Programme", OrganizationType.UnBody);
        cast.Organization("organization/who", "World Health Organization", OrganizationType.Intergovernmental);
        cast.Attends("Director-General of WHO", "organization/who", "IGO_HEAD", role: AppearanceRole.Keynote);
        cast.Attends("Executive Director of UNEP", "organization/unep", "UN_UNDER_SECRETARY_GENERAL", "Executive Director");
        cast.Attends("President of Botswana", cast.State("Botswana"), "HEAD_OF_STATE");
        cast.Attends("President of Djibouti", cast.State("Djibouti"), "HEAD_OF_STATE");
        cast.Attends("President of ECOSOC", "organization/un-ecosoc", null, "President of the Economic and Social Council");
        cast.Attends("President of Kenya", cast.State("Kenya"), "HEAD_OF_STATE");
        cast.Attends("President of Somalia", cast.State("Somalia"), "HEAD_OF_STATE");
        cast.Attends("President of UNEA", "organization/unea", null, "President", AppearanceRole.Chair);
        cast.Attends("President of the General Assembly", "organization/un-general-assembly", "UN_GENERAL_ASSEMBLY_PRESIDENT");
        cast.Attends(
            "President of the Transition of Gabon",
            cast.State("Gabon"),
            "HEAD_OF_STATE",
            tenure: t => t with { Capacity = Capacity.AdInterim });
        cast.Attends("Prime Minister of Burundi", cast.State("Burundi"), "HEAD_OF_GOVERNMENT");
        cast.Attends("Prime Minister of Eswatini", cast.State("Eswatini"), "HEAD_OF_GOVERNMENT");
        cast.Attends("Prime Minister of Rwanda", cast.State("Rwanda"), "HEAD_OF_GOVERNMENT");
        cast.Attends(
            "Secretary-General", "organization/un", "UN_SECRETARY_GENERAL", appearance: a => a with { Mode = AppearanceMode.Video });
        cast.Attends("Vice-President of Zimbabwe", cast.State("Zimbabwe"), "DEPUTY_HEAD_OF_STATE");
        cast.Attends("Vice-President of the Presidential Council of Libya", cast.State("Libya"), "DEPUTY_HEAD_OF_STATE");
        return cast;
    }
}
