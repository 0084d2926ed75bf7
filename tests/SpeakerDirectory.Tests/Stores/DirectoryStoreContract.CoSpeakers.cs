using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private static CoSpeakersInclude CoSpeakers(During? during = null, Filter? where = null) => new(FullPage)
    {
        During = during,
        Count = true,
        Filter = where,
        Includes = [new SharedEventsInclude(FullPage) { Count = true }],
    };

    private async Task<(string Who, SharedEventSummary Time, string Events)[]> TogetherAsync(string person, CoSpeakersInclude include)
    {
        var page = (await Store.LoadAsync(Fetch.ByIds([person], include))).Rows[0].Related(include);
        Assert.Equal(page.Rows.Count, page.Total);
        return
        [
            .. page.Rows
                .Cast<CoSpeakerRow>()
                .Select(row => (row.Record.Id["person/".Length..], row.Shared, string.Join(' ', row.Related(include.Includes[0]).Ids()))),
        ];
    }

    private Task<SaveOutcome> ThreeAtConferencesAsync() => Store.PutAsync(
        Person("ana"), Person("ban"), Person("cem"), Person("dan"),
        Event("forum", "2020-05"),
        Event("forum-s1", "2020-05-02", "forum"),
        Event("forum-s2", "2020-05-03", "forum"),
        Event("summit", "2022"),
        Event("dinner"),
        Event("alone", "2023"),
        Appearance("ana", "forum-s1"),
        Appearance("ban", "forum-s1"),
        Appearance("ban", "forum-s2"),
        Appearance("cem", "forum-s2"),
        Appearance("cem", "forum"),
        Appearance("ana", "summit"),
        Appearance("ban", "summit"),
        Appearance("ana", "dinner"),
        Appearance("dan", "dinner"),
        Appearance("dan", "alone"));

    [Fact]
    public async Task Co_speakers_share_events_and_sessions_count_as_their_conference()
    {
        await ThreeAtConferencesAsync();

        var together = await TogetherAsync("person/ana", CoSpeakers());

        Assert.Equal(
            [
                ("ban", new(2, PartialDate.Parse("2020-05"), PartialDate.Parse("2022")), "event/summit event/forum"),
                ("cem", new(1, PartialDate.Parse("2020-05"), PartialDate.Parse("2020-05")), "event/forum"),
                ("dan", new(1, null, null), "event/dinner"),
            ],
            together);
    }

    [Fact]
    public async Task Co_speakers_of_a_period_share_events_that_possibly_or_certainly_lie_in_it()
    {
        await ThreeAtConferencesAsync();

        var possibly = await TogetherAsync("person/ana", CoSpeakers(new(new(2020, 5, 10), new(2021, 12, 31), Certain: false)));
        var certainly = await TogetherAsync("person/ana", CoSpeakers(new(new(2020, 5, 10), new(2021, 12, 31), Certain: true)));
        var wholly = await TogetherAsync("person/ana", CoSpeakers(new(new(2020, 5, 1), null, Certain: true)));

        Assert.Equal([("ban", "event/forum"), ("cem", "event/forum"), ("dan", "event/dinner")], possibly.Select(t => (t.Who, t.Events)));
        Assert.Empty(certainly);
        Assert.Equal([("ban", 2), ("cem", 1)], wholly.Select(t => (t.Who, t.Time.EventCount)));
    }

    [Fact]
    public async Task An_event_that_ends_on_a_doubtful_day_possibly_but_not_certainly_lies_in_a_period()
    {
        await Store.PutAsync(
            Person("ana"),
            Person("ban"),
            Event("forum", "2020-05-02") with { End = PartialDate.Parse("2020-05?") },
            Appearance("ana", "forum"),
            Appearance("ban", "forum"));

        var later = await TogetherAsync("person/ana", CoSpeakers(new(new(2020, 6, 1), null, Certain: false)));
        var certainly = await TogetherAsync("person/ana", CoSpeakers(new(new(2020, 1, 1), new(2020, 12, 31), Certain: true)));
        var paths = await PathsAsync("person/ana", "person/ban", during: new(new(2020, 6, 1), null, Certain: false));

        Assert.Equal(["ban"], later.Select(t => t.Who));
        Assert.Empty(certainly);
        Assert.Equal(["1: ana forum ban"], paths);
    }

    [Fact]
    public async Task Co_speakers_are_filtered_and_paged()
    {
        await ThreeAtConferencesAsync();
        var first = CoSpeakers() with { Page = new(2), Includes = [] };

        var page = (await Store.LoadAsync(Fetch.ByIds(["person/ana"], first))).Rows[0].Related(first);
        var second = first with { Page = new(2) { After = page.Positions[^1] } };
        var rest = (await Store.LoadAsync(Fetch.ByIds(["person/ana"], second))).Rows[0].Related(second);
        var last = first with { Page = new(1, FromEnd: true) { Before = rest.Positions[0] } };
        var back = (await Store.LoadAsync(Fetch.ByIds(["person/ana"], last))).Rows[0].Related(last);

        Assert.Equal(["person/ban", "person/cem"], page.Ids());
        Assert.Equal(["person/dan"], rest.Ids());
        Assert.Equal(["person/cem"], back.Ids());
        Assert.Equal((true, 3, false, true), (page.HasNext, page.Total, rest.HasNext, back.HasPrevious));
        Assert.Equal([1], back.Rows.Select(row => ((CoSpeakerRow)row).Shared.EventCount));
        Assert.Equal(
            ["cem"], (await TogetherAsync("person/ana", CoSpeakers(where: Is(PersonName, Operator.Equal, "cem")))).Select(t => t.Who));
    }

    [Fact]
    public async Task A_session_that_moves_to_another_conference_counts_there()
    {
        await ThreeAtConferencesAsync();
        await Store.PutAsync(
            Event("forum-s1", "2020-05-02", "summit"), Event("summit", "2022", "alone"), Event("alone-s", "2023", "alone"));

        var together = await TogetherAsync("person/ana", CoSpeakers());

        Assert.Equal(
            [("ban", 1, "event/alone"), ("dan", 2, "event/alone event/dinner")],
            together.Select(t => (t.Who, t.Time.EventCount, t.Events)).OrderBy(t => t.Who));
    }

    [Fact]
    public async Task A_record_includes_its_history_newest_first()
    {
        await Store.PutAsync(Person("a"), Person("b"));
        await Store.PutAsync(Person("a", "Ana"));
        await Store.PutAsync(Person("b", "Ban"));
        await Store.ChangeAsync(RecordChange.Put(Person("a", "Anna")));
        var history = new HistoryInclude(RecordKind.Person, new(2));

        var a = (await Store.LoadAsync(Fetch.ByIds(["person/a"], history))).Rows[0].Related(history);
        var rest = history with { Page = new(2) { After = a.Positions[^1] } };
        var older = (await Store.LoadAsync(Fetch.ByIds(["person/a"], rest))).Rows[0].Related(rest);

        Assert.Equal(
            [(4, "Ana", "Anna"), (2, "a", "Ana")],
            a.Changes.Select(c => ((int)c.Sequence, (c.Before as Person)?.Name, (c.After as Person)?.Name)));
        Assert.Equal([(1, null, "a")], older.Changes.Select(c => ((int)c.Sequence, (c.Before as Person)?.Name, (c.After as Person)?.Name)));
        Assert.Equal((true, false), (a.HasNext, older.HasNext));
    }
}
