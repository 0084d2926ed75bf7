using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    [Fact]
    public async Task Lists_come_in_natural_order()
    {
        await Store.PutAsync(
            State("civ", "Côte d'Ivoire") with { Names = [new("Cote d'Ivoire", LanguageTag.Parse("en"), NameKind.Sort)] },
            State("tur", "Türkiye"), State("tkm", "Turkmenistan"), State("gbr", "United Kingdom"),
            Person("z", "Zoe Adams") with { GivenName = "Zoe", FamilyName = "Adams" },
            Person("a", "Ana Zorn") with { SortName = "Zorn, Ana" },
            Person("e", "Élodie"),
            Event("unknown"), Event("old", "2019-05"), Event("new", "2024-12-11"), Event("older", "2019"),
            Appearance("z", "old", 1),
            Appearance("a", "new"),
            Appearance("z", "new", 2),
            Appearance("e", "new", 10),
            Appearance("e", "unknown", 1));

        Assert.Equal(
            ["organization/civ", "organization/tur", "organization/tkm", "organization/gbr"],
            (await Store.LoadAsync(Fetch.OfKind(RecordKind.Organization, FullPage))).Ids());
        Assert.Equal(["person/z", "person/e", "person/a"], (await Store.LoadAsync(Fetch.OfKind(RecordKind.Person, FullPage))).Ids());
        Assert.Equal(
            ["event/new", "event/old", "event/older", "event/unknown"],
            (await Store.LoadAsync(Fetch.OfKind(RecordKind.Event, FullPage))).Ids());
        Assert.Equal(
            ["appearance/new-z", "appearance/new-e", "appearance/new-a", "appearance/old-z", "appearance/unknown-e"],
            (await Store.LoadAsync(Fetch.OfKind(RecordKind.Appearance, FullPage))).Ids());
    }

    [Fact]
    public async Task Text_is_ordered_by_code_point_also_beyond_the_basic_plane()
    {
        // In UTF-16 the second would come first.
        await Store.PutAsync(Person("fullwidth", "\uFF5Ex ｚ"), Person("gothic", "𐌰"));

        Assert.Equal(["person/fullwidth", "person/gothic"], (await Store.LoadAsync(Fetch.OfKind(RecordKind.Person, FullPage))).Ids());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_cover_the_complete_list_in_either_direction(bool fromEnd)
    {
        await Store.PutAsync(Enumerable.Range(0, 7).Select(i => Person($"p{i}")));
        var request = new PageRequest(3, fromEnd);
        var pages = new List<string[]>();

        Page page;
        do
        {
            page = await Store.LoadAsync(new(new Root.OfKind(RecordKind.Person, request) { Count = true }, []));
            pages.Add(page.Ids());
            Assert.Equal(7, page.Total);
            Assert.Equal(pages.Count > 1, fromEnd ? page.HasNext : page.HasPrevious);
            request = fromEnd ? request with { Before = page.Positions[0] } : request with { After = page.Positions[^1] };
        }
        while (fromEnd ? page.HasPrevious : page.HasNext);

        string[][] expected = fromEnd
            ? [["person/p4", "person/p5", "person/p6"], ["person/p1", "person/p2", "person/p3"], ["person/p0"]]
            : [["person/p0", "person/p1", "person/p2"], ["person/p3", "person/p4", "person/p5"], ["person/p6"]];
        Assert.Equal(expected, pages);
    }

    [Fact]
    public async Task A_page_between_two_cursors_has_the_records_between_them()
    {
        await Store.PutAsync(Enumerable.Range(0, 7).Select(i => Person($"p{i}")));
        var all = await Store.LoadAsync(Fetch.OfKind(RecordKind.Person, FullPage));

        var between = new PageRequest(10) { After = all.Positions[1], Before = all.Positions[4] };

        Assert.Equal(["person/p2", "person/p3"], (await Store.LoadAsync(Fetch.OfKind(RecordKind.Person, between))).Ids());
        Assert.Equal(
            ["person/p3"], (await Store.LoadAsync(Fetch.OfKind(RecordKind.Person, between with { Size = 1, FromEnd = true }))).Ids());
    }

    [Fact]
    public async Task A_cursor_stays_valid_when_records_are_added_and_deleted()
    {
        await Store.PutAsync(Person("b"), Person("d"), Person("f"));
        var first = await Store.LoadAsync(Fetch.OfKind(RecordKind.Person, new(2)));
        await Store.ChangeAsync(RecordChange.Delete("person/d"), RecordChange.Put(Person("a")), RecordChange.Put(Person("e")));

        var next = await Store.LoadAsync(Fetch.OfKind(RecordKind.Person, new(2) { After = first.Positions[^1] }));

        Assert.Equal(["person/e", "person/f"], next.Ids());
    }

    [Fact]
    public async Task Each_parent_has_its_own_page()
    {
        await Store.PutAsync(
            [Body("un"), Office("a", "un"), Office("b", "un"), .. Enumerable
                .Range(0, 4)
                .SelectMany(i => (Record[])[Person($"p{i}"), Tenure($"p{i}", "a", $"200{i}"), Tenure($"p{i}", "b", $"201{9 - i}")])]);
        var last = new RelationInclude(RecordKind.Office, TenuresOfOffice) { Page = new(2, FromEnd: true), Count = true };
        var first = last with { Page = new(3) };

        var page = await Store.LoadAsync(Fetch.ByIds(["office/a", "office/b"], last, first));

        Assert.Equal([["tenure/p2-a", "tenure/p3-a"], ["tenure/p1-b", "tenure/p0-b"]], page.Rows.Select(r => r.Related(last).Ids()));
        Assert.Equal(
            [["tenure/p0-a", "tenure/p1-a", "tenure/p2-a"], ["tenure/p3-b", "tenure/p2-b", "tenure/p1-b"]],
            page.Rows.Select(r => r.Related(first).Ids()));
        Assert.All(
            page.Rows, r => Assert.Equal((4, true, true), (r.Related(last).Total, r.Related(last).HasPrevious, r.Related(first).HasNext)));
    }

    [Fact]
    public async Task Without_a_page_all_records_are_loaded()
    {
        await Store.PutAsync([Body("un"), .. Enumerable.Range(0, 600).Select(i => Office($"o{i:000}", "un"))]);
        var offices = new RelationInclude(RecordKind.Organization, Relation.Incoming(Field.Of<Office>(o => o.Organization)));

        var un = (await Store.LoadAsync(Fetch.ByIds(["organization/un"], offices))).Rows[0];

        Assert.Equal(Enumerable.Range(0, 600).Select(i => $"office/o{i:000}"), un.Related(offices).Ids());
        Assert.False(un.Related(offices).HasNext);
    }

    public static TheoryData<string?, string?, string[]> Facts => new()
    {
        { "2019", "2021", [] },
        { "2019-03-01", "..", [] },
        { "2019?", null, [] },
        { null, "2020-06~", ["2019-05"] },
        { null, null, ["2018-01-10", "2022"] },
        { null, "..", [] },
        { "2021", null, ["2021-05-05"] },
        { null, null, [] },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task The_status_on_a_day_follows_from_the_dates(string? from, string? to, string[] confirmed)
    {
        var tenure = Tenure("ana", "chair", from, to) with { Confirmed = confirmed.Select(PartialDate.Parse).ToValueList() };
        await Store.PutAsync(Body("un"), Person("ana"), Office("chair", "un"), tenure);
        DateOnly[] days =
        [
            new(2017, 1, 1),
            new(2018, 1, 10),
            new(2019, 1, 1),
            new(2019, 6, 1),
            new(2019, 12, 31),
            new(2020, 6, 15),
            new(2021, 5, 5),
            new(2021, 12, 31),
            new(2022, 1, 1),
            Today,
            new(2027, 1, 1),
        ];

        foreach (var day in days)
        {
            var status = Holding.Of(tenure, EndBound.None).On(day, Today);
            foreach (var tested in Enum.GetValues<TenureStatus>())
            {
                var one = new RelationInclude(
                    RecordKind.Person, TenuresOfPerson) { Page = FullPage, Count = true, Filter = new StatusOn(day, Today, [tested]) };
                var others = one with
                {
                    Filter = new StatusOn(day, Today, Enum.GetValues<TenureStatus>().Where(s => s != tested).ToValueList()),
                };

                var ana = (await Store.LoadAsync(Fetch.ByIds(["person/ana"], one, others))).Rows[0];

                Assert.Equal((day, tested, status == tested ? 1 : 0), (day, tested, ana.Related(one).Rows.Count));
                Assert.Equal((day, tested, status == tested ? 0 : 1), (day, tested, ana.Related(others).Total));
            }
        }
    }
}
