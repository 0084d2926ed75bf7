using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Rules.RuleTesting;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class ReferenceRulesTests
{
    [Fact]
    public void A_reference_to_an_existing_record_is_valid()
    {
        Assert.Empty(Problems(Samples.Office("chair", "un"), Samples.Body("un")));
    }

    [Fact]
    public void A_reference_to_a_missing_record_is_refused()
    {
        Assert.Equal(
            [new Problem("office/chair", "organization", "There is no organization/un.")], Problems(Samples.Office("chair", "un")));
    }

    [Fact]
    public void A_reference_to_another_kind_is_refused()
    {
        var membership = Samples.Membership("person/ana", "un") with { Member = new("office/chair") };

        var problems = Problems(membership, Samples.Body("un"), Samples.Office("chair", "un"));

        Assert.Equal([new Problem(membership.Id, "member", "'office/chair' is not the id of an organization or a person.")], problems);
    }

    [Fact]
    public void Every_reference_of_a_list_is_checked()
    {
        var person = Samples.Person(
            "ana") with
            {
                Nationality = [new("organization/aaa"), new("organization/bbb")],
                Sources = [new("source/page"), new("source/lost")],
            };

        var problems = Problems(person, Samples.State("bbb", "Bbb"), Samples.Page());

        Assert.Equal(
            [new Problem(
                "person/ana",
                "nationality",
                "There is no organization/aaa."), new Problem("person/ana", "sources", "There is no source/lost.")],
            problems);
    }
}
