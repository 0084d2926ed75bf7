using SpeakerDirectory.Core;
using static SpeakerDirectory.Tests.Core.Rules.RuleTesting;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class CycleRulesTests
{
    [Fact]
    public void A_chain_of_parents_is_in_order()
    {
        Assert.Empty(Problems(Samples.Body("cted", "sc"), Samples.Body("sc", "un"), Samples.Body("un")));
    }

    [Fact]
    public void Nothing_is_above_itself()
    {
        Assert.Equal(
            [new Problem("organization/un", "parent", "The chain leads back to where it starts: organization/un → organization/un.")],
            Problems(Samples.Body("un", "un")));
        Assert.Equal(
            [new Problem("organization/a", "parent", "The chain leads back to where it starts: organization/a → organization/b → organization/c → organization/a.")],
            Problems(Samples.Body("a", "b"), Samples.Body("b", "c"), Samples.Body("c", "a")));
    }

    [Fact]
    public void What_only_leads_into_a_cycle_is_no_part_of_it()
    {
        Assert.Empty(Problems(Samples.Body("a", "b"), Samples.Body("b", "c"), Samples.Body("c", "b")));
    }

    [Fact]
    public void Parents_and_series_of_events_and_predecessors_form_no_cycle()
    {
        var tenure = Samples.Tenure("ana", "chair") with { Predecessor = new("tenure/ana-chair") };
        var office = Samples.Office("chair", "un") with { Predecessor = new("office/chair") };
        var happening = Samples.Event("talks") with { Type = EventType.Series, Parent = new("event/talks"), Series = new("event/talks") };
        Record[] others = [Samples.Body("un"), Samples.Person("ana"), Samples.Office("chair", "un")];

        var problems = new Record[] { office, tenure, happening }.SelectMany(record => Problems([record, .. others.Where(other => other.Id != record.Id)]));

        Assert.Equal(
            [
                ("office/chair", "predecessor"),
                ("tenure/ana-chair", "predecessor"),
                ("event/talks", "parent"),
                ("event/talks", "series"),
            ],
            problems.Select(problem => (problem.RecordId, problem.Field)));
    }
}
