using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private async Task<string[]> PathsAsync(string from, string to, int first = 1, int maxLength = 6, bool states = false, During? during = null, params RecordKind[] through)
    {
        var question = new PathQuestion(from, to, through.Length == 0 ? PathQuestion.Places : through.ToValueList(), states, during, maxLength, first);
        return [.. (await Store.PathsAsync(question, StoreTesting.Cancellation)).Select(p => $"{p.Length}: {string.Join(' ', p.Ids.Select(id => id[(id.IndexOf('/') + 1)..]))}")];
    }

    // ana –talks– ban –chair– cem –un– dan; ana and dan are both of lnd; ban and cem also met at dinner.
    private Task<SaveOutcome> ChainOfFourAsync() => Store.PutAsync(
        State("lnd", "Land"), Body("un"), Body("eu"), Person("ana") with { Nationality = [new("organization/lnd")] }, Person("ban"), Person("cem"), Person("dan") with { Nationality = [new("organization/lnd")] }, Person("eve"),
        Office("chair", "eu"), Office("clerk", "un"), Event("talks", "2020"), Event("talks-s", "2020", "talks"), Event("dinner", "2022"),
        Appearance("ana", "talks"), Appearance("ban", "talks-s"), Appearance("ban", "dinner"), Appearance("cem", "dinner"),
        Tenure("ban", "chair", "2010", "2012"), Tenure("cem", "chair", "2013"), Tenure("cem", "clerk", "2001"), Membership("person/dan", "un", "2005"));

    [Fact]
    public async Task The_shortest_path_goes_from_person_to_person_through_what_they_share()
    {
        await ChainOfFourAsync();

        Assert.Equal(["1: ana talks ban"], await PathsAsync("person/ana", "person/ban"));
        Assert.Equal(["2: ana talks ban dinner cem"], await PathsAsync("person/ana", "person/cem"));
        Assert.Equal(["3: ana talks ban dinner cem un dan"], await PathsAsync("person/ana", "person/dan"));
        Assert.Equal(["3: dan un cem dinner ban talks ana"], await PathsAsync("person/dan", "person/ana"));
        Assert.Empty(await PathsAsync("person/ana", "person/eve"));
        Assert.Empty(await PathsAsync("person/ana", "person/dan", maxLength: 2));
        Assert.Empty(await PathsAsync("person/ana", "person/nobody"));
        Assert.Equal(["0: ana"], await PathsAsync("person/ana", "person/ana"));
    }

    [Fact]
    public async Task All_shortest_paths_come_in_the_order_of_their_ids_and_before_longer_ones()
    {
        await ChainOfFourAsync();

        Assert.Equal(["1: ban dinner cem", "1: ban chair cem", "1: ban eu cem"], (await PathsAsync("person/ban", "person/cem", first: 10)).Take(3));
        Assert.Equal(["1: ban dinner cem", "1: ban chair cem"], await PathsAsync("person/ban", "person/cem", first: 2));
    }

    [Fact]
    public async Task Longer_paths_follow_and_visit_nothing_twice()
    {
        await ChainOfFourAsync();
        await Store.PutAsync(Appearance("eve", "talks"), Appearance("eve", "dinner"));

        Assert.Equal(
            ["2: ana talks ban dinner cem", "2: ana talks ban chair cem", "2: ana talks eve dinner cem", "3: ana talks eve dinner ban chair cem"],
            await PathsAsync("person/ana", "person/cem", first: 10, through: [RecordKind.Event, RecordKind.Office]));
    }

    [Fact]
    public async Task Only_what_may_lie_between_does_and_States_only_when_asked_for()
    {
        await ChainOfFourAsync();

        Assert.Equal(["1: ban chair cem"], await PathsAsync("person/ban", "person/cem", through: RecordKind.Office));
        Assert.Equal(["1: ana lnd dan"], await PathsAsync("person/ana", "person/dan", states: true));
        Assert.Empty(await PathsAsync("person/ana", "person/dan", through: RecordKind.Event));
    }

    [Fact]
    public async Task Only_what_was_so_in_the_time_asked_for_ties_people_together()
    {
        await ChainOfFourAsync();

        Assert.Empty(await PathsAsync("person/ban", "person/cem", during: new(new(2011, 1, 1), new(2011, 12, 31), Certain: true), through: RecordKind.Office));
        Assert.Equal(["1: ban chair cem"], await PathsAsync("person/ban", "person/cem", during: new(new(2011, 1, 1), new(2013, 12, 31), Certain: false), through: RecordKind.Office));
        Assert.Empty(await PathsAsync("person/ana", "person/ban", during: new(new(2021, 1, 1), null, Certain: false), through: RecordKind.Event));
    }

    [Fact]
    public async Task A_path_may_begin_or_end_at_an_event_an_office_or_an_organization()
    {
        await ChainOfFourAsync();

        Assert.Equal(["2: un cem eu"], await PathsAsync("organization/un", "organization/eu"));
        Assert.Equal(["1: talks ban"], await PathsAsync("event/talks", "person/ban"));
    }
}
