using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using static SpeakerDirectory.Tests.Samples;

namespace SpeakerDirectory.Tests.Stores;

public abstract partial class DirectoryStoreContract
{
    private static readonly Relation PersonOfTenure = Relation.Outgoing(Field.Of<Tenure>(t => t.Person));
    private static readonly Relation OfficeOfTenure = Relation.Outgoing(Field.Of<Tenure>(t => t.Office));
    private static readonly Relation TenuresOfOffice = Relation.Incoming(Field.Of<Tenure>(t => t.Office));
    private static readonly Relation TenuresOfPerson = Relation.Incoming(Field.Of<Tenure>(t => t.Person));
    private static readonly PageRequest FullPage = new(100);

    [Fact]
    public async Task Records_by_id_come_in_the_given_order_each_once_without_unknown_ones()
    {
        await Store.PutAsync(Person("ana"), Person("ban"), Person("cem"));

        var page = await Store.LoadAsync(Fetch.ByIds(["person/cem", "person/nobody", "person/ana", "person/cem"]));

        Assert.Equal(["person/cem", "person/ana"], page.Ids());
    }

    [Fact]
    public async Task A_record_is_loaded_as_it_was_saved()
    {
        var person = Person("ana", "Ana \"Núñez\" \\ 𝔸") with
        {
            Names =
            [
                new("Ана", LanguageTag.Parse("ru"), NameKind.Transliteration, PartialDate.Parse("1990"), PartialDate.Parse("2001-05~")),
            ],
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

        var page = await Store.LoadAsync(Fetch.ByIds([person.Id, tenure.Id]));

        Assert.Equal([person, tenure], page.Rows.Select(r => r.Record));
    }

    [Fact]
    public async Task Only_the_requested_fields_of_a_record_are_set()
    {
        var ana = Person(
            "ana") with
            {
                Gender = Gender.Female,
                Names = [new("Ана", LanguageTag.Parse("ru"))],
                ExternalIds = [new("viaf", "1")],
                Note = "First.",
            };
        await Store.PutAsync(Body("un"), ana, Office("chair", "un"), Tenure("ana", "chair", "2019", ".."));
        var tenures = new RelationInclude(
            RecordKind.Person,
            TenuresOfPerson) { Page = FullPage, Fields = FieldSet.Of(Field.Of<Tenure>(t => t.To), Field.Of<Tenure>(t => t.Office)) };

        var people = await Store.LoadAsync(Fetch.ByIds([ana.Id], tenures) with { Fields = FieldSet.Of(Field.Of<Person>(p => p.Names)) });
        var chairs = new RelationInclude(
            RecordKind.Tenure, Relation.Outgoing(Field.Of<Tenure>(t => t.Office))) { Fields = FieldSet.Of(Field.Of<Office>(o => o.Id)) };
        var passed = tenures with { Fields = FieldSet.None, Includes = [chairs] };
        var through = await Store.LoadAsync(Fetch.ByIds([ana.Id], passed) with { Fields = FieldSet.None });
        var ids = await Store.LoadAsync(Fetch.ByIds([ana.Id]) with { Fields = FieldSet.Id });
        var marked = await Store.LoadAsync(Fetch.ByIds([ana.Id]) with { Fields = FieldSet.Of(Field.Of<Person>(p => p.ExternalIds)) });

        var row = Assert.Single(people.Rows);
        Assert.Equal(new Person { Id = "person/", Name = null!, Names = ana.Names }, row.Record); // Its name was not requested.
        Assert.Equal(
            new Tenure { Id = "tenure/", Person = default, Office = new("office/chair"), To = OpenEnd.Parse("..") },
            Assert.Single(row.Related(tenures).Rows).Record);
        var passedBy = Assert.Single(Assert.Single(through.Rows).Related(passed).Rows);
        Assert.Equal(new Tenure { Id = "tenure/", Person = default, Office = default }, passedBy.Record);
        Assert.Equal("office/chair", Assert.Single(passedBy.Related(chairs).Rows).Record.Id);
        Assert.Equal(new Person { Id = ana.Id, Name = null! }, Assert.Single(ids.Rows).Record); // Nor here.
        Assert.Equal(
            new Person { Id = "person/", Name = null!, ExternalIds = ana.ExternalIds }, Assert.Single(marked.Rows).Record); // Nor here.
    }

    [Fact]
    public async Task One_fetch_loads_a_tree_of_relations()
    {
        await Store.PutAsync(
            Body("un"),
            Person("ana"),
            Person("ban"),
            Office("chair", "un"),
            Tenure("ana", "chair", "2010"),
            Tenure("ban", "chair", "2015"));
        var people = new RelationInclude(RecordKind.Tenure, PersonOfTenure);
        var tenures = new RelationInclude(RecordKind.Office, TenuresOfOffice) { Page = FullPage, Includes = [people] };
        var offices = new RelationInclude(
            RecordKind.Organization, Relation.Incoming(Field.Of<Office>(o => o.Organization))) { Page = FullPage, Includes = [tenures] };

        var un = Assert.Single((await Store.LoadAsync(Fetch.ByIds(["organization/un"], offices))).Rows);

        var chair = Assert.Single(un.Related(offices).Rows);
        Assert.Equal(["tenure/ana-chair", "tenure/ban-chair"], chair.Related(tenures).Ids());
        Assert.Equal(["person/ana", "person/ban"], chair.Related(tenures).Rows.SelectMany(t => t.Related(people).Ids()));
    }

    [Fact]
    public async Task References_keep_the_order_of_their_list()
    {
        await Store.PutAsync(
            State("tkm", "Turkmenistan"),
            Body("un"),
            Body("a"),
            Event("forum") with { Hosts = [new("organization/un"), new("organization/tkm"), new("organization/a")] });
        var hosts = new RelationInclude(RecordKind.Event, Relation.Outgoing(Field.Of<Event>(e => e.Hosts)));

        var page = await Store.LoadAsync(Fetch.ByIds(["event/forum"], hosts));

        Assert.Equal(["organization/un", "organization/tkm", "organization/a"], page.Rows[0].Related(hosts).Ids());
    }

    [Fact]
    public async Task An_unknown_reference_includes_an_empty_list()
    {
        await Store.PutAsync(Body("un"));
        var parent = new RelationInclude(RecordKind.Organization, Relation.Outgoing(Field.Of<Organization>(o => o.Parent)));
        var offices = new RelationInclude(
            RecordKind.Organization, Relation.Incoming(Field.Of<Office>(o => o.Organization))) { Page = FullPage, Count = true };

        var un = (await Store.LoadAsync(Fetch.ByIds(["organization/un"], parent, offices))).Rows[0];

        Assert.Empty(un.Related(parent).Rows);
        Assert.Equal((0, 0), (un.Related(offices).Rows.Count, un.Related(offices).Total));
    }

    [Fact]
    public async Task Records_of_several_kinds_have_the_includes_of_their_own_kind()
    {
        await Store.PutAsync(
            Body("un"),
            Body("unrcca", "un"),
            Person("ana"),
            State("tkm", "Turkmenistan"),
            Membership("person/ana", "un"),
            Membership("organization/tkm", "un"),
            Office("chair", "un"),
            Tenure("ana", "chair"));
        var tenures = new RelationInclude(RecordKind.Person, TenuresOfPerson) { Page = FullPage };
        var children = new RelationInclude(
            RecordKind.Organization, Relation.Incoming(Field.Of<Organization>(o => o.Parent))) { Page = FullPage };
        var member = new RelationInclude(
            RecordKind.Membership, Relation.Outgoing(Field.Of<Membership>(m => m.Member))) { Includes = [tenures, children] };

        var page = await Store.LoadAsync(
            Fetch.ByIds(["membership/person-ana-un", "membership/organization-tkm-un", "organization/un"], member, children));

        var (ana, tkm) = (page.Rows[0].Related(member).Rows[0], page.Rows[1].Related(member).Rows[0]);
        Assert.Equal(["tenure/ana-chair"], ana.Related(tenures).Ids());
        Assert.Empty(ana.Related(children).Rows);
        Assert.Equal(("organization/tkm", 0), (tkm.Record.Id, tkm.Related(tenures).Rows.Count));
        Assert.Equal(["organization/unrcca"], page.Rows[2].Related(children).Ids());
    }

    [Fact]
    public async Task One_fetch_loads_five_hundred_people_with_ten_tenures_each()
    {
        await Store.PutAsync([Body("un"), .. Enumerable.Range(0, 12).Select(i => Office($"o{i:00}", "un")),
            .. Enumerable
                .Range(0, 500)
                .SelectMany(
                    p =>
                        (Record[])
                        [
                            Person($"p{p:000}"),
                            .. Enumerable.Range(0, 12).Select(o => Tenure($"p{p:000}", $"o{o:00}", $"{2000 + o}")),
                        ])]);
        var organization = new RelationInclude(RecordKind.Office, Relation.Outgoing(Field.Of<Office>(o => o.Organization)));
        var office = new RelationInclude(RecordKind.Tenure, OfficeOfTenure) { Includes = [organization] };
        var tenures = new RelationInclude(RecordKind.Person, TenuresOfPerson) { Page = new(10), Includes = [office] };

        var page = await Store.LoadAsync(Fetch.OfKind(RecordKind.Person, new(500), tenures));

        Assert.Equal(500, page.Rows.Count);
        Assert.All(page.Rows, person =>
        {
            var slug = person.Record.Id["person/".Length..];
            Assert.Equal(Enumerable.Range(0, 10).Select(o => $"tenure/{slug}-o{o:00}"), person.Related(tenures).Ids());
            Assert.True(person.Related(tenures).HasNext);
            Assert.All(
                person.Related(tenures).Rows,
                t => Assert.Equal(["organization/un"], t.Related(office).Rows[0].Related(organization).Ids()));
        });
    }

    [Fact]
    public async Task A_fetch_of_the_greatest_accepted_depth_is_answered()
    {
        await Store.PutAsync(Body("un"), Person("ana"), Office("chair", "un"), Tenure("ana", "chair"));
        RelationInclude? include = null;
        for (var level = 0; level < 20; level++)
        {
            include = level % 2 == 0
                ? new RelationInclude(RecordKind.Tenure, PersonOfTenure) { Includes = include is null ? [] : [include] }
                : new RelationInclude(RecordKind.Person, TenuresOfPerson) { Page = FullPage, Count = true, Includes = [include!] };
        }

        var row = (await Store.LoadAsync(Fetch.ByIds(["person/ana"], include!))).Rows[0];

        for (var level = include; level is not null; level = level.Includes is [RelationInclude next] ? next : null)
        {
            row = Assert.Single(row.Related(level).Rows);
        }

        Assert.Equal("person/ana", row.Record.Id);
    }
}
