using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private static (string, int)[] Counted(IReadOnlyList<Group> groups) => [.. groups.Select(g => (g.Key, g.Count))];

    private async Task AppearancesToGroupAsync() => await Store.PutAsync(
        Body("un"),
        Body("eu"),
        Office("chair", "un"),
        Person("ana"),
        Person("ban"),
        Tenure("ana", "chair"),
        Tenure("ana", "chair", slug: "-2"),
        Event("a", "2020"),
        Event("b", "2021-05?"),
        Event("c"),
        Appearance(
            "ana", "a", null, "ana-chair", "ana-chair-2") with { Organization = new("organization/un"), Mode = AppearanceMode.Video },
        Appearance("ana", "b", null, "ana-chair") with { Organization = new("organization/eu"), Mode = AppearanceMode.Video },
        Appearance("ban", "a") with { Organization = new("organization/un") },
        Appearance("ban", "c"));

    [Fact]
    public async Task A_list_is_counted_by_value_largest_group_first_whatever_the_page()
    {
        await AppearancesToGroupAsync();
        ValueList<Grouping> groupings =
        [
            new(Field.Of<Appearance>(a => a.Organization), 10),
            new(Field.Of<Appearance>(a => a.Mode), 10),
            new(Field.Of<Appearance>(a => a.Tenures), 10),
            new(Field.Of<Appearance>(a => a.Event), 1),
        ];

        var page = await Store.LoadAsync(new(new Root.OfKind(RecordKind.Appearance, new(1)) { Groupings = groupings, Count = true }, []));

        Assert.Equal([("organization/un", 2), ("organization/eu", 1)], Counted(page.Groups[0]));
        Assert.Equal(["organization/un", "organization/eu"], page.Groups[0].Select(g => g.Record!.Record.Id));
        Assert.Equal([("VIDEO", 2)], Counted(page.Groups[1]));
        Assert.Equal([("tenure/ana-chair", 2), ("tenure/ana-chair-2", 1)], Counted(page.Groups[2]));
        Assert.Equal([("event/a", 2)], Counted(page.Groups[3]));
        Assert.Equal((4, 1), (page.Total, page.Rows.Count));
    }

    [Fact]
    public async Task Dates_are_counted_by_year_and_groups_include_their_records()
    {
        await AppearancesToGroupAsync();
        var appearances = new RelationInclude(
            RecordKind.Event, Relation.Incoming(Field.Of<Appearance>(a => a.Event))) { Page = FullPage, Count = true };
        var events = new Root.OfKind(RecordKind.Event, FullPage) { Groupings = [new(Field.Of<Event>(e => e.Start), 10)] };
        var byEvent = new RelationInclude(RecordKind.Person, Relation.Incoming(Field.Of<Appearance>(a => a.Person)))
        {
            Page = FullPage,
            Filter = new ReferenceFilter(
                Field.Of<Appearance>(a => a.Event), RecordKind.Event, new IsKnown(Field.Of<Event>(e => e.Start), true)),
            Groupings = [new(Field.Of<Appearance>(a => a.Event), 10) { Includes = [appearances] }],
        };

        var years = (await Store.LoadAsync(new(events, []))).Groups[0];
        var people = await Store.LoadAsync(Fetch.ByIds(["person/ana", "person/ban"], byEvent));

        Assert.Equal([("2020", 1), ("2021", 1)], Counted(years));
        Assert.Equal([[("event/a", 1), ("event/b", 1)], [("event/a", 1)]], people.Rows.Select(p => Counted(p.Related(byEvent).Groups[0])));
        Assert.Equal([2, 1], people.Rows[0].Related(byEvent).Groups[0].Select(g => g.Record!.Related(appearances).Total));
    }
}
