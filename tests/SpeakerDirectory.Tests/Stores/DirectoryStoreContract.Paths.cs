using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private async Task<string[]> PathsAsync(
        string from, string to, int first = 1, int maxLength = 6, bool states = false, During? during = null, params RecordKind[] through)
    {
        var query = new PathQuery(
            from, to, through.Length == 0 ? PathQuery.Affiliations : through.ToValueList(), states, during, maxLength, first);
        return
        [
            .. (await Store.PathsAsync(query, StoreTesting.Cancellation)).Select(
                p => $"{p.Length}: {string.Join(' ', p.Ids.Select(id => id[(id.IndexOf('/') + 1)..]))}"),
        ];
    }

    // ana –talks– ban –chair– cem –un– dan; ana and dan are both citizens of lnd; ban and cem also met at dinner.
    private Task<SaveOutcome> ChainOfFourAsync() => Store.PutAsync(
        State("lnd", "Land"),
        Body("un"),
        Body("eu"),
        Person("ana") with { Nationality = [new("organization/lnd")] },
        Person("ban"),
        Person("cem"),
        Person("dan") with { Nationality = [new("organization/lnd")] },
        Person("eve"),
        Office("chair", "eu"), Office("clerk", "un"), Event("talks", "2020"), Event("talks-s", "2020", "talks"), Event("dinner", "2022"),
        Appearance("ana", "talks"), Appearance("ban", "talks-s"), Appearance("ban", "dinner"), Appearance("cem", "dinner"),
        Tenure("ban", "chair", "2010", "2012"),
        Tenure("cem", "chair", "2013"),
        Tenure("cem", "clerk", "2001"),
        Membership("person/dan", "un", "2005"));

    [Fact]
    public async Task The_shortest_path_connects_people_through_shared_affiliations()
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

        Assert.Equal(
            ["1: ban dinner cem", "1: ban chair cem", "1: ban eu cem"], (await PathsAsync("person/ban", "person/cem", first: 10)).Take(3));
        Assert.Equal(["1: ban dinner cem", "1: ban chair cem"], await PathsAsync("person/ban", "person/cem", first: 2));
    }

    [Fact]
    public async Task Longer_paths_follow_and_visit_no_record_twice()
    {
        await ChainOfFourAsync();
        await Store.PutAsync(Appearance("eve", "talks"), Appearance("eve", "dinner"));

        Assert.Equal(
            ["2: ana talks ban dinner "
                + "cem", "2: ana talks ban chair cem", "2: ana talks eve dinner cem", "3: ana talks eve dinner ban chair cem"],
            await PathsAsync("person/ana", "person/cem", first: 10, through: [RecordKind.Event, RecordKind.Office]));
    }

    [Fact]
    public async Task Paths_go_only_through_the_requested_kinds_and_through_States_only_on_request()
    {
        await ChainOfFourAsync();

        Assert.Equal(["1: ban chair cem"], await PathsAsync("person/ban", "person/cem", through: RecordKind.Office));
        Assert.Equal(["1: ana lnd dan"], await PathsAsync("person/ana", "person/dan", states: true));
        Assert.Empty(await PathsAsync("person/ana", "person/dan", through: RecordKind.Event));
    }

    [Fact]
    public async Task Only_affiliations_in_the_requested_period_connect_people()
    {
        await ChainOfFourAsync();

        Assert.Empty(
            await PathsAsync(
                "person/ban", "person/cem", during: new(new(2011, 1, 1), new(2011, 12, 31), Certain: true), through: RecordKind.Office));
        Assert.Equal(
            ["1: ban chair cem"],
            await PathsAsync(
                "person/ban", "person/cem", during: new(new(2011, 1, 1), new(2013, 12, 31), Certain: false), through: RecordKind.Office));
        Assert.Empty(
            await PathsAsync("person/ana", "person/ban", during: new(new(2021, 1, 1), null, Certain: false), through: RecordKind.Event));
    }

    [Fact]
    public async Task A_path_may_begin_or_end_at_an_event_an_office_or_an_organization()
    {
        await ChainOfFourAsync();

        Assert.Equal(["2: un cem eu"], await PathsAsync("organization/un", "organization/eu"));
        Assert.Equal(["1: talks ban"], await PathsAsync("event/talks", "person/ban"));
    }
    [Fact]
    public async Task A_session_at_an_end_counts_as_its_conference()
    {
        await ChainOfFourAsync();
        await Store.PutAsync(Event("talks-s-1", "2020", "talks-s"), Appearance("dan", "dinner"));

        Assert.Equal(["1: talks ban"], await PathsAsync("event/talks-s-1", "person/ban"));
        Assert.Equal(["1: ana talks"], await PathsAsync("person/ana", "event/talks-s"));
        Assert.Equal(["1: talks"], await PathsAsync("event/talks-s", "event/talks"));
        Assert.Equal(["2: talks ban dinner"], await PathsAsync("event/talks-s", "event/dinner"));
        Assert.Equal(["2: talks ban dinner dan"], await PathsAsync("event/talks-s-1", "person/dan"));
        Assert.Empty(await PathsAsync("event/nowhere", "event/nowhere"));
    }

    [Fact]
    public async Task An_affiliation_of_too_many_people_connects_nobody_unless_it_is_an_end()
    {
        await Store.PutAsync(
            Body("un"), Event("crowd", "2020"), Event("talks", "2021"), Person("ana"), Person("ban"), Person("cem"), Person("dan"),
            Appearance("ana", "crowd"),
            Appearance("ban", "crowd"),
            Appearance("cem", "crowd"),
            Appearance("ban", "talks"),
            Appearance("cem", "talks"),
            Appearance("dan", "talks"));
        await Store.PutAsync(
            Enumerable
                .Range(0, PathQuery.MostPeople - 3)
                .SelectMany(i => new Record[] { Person($"p{i:000}"), Appearance($"p{i:000}", "crowd") }));
        Assert.Equal(["1: ana crowd ban"], await PathsAsync("person/ana", "person/ban"));
        Assert.Equal(
            ["2: ana crowd ban talks dan", "2: ana crowd cem talks dan"],
            await PathsAsync("person/ana", "person/dan", first: 5, maxLength: 2));

        await Store.PutAsync(Person("one-more"), Appearance("one-more", "crowd"));

        Assert.Empty(await PathsAsync("person/ana", "person/ban"));
        Assert.Empty(await PathsAsync("person/ana", "person/dan"));
        Assert.Equal(["1: ban talks cem"], await PathsAsync("person/ban", "person/cem", first: 5));
        Assert.Equal(["1: crowd ana"], await PathsAsync("event/crowd", "person/ana"));
        Assert.Equal(
            ["2: dan talks ban crowd", "2: dan talks cem crowd"], await PathsAsync("person/dan", "event/crowd", first: 5, maxLength: 2));
    }

    // p0 –m0– p1 –m1– p2 … with an alternative route in the middle, so that there are several paths of each length.
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public async Task Distant_ends_are_connected_by_all_shortest_paths(int length)
    {
        await Store.PutAsync(
            Enumerable
                .Range(0, length)
                .SelectMany(i => new Record[] { Person($"p{i}"), Event($"m{i}", "2020"), Appearance($"p{i}", $"m{i}") }));
        await Store.PutAsync(
            Enumerable.Range(0, length)
                .Select(i => i == 0 ? Person($"p{length}") : (Record)Appearance($"p{i}", $"m{i - 1}"))
                .Append(Appearance($"p{length}", $"m{length - 1}")));
        await Store.PutAsync(
            Person("q"),
            Appearance("q", $"m{(length / 2) - 1}"),
            Appearance("q", $"m{length / 2}"),
            Event("n", "2021"),
            Appearance("p0", "n"),
            Appearance("p1", "n"));

        string[] between = [.. new[] { "m", "n" }.SelectMany(first => new[] { "p", "q" }.Select(middle => string.Concat(
            Enumerable
                .Range(0, length)
                .Select(i => $"{(i == length / 2 && middle == "q" ? "q" : $"p{i}")} {(i == 0 && first == "n" ? "n" : $"m{i}")} "))))];
        Assert.Equal(
            between.Where(path => !path.Contains("n q", StringComparison.Ordinal)).Select(path => $"{length}: {path}p{length}"),
            await PathsAsync("person/p0", $"person/p{length}", first: 4, maxLength: length));
        Assert.Empty(await PathsAsync("person/p0", $"person/p{length}", maxLength: length - 1));
    }
}
