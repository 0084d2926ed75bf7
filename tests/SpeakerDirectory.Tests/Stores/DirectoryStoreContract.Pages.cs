using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    [Fact]
    public async Task Natural_order_is_what_people_expect_of_a_list()
    {
        await Store.PutAsync(
            State("civ", "Côte d'Ivoire") with { Names = [new("Cote d'Ivoire", LanguageTag.Parse("en"), NameKind.Sort)] },
            State("tur", "Türkiye"), State("tkm", "Turkmenistan"), State("gbr", "United Kingdom"),
            Person("z", "Zoe Adams") with { GivenName = "Zoe", FamilyName = "Adams" }, Person("a", "Ana Zorn") with { SortName = "Zorn, Ana" }, Person("e", "Élodie"),
            Event("unknown"), Event("old", "2019-05"), Event("new", "2024-12-11"), Event("older", "2019"),
            Appearance("z", "old", 1), Appearance("a", "new"), Appearance("z", "new", 2), Appearance("e", "new", 10), Appearance("e", "unknown", 1));

        Assert.Equal(["organization/civ", "organization/tur", "organization/tkm", "organization/gbr"], (await Store.AskAsync(Fetch.OfKind(RecordKind.Organization, Whole))).Ids());
        Assert.Equal(["person/z", "person/e", "person/a"], (await Store.AskAsync(Fetch.OfKind(RecordKind.Person, Whole))).Ids());
        Assert.Equal(["event/new", "event/old", "event/older", "event/unknown"], (await Store.AskAsync(Fetch.OfKind(RecordKind.Event, Whole))).Ids());
        Assert.Equal(
            ["appearance/new-z", "appearance/new-e", "appearance/new-a", "appearance/old-z", "appearance/unknown-e"],
            (await Store.AskAsync(Fetch.OfKind(RecordKind.Appearance, Whole))).Ids());
    }

    [Fact]
    public async Task Order_is_by_code_point_above_the_basic_plane_too()
    {
        // In UTF-16 the second would come first.
        await Store.PutAsync(Person("fullwidth", "\uFF5Ex ｚ"), Person("gothic", "𐌰"));

        Assert.Equal(["person/fullwidth", "person/gothic"], (await Store.AskAsync(Fetch.OfKind(RecordKind.Person, Whole))).Ids());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_walk_the_whole_list_in_either_direction(bool fromEnd)
    {
        await Store.PutAsync(Enumerable.Range(0, 7).Select(i => Person($"p{i}")));
        var request = new PageRequest(3, fromEnd);
        var walked = new List<string[]>();

        Page page;
        do
        {
            page = await Store.AskAsync(new(new Root.OfKind(RecordKind.Person, request) { Count = true }, []));
            walked.Add(page.Ids());
            Assert.Equal(7, page.Total);
            Assert.Equal(walked.Count > 1, fromEnd ? page.HasNext : page.HasPrevious);
            request = fromEnd ? request with { Before = page.Places[0] } : request with { After = page.Places[^1] };
        }
        while (fromEnd ? page.HasPrevious : page.HasNext);

        string[][] expected = fromEnd
            ? [["person/p4", "person/p5", "person/p6"], ["person/p1", "person/p2", "person/p3"], ["person/p0"]]
            : [["person/p0", "person/p1", "person/p2"], ["person/p3", "person/p4", "person/p5"], ["person/p6"]];
        Assert.Equal(expected, walked);
    }

    [Fact]
    public async Task A_page_between_two_places_has_what_lies_between()
    {
        await Store.PutAsync(Enumerable.Range(0, 7).Select(i => Person($"p{i}")));
        var all = await Store.AskAsync(Fetch.OfKind(RecordKind.Person, Whole));

        var between = new PageRequest(10) { After = all.Places[1], Before = all.Places[4] };

        Assert.Equal(["person/p2", "person/p3"], (await Store.AskAsync(Fetch.OfKind(RecordKind.Person, between))).Ids());
        Assert.Equal(["person/p3"], (await Store.AskAsync(Fetch.OfKind(RecordKind.Person, between with { Size = 1, FromEnd = true }))).Ids());
    }

    [Fact]
    public async Task A_place_stays_good_when_records_come_and_go()
    {
        await Store.PutAsync(Person("b"), Person("d"), Person("f"));
        var first = await Store.AskAsync(Fetch.OfKind(RecordKind.Person, new(2)));
        await Store.ChangeAsync(RecordChange.Delete("person/d"), RecordChange.Put(Person("a")), RecordChange.Put(Person("e")));

        var next = await Store.AskAsync(Fetch.OfKind(RecordKind.Person, new(2) { After = first.Places[^1] }));

        Assert.Equal(["person/e", "person/f"], next.Ids());
    }

    [Fact]
    public async Task Each_parent_has_its_own_page()
    {
        await Store.PutAsync([Body("un"), Office("a", "un"), Office("b", "un"), .. Enumerable.Range(0, 4).SelectMany(i => (Record[])[Person($"p{i}"), Tenure($"p{i}", "a", $"200{i}"), Tenure($"p{i}", "b", $"201{9 - i}")])]);
        var last = new Include(RecordKind.Office, TenuresOfOffice) { Page = new(2, FromEnd: true), Count = true };
        var first = last with { Page = new(3) };

        var page = await Store.AskAsync(Fetch.ByIds(["office/a", "office/b"], last, first));

        Assert.Equal([["tenure/p2-a", "tenure/p3-a"], ["tenure/p1-b", "tenure/p0-b"]], page.Rows.Select(r => r.Related(last).Ids()));
        Assert.Equal([["tenure/p0-a", "tenure/p1-a", "tenure/p2-a"], ["tenure/p3-b", "tenure/p2-b", "tenure/p1-b"]], page.Rows.Select(r => r.Related(first).Ids()));
        Assert.All(page.Rows, r => Assert.Equal((4, true, true), (r.Related(last).Total, r.Related(last).HasPrevious, r.Related(first).HasNext)));
    }

    [Fact]
    public async Task Without_a_page_everything_comes()
    {
        await Store.PutAsync([Body("un"), .. Enumerable.Range(0, 600).Select(i => Office($"o{i:000}", "un"))]);
        var offices = new Include(RecordKind.Organization, Relation.Backward(Field.Of<Office>(o => o.Organization)));

        var un = (await Store.AskAsync(Fetch.ByIds(["organization/un"], offices))).Rows[0];

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
    public async Task Status_on_a_day_is_what_the_dates_say(string? from, string? to, string[] confirmed)
    {
        var tenure = Tenure("ana", "chair", from, to) with { Confirmed = confirmed.Select(PartialDate.Parse).ToValueList() };
        await Store.PutAsync(Body("un"), Person("ana"), Office("chair", "un"), tenure);
        DateOnly[] days = [new(2017, 1, 1), new(2018, 1, 10), new(2019, 1, 1), new(2019, 6, 1), new(2019, 12, 31), new(2020, 6, 15), new(2021, 5, 5), new(2021, 12, 31), new(2022, 1, 1), Today, new(2027, 1, 1)];

        foreach (var day in days)
        {
            var status = Holding.StatusOf(tenure, day, Today);
            foreach (var asked in Enum.GetValues<TenureStatus>())
            {
                var one = new Include(RecordKind.Person, TenuresOfPerson) { Page = Whole, Count = true, Filter = new StatusOn(day, Today, [asked]) };
                var others = one with { Filter = new StatusOn(day, Today, Enum.GetValues<TenureStatus>().Where(s => s != asked).ToValueList()) };

                var ana = (await Store.AskAsync(Fetch.ByIds(["person/ana"], one, others))).Rows[0];

                Assert.Equal((day, asked, status == asked ? 1 : 0), (day, asked, ana.Related(one).Rows.Count));
                Assert.Equal((day, asked, status == asked ? 0 : 1), (day, asked, ana.Related(others).Total));
            }
        }
    }
}
