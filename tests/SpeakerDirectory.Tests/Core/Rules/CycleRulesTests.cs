using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Rules.RuleTesting;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class CycleRulesTests
{
    [Fact]
    public void A_chain_of_parents_is_valid()
    {
        Assert.Empty(Problems(Samples.Body("cted", "sc"), Samples.Body("sc", "un"), Samples.Body("un")));
    }

    [Fact]
    public void No_record_is_its_own_ancestor()
    {
        Assert.Equal(
            [new Problem("organization/un", "parent", "The chain leads back to where it starts: organization/un → organization/un.")],
            Problems(Samples.Body("un", "un")));
        Assert.Equal(
            [new Problem(
                "organization/a",
                "parent",
                "The chain leads back to where it starts: organization/a → organization/b → organization/c → organization/a.")],
            Problems(Samples.Body("a", "b"), Samples.Body("b", "c"), Samples.Body("c", "a")));
    }

    [Fact]
    public void A_record_that_only_leads_into_a_cycle_is_not_part_of_it()
    {
        Assert.Empty(Problems(Samples.Body("a", "b"), Samples.Body("b", "c"), Samples.Body("c", "b")));
    }

    [Fact]
    public void Cycles_of_parents_series_and_predecessors_are_refused()
    {
        var tenure = Samples.Tenure("ana", "chair") with { Predecessor = new("tenure/ana-chair") };
        var office = Samples.Office("chair", "un") with { Predecessor = new("office/chair") };
        var happening = Samples.Event("talks") with { Type = EventType.Series, Parent = new("event/talks"), Series = new("event/talks") };
        Record[] others = [Samples.Body("un"), Samples.Person("ana"), Samples.Office("chair", "un")];

        var problems = new Record[] { office, tenure, happening }.SelectMany(
            record => Problems([record, .. others.Where(other => other.Id != record.Id)]));

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
