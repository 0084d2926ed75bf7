using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Core.Rules.RuleTesting;

namespace SpeakerDirectory.Tests.Core.Rules;

public sealed class KindRulesTests
{
    [Fact]
    public void Countries_seats_and_nationalities_must_be_States()
    {
        Record[] wrong =
        [
            Samples.Body("cted") with { Country = new("organization/un"), Seat = new("organization/un") },
            Samples.Person("ana") with { Nationality = [new("organization/tkm"), new("organization/un")] },
            Samples.Event("talks") with { Country = new("organization/un") },
        ];

        var problems = wrong.SelectMany(record => Problems(record, Samples.Body("un"), Samples.State("tkm", "Turkmenistan")));

        Assert.Equal(
            [
                new Problem("organization/cted", "country", "organization/un is not a State: its type is UN_BODY."),
                new Problem("organization/cted", "seat", "organization/un is not a State: its type is UN_BODY."),
                new Problem("person/ana", "nationality", "organization/un is not a State: its type is UN_BODY."),
                new Problem("event/talks", "country", "organization/un is not a State: its type is UN_BODY."),
            ],
            problems);
    }

    [Fact]
    public void A_State_as_country_is_valid()
    {
        Assert.Empty(Problems(Samples.Event("talks") with { Country = new("organization/tkm") }, Samples.State("tkm", "Turkmenistan")));
    }

    [Fact]
    public void A_series_must_be_an_event_of_that_type()
    {
        var talks = Samples.Event("talks") with { Series = new("event/rounds") };

        Assert.Empty(Problems(talks, Samples.Event("rounds") with { Type = EventType.Series }));
        Assert.Equal(
            [new Problem("event/talks", "series", "event/rounds is not a series: its type is CONFERENCE.")],
            Problems(talks, Samples.Event("rounds")));
    }
}
