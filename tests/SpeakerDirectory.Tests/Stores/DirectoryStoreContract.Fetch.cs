using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private static readonly Relation PersonOfTenure = Relation.Forward(Field.Of<Tenure>(t => t.Person));
    private static readonly Relation OfficeOfTenure = Relation.Forward(Field.Of<Tenure>(t => t.Office));
    private static readonly Relation TenuresOfOffice = Relation.Backward(Field.Of<Tenure>(t => t.Office));
    private static readonly Relation TenuresOfPerson = Relation.Backward(Field.Of<Tenure>(t => t.Person));
    private static readonly PageRequest Whole = new(100);

    [Fact]
    public async Task Ids_come_in_the_order_asked_each_once_and_unknown_ones_are_left_out()
    {
        await Store.PutAsync(Person("ana"), Person("ban"), Person("cem"));

        var page = await Store.AskAsync(Fetch.ByIds(["person/cem", "person/nobody", "person/ana", "person/cem"]));

        Assert.Equal(["person/cem", "person/ana"], page.Ids());
    }

    [Fact]
    public async Task A_record_comes_whole_as_it_was_saved()
    {
        var person = Person("ana", "Ana \"Núñez\" \\ 𝔸") with
        {
            Names = [new("Ана", LanguageTag.Parse("ru"), NameKind.Transliteration, PartialDate.Parse("1990"), PartialDate.Parse("2001-05~"))],
            Gender = Gender.Female,
            Born = PartialDate.Parse("1962-04?"),
            ExternalIds = [new("viaf", "1"), new("wikidata", "Q1")],
            Note = "Line one\nline two\u0001",
            Sources = [new("source/page")],
        };
        var tenure = Tenure("ana", "chair", "2019", "..") with
        {
            Capacity = Capacity.AdInterim,
            CredentialsPresented = Moment.Parse("2019-05-06T11:30"),
            Confirmed = [PartialDate.Parse("2020-01"), PartialDate.Parse("2019-12-31")],
        };
        await Store.PutAsync(Page(), person, Body("un"), Office("chair", "un") with { Seats = 0 }, tenure);

        var page = await Store.AskAsync(Fetch.ByIds([person.Id, tenure.Id]));

        Assert.Equal([person, tenure], page.Rows.Select(r => r.Record));
    }

    [Fact]
    public async Task Of_some_fields_nothing_else_is_known_but_the_kind()
    {
        var ana = Person("ana") with { Gender = Gender.Female, Names = [new("Ана", LanguageTag.Parse("ru"))], ExternalIds = [new("viaf", "1")], Note = "First." };
        await Store.PutAsync(Body("un"), ana, Office("chair", "un"), Tenure("ana", "chair", "2019", ".."));
        var tenures = new Include(RecordKind.Person, TenuresOfPerson) { Page = Whole, Fields = FieldSet.Of(Field.Of<Tenure>(t => t.To), Field.Of<Tenure>(t => t.Office)) };

        var people = await Store.AskAsync(Fetch.ByIds([ana.Id], tenures) with { Fields = FieldSet.Of(Field.Of<Person>(p => p.Names)) });
        var chairs = new Include(RecordKind.Tenure, Relation.Forward(Field.Of<Tenure>(t => t.Office))) { Fields = FieldSet.Of(Field.Of<Office>(o => o.Id)) };
        var passed = tenures with { Fields = FieldSet.None, Includes = [chairs] };
        var through = await Store.AskAsync(Fetch.ByIds([ana.Id], passed) with { Fields = FieldSet.None });
        var ids = await Store.AskAsync(Fetch.ByIds([ana.Id]) with { Fields = FieldSet.Id });
        var marked = await Store.AskAsync(Fetch.ByIds([ana.Id]) with { Fields = FieldSet.Of(Field.Of<Person>(p => p.ExternalIds)) });

        var row = Assert.Single(people.Rows);
        Assert.Equal(new Person { Id = "person/", Name = null!, Names = ana.Names }, row.Record); // Its name was not asked for.
        Assert.Equal(new Tenure { Id = "tenure/", Person = default, Office = new("office/chair"), To = OpenEnd.Parse("..") }, Assert.Single(row.Related(tenures).Rows).Record);
        var passedBy = Assert.Single(Assert.Single(through.Rows).Related(passed).Rows);
        Assert.Equal(("tenure/", "office/chair"), (passedBy.Record.Id, Assert.Single(passedBy.Related(chairs).Rows).Record.Id));
        Assert.Equal(new Person { Id = ana.Id, Name = null! }, Assert.Single(ids.Rows).Record); // Nor here.
        Assert.Equal(new Person { Id = "person/", Name = null!, ExternalIds = ana.ExternalIds }, Assert.Single(marked.Rows).Record); // Nor here.
    }

    [Fact]
    public async Task One_question_brings_a_tree()
    {
        await Store.PutAsync(Body("un"), Person("ana"), Person("ban"), Office("chair", "un"), Tenure("ana", "chair", "2010"), Tenure("ban", "chair", "2015"));
        var people = new Include(RecordKind.Tenure, PersonOfTenure);
        var tenures = new Include(RecordKind.Office, TenuresOfOffice) { Page = Whole, Includes = [people] };
        var offices = new Include(RecordKind.Organization, Relation.Backward(Field.Of<Office>(o => o.Organization))) { Page = Whole, Includes = [tenures] };

        var un = Assert.Single((await Store.AskAsync(Fetch.ByIds(["organization/un"], offices))).Rows);

        var chair = Assert.Single(un.Related(offices).Rows);
        Assert.Equal(["tenure/ana-chair", "tenure/ban-chair"], chair.Related(tenures).Ids());
        Assert.Equal(["person/ana", "person/ban"], chair.Related(tenures).Rows.SelectMany(t => t.Related(people).Ids()));
    }

    [Fact]
    public async Task References_keep_the_order_of_their_list()
    {
        await Store.PutAsync(State("tkm", "Turkmenistan"), Body("un"), Body("a"), Event("forum") with { Hosts = [new("organization/un"), new("organization/tkm"), new("organization/a")] });
        var hosts = new Include(RecordKind.Event, Relation.Forward(Field.Of<Event>(e => e.Hosts)));

        var page = await Store.AskAsync(Fetch.ByIds(["event/forum"], hosts));

        Assert.Equal(["organization/un", "organization/tkm", "organization/a"], page.Rows[0].Related(hosts).Ids());
    }

    [Fact]
    public async Task What_is_not_known_brings_an_empty_list()
    {
        await Store.PutAsync(Body("un"));
        var parent = new Include(RecordKind.Organization, Relation.Forward(Field.Of<Organization>(o => o.Parent)));
        var offices = new Include(RecordKind.Organization, Relation.Backward(Field.Of<Office>(o => o.Organization))) { Page = Whole, Count = true };

        var un = (await Store.AskAsync(Fetch.ByIds(["organization/un"], parent, offices))).Rows[0];

        Assert.Empty(un.Related(parent).Rows);
        Assert.Equal((0, 0), (un.Related(offices).Rows.Count, un.Related(offices).Total));
    }

    [Fact]
    public async Task Records_of_several_kinds_bring_each_what_is_asked_of_their_kind()
    {
        await Store.PutAsync(Body("un"), Body("unrcca", "un"), Person("ana"), State("tkm", "Turkmenistan"), Membership("person/ana", "un"), Membership("organization/tkm", "un"), Office("chair", "un"), Tenure("ana", "chair"));
        var tenures = new Include(RecordKind.Person, TenuresOfPerson) { Page = Whole };
        var children = new Include(RecordKind.Organization, Relation.Backward(Field.Of<Organization>(o => o.Parent))) { Page = Whole };
        var member = new Include(RecordKind.Membership, Relation.Forward(Field.Of<Membership>(m => m.Member))) { Includes = [tenures, children] };

        var page = await Store.AskAsync(Fetch.ByIds(["membership/person-ana-un", "membership/organization-tkm-un", "organization/un"], member, children));

        var (ana, tkm) = (page.Rows[0].Related(member).Rows[0], page.Rows[1].Related(member).Rows[0]);
        Assert.Equal(["tenure/ana-chair"], ana.Related(tenures).Ids());
        Assert.Empty(ana.Related(children).Rows);
        Assert.Equal(("organization/tkm", 0), (tkm.Record.Id, tkm.Related(tenures).Rows.Count));
        Assert.Equal(["organization/unrcca"], page.Rows[2].Related(children).Ids());
    }

    [Fact]
    public async Task Ancestors_come_nearest_first_however_deep()
    {
        await Store.PutAsync(Enumerable.Range(0, 10).Select(i => Body($"b{i}", i == 0 ? null : $"b{i - 1}")));
        var ancestors = new Include(RecordKind.Organization, Relation.Of(new Step(Field.Of<Organization>(o => o.Parent), Walk.ForwardAll)));

        var page = await Store.AskAsync(Fetch.ByIds(["organization/b4", "organization/b0"], ancestors));

        Assert.Equal(["organization/b3", "organization/b2", "organization/b1", "organization/b0"], page.Rows[0].Related(ancestors).Ids());
        Assert.Empty(page.Rows[1].Related(ancestors).Rows);
    }

    [Fact]
    public async Task Several_ways_are_a_union_in_natural_order_each_record_once()
    {
        await Store.PutAsync(
            Body("un"), Person("ana"), Person("ban"), Person("cem"), Office("chair", "un"), Tenure("ana", "chair"), Tenure("ban", "chair"),
            Event("old", "2020"), Event("new", "2024"),
            Appearance("ana", "old", null, "ana-chair"),
            Appearance("ban", "new", 2, "ban-chair") with { Organization = new("organization/un") },
            Appearance("cem", "new", 1) with { Organization = new("organization/un") },
            Appearance("cem", "old"));
        var relation = Relation.Backward(Field.Of<Appearance>(a => a.Organization)).Or(Relation.Of(
            new(Field.Of<Office>(o => o.Organization), Walk.Backward), new(Field.Of<Tenure>(t => t.Office), Walk.Backward), new(Field.Of<Appearance>(a => a.Tenures), Walk.Backward)));
        var all = new Include(RecordKind.Organization, relation) { Page = Whole, Count = true };
        var two = all with { Page = new(2) };

        var un = (await Store.AskAsync(Fetch.ByIds(["organization/un"], all, two))).Rows[0];

        Assert.Equal(["appearance/new-cem", "appearance/new-ban", "appearance/old-ana"], un.Related(all).Ids());
        Assert.Equal(3, un.Related(all).Total);
        Assert.Equal(["appearance/new-cem", "appearance/new-ban"], un.Related(two).Ids());
        Assert.True(un.Related(two).HasNext);
    }

    [Fact]
    public async Task Whatever_lies_below_is_found_through_any_number_of_levels()
    {
        await Store.PutAsync(Person("ana"), Person("ban"), Event("forum", "2024"), Event("s1", "2024", "forum"), Event("s1a", "2024", "s1"), Appearance("ana", "forum"), Appearance("ban", "s1a"));
        var own = Relation.Backward(Field.Of<Appearance>(a => a.Event));
        var below = Relation.Of(new(Field.Of<Event>(e => e.Parent), Walk.BackwardAll), new(Field.Of<Appearance>(a => a.Event), Walk.Backward));
        var all = new Include(RecordKind.Event, own.Or(below)) { Page = Whole, Count = true };
        var children = new Include(RecordKind.Event, Relation.Of(new Step(Field.Of<Event>(e => e.Parent), Walk.BackwardAll))) { Page = Whole };

        var forum = (await Store.AskAsync(Fetch.ByIds(["event/forum"], all, children))).Rows[0];

        Assert.Equal(["appearance/forum-ana", "appearance/s1a-ban"], forum.Related(all).Ids());
        Assert.Equal(["event/s1", "event/s1a"], forum.Related(children).Ids());
    }

    [Fact]
    public async Task Siblings_are_the_neighbours_in_natural_order()
    {
        await Store.PutAsync([Body("un"), Office("chair", "un"), Office("other", "un"), .. Enumerable.Range(0, 5).SelectMany(i => (Record[])[Person($"p{i}"), Tenure($"p{i}", "chair", $"200{i}")]), Tenure("p0", "other", "2001")]);
        var before = new Include(RecordKind.Tenure, Relation.Of(new Step(Field.Of<Tenure>(t => t.Office), Walk.SiblingsBefore))) { Page = new(2, FromEnd: true) };
        var after = new Include(RecordKind.Tenure, Relation.Of(new Step(Field.Of<Tenure>(t => t.Office), Walk.SiblingsAfter))) { Page = new(1) };

        var page = await Store.AskAsync(Fetch.ByIds(["tenure/p3-chair", "tenure/p0-other"], before, after));

        Assert.Equal(["tenure/p1-chair", "tenure/p2-chair"], page.Rows[0].Related(before).Ids());
        Assert.Equal(["tenure/p4-chair"], page.Rows[0].Related(after).Ids());
        Assert.Empty(page.Rows[1].Related(before).Rows);
        Assert.Empty(page.Rows[1].Related(after).Rows);
    }

    [Fact]
    public async Task Five_hundred_people_with_ten_tenures_each_is_one_question()
    {
        await Store.PutAsync([Body("un"), .. Enumerable.Range(0, 12).Select(i => Office($"o{i:00}", "un")),
            .. Enumerable.Range(0, 500).SelectMany(p => (Record[])[Person($"p{p:000}"), .. Enumerable.Range(0, 12).Select(o => Tenure($"p{p:000}", $"o{o:00}", $"{2000 + o}"))])]);
        var organization = new Include(RecordKind.Office, Relation.Forward(Field.Of<Office>(o => o.Organization)));
        var office = new Include(RecordKind.Tenure, OfficeOfTenure) { Includes = [organization] };
        var tenures = new Include(RecordKind.Person, TenuresOfPerson) { Page = new(10), Includes = [office] };

        var page = await Store.AskAsync(Fetch.OfKind(RecordKind.Person, new(500), tenures));

        Assert.Equal(500, page.Rows.Count);
        Assert.All(page.Rows, person =>
        {
            var slug = person.Record.Id["person/".Length..];
            Assert.Equal(Enumerable.Range(0, 10).Select(o => $"tenure/{slug}-o{o:00}"), person.Related(tenures).Ids());
            Assert.True(person.Related(tenures).HasNext);
            Assert.All(person.Related(tenures).Rows, t => Assert.Equal(["organization/un"], t.Related(office).Rows[0].Related(organization).Ids()));
        });
    }

    [Fact]
    public async Task A_question_may_be_as_deep_as_the_guard_lets_through()
    {
        await Store.PutAsync(Body("un"), Person("ana"), Office("chair", "un"), Tenure("ana", "chair"));
        Include? include = null;
        for (var level = 0; level < 20; level++)
        {
            include = level % 2 == 0
                ? new Include(RecordKind.Tenure, PersonOfTenure) { Includes = include is null ? [] : [include] }
                : new Include(RecordKind.Person, TenuresOfPerson) { Page = Whole, Count = true, Includes = [include!] };
        }

        var row = (await Store.AskAsync(Fetch.ByIds(["person/ana"], include!))).Rows[0];

        for (var level = include; level is not null; level = level.Includes is [var next] ? next : null)
        {
            row = Assert.Single(row.Related(level).Rows);
        }

        Assert.Equal("person/ana", row.Record.Id);
    }
}
