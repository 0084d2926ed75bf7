using SpeakerDirectory.Core.Protocol.Precedence;
using SpeakerDirectory.Core.Protocol.Schemes;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Core.Precedence;

/// <summary>Since when somebody is in office: renewals, interruptions and unknown days.</summary>
public class SeniorityTests
{
    [Fact]
    public void A_renewal_keeps_the_date_of_taking_office_and_an_interruption_resets_it()
    {
        var cast = new Cast("Kenya", "2024-06-01");
        var renewed = cast.Attends(
            "Renewed",
            cast.State("Angola"),
            "HEAD_OF_STATE",
            tenure: t => t with { From = PartialDate.Parse("2022-09-15"), To = OpenEnd.StillSo });
        var back = cast.Attends(
            "Back again",
            cast.State("Brazil"),
            "HEAD_OF_STATE",
            tenure: t => t with { From = PartialDate.Parse("2023-01-01"), To = OpenEnd.StillSo });
        cast.Attends(
            "Between",
            cast.State("Chile"),
            "HEAD_OF_STATE",
            tenure: t => t with { From = PartialDate.Parse("2021-07-28"), To = OpenEnd.StillSo });
        cast.Add(Earlier(cast, renewed, "2017-09-26", "2022-09-15"), Earlier(cast, back, "2003-01-01", "2010-12-31"));

        var list = cast.Rank("un-conference", Purpose.Photo);

        Assert.Equal(["Renewed", "Between", "Back again"], Names(list));
        Assert.Equal("Renewed took office (2017-09-26) before Between (2021-07-28).", list.Entries[1].Text);
        Assert.Equal(["unsourced: general knowledge"], list.Entries[1].Bases.Select(b => b.ToString()));
    }

    [Fact]
    public void Whether_a_tenure_continues_another_may_be_unknown()
    {
        var cast = new Cast("Kenya", "2024-06-01");
        var doubtful = cast.Attends(
            "Doubtful", cast.State("Angola"), "HEAD_OF_STATE", tenure: t => t with { From = PartialDate.Parse("2022-09-15") });
        cast.Attends("Certain", cast.State("Chile"), "HEAD_OF_STATE", tenure: t => t with { From = PartialDate.Parse("2021-07-28") });
        cast.Add(Earlier(cast, doubtful, "2017-09-26", "2022"));

        var list = cast.Rank("un-conference", Purpose.Photo);

        Assert.Equal([1, 1], list.Entries.Select(e => e.Position));
        Assert.Equal(
            "Nothing decides between Certain and Doubtful, because whether the tenure from 2022-09-15 continues the one from 2017-09-26 is "
            + "not known for Doubtful.",
            list.Entries[1].Text);
    }

    private static Tenure Earlier(Cast cast, Person person, string from, string to)
    {
        var held = cast.Gathering.Attendances.First(a => a.Person.Id == person.Id).Posts[0].Tenure!;
        return held with { Id = $"{held.Id}-before", From = PartialDate.Parse(from), To = PartialDate.Parse(to) };
    }

    private static IEnumerable<string> Names(PrecedenceList list) => list.Entries.Select(e => e.Person.Name);
}
