using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

/// <summary>What a selection becomes: one question a root field, with just what is selected for each kind.</summary>
public abstract class PlannerTests(IFreshStore store) : IAsyncLifetime
{
    private static readonly Relation TenuresOfPerson = Relation.Backward(Field.Of<Tenure>(t => t.Person));
    private static readonly Relation OfficeOfTenure = Relation.Forward(Field.Of<Tenure>(t => t.Office));
    private static readonly Relation PersonOfTenure = Relation.Forward(Field.Of<Tenure>(t => t.Person));
    private static readonly Relation NationalityOfPerson = Relation.Forward(Field.Of<Person>(p => p.Nationality));

    private RunningApi _api = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _api = await RunningApi.WithAsync(
    [
        Samples.State("lnd", "Land"),
        Samples.Person("ada") with { Nationality = [new("organization/lnd")] },
        Samples.Person("bob"),
        Samples.Office("minister", "lnd"),
        Samples.Tenure("ada", "minister", "2020-01-01", ".."),
        Samples.Tenure("bob", "minister", "2010-01-01", "2019-12-31"),
        Samples.Membership("person/ada", "lnd"),
        Samples.Membership("organization/lnd", "lnd"),
    ], store);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    // What is brought along, whatever is told and brought of it.
    private IEnumerable<Fetch> Asked => _api.Asked.Select(fetch => fetch with { Root = fetch.Root is Root.OfKind list ? list with { Told = Told.All } : fetch.Root, Fields = FieldSet.All, Includes = Whole(fetch.Includes) });

    [Fact]
    public async Task Only_what_is_selected_is_brought_of_a_record()
    {
        await _api.AskAsync("""{ person(id: "person/ada") { __typename gender tenures { nodes { id from status office { label } title person { name(language: "ru") } } } } }""");

        var fetch = Assert.Single(_api.Asked);
        Assert.Equal(FieldSet.Of(Field.Of<Person>(p => p.Gender)), fetch.Fields);
        var tenures = Assert.Single(fetch.Includes);
        Assert.Equal(
            [Field.Of<Tenure>(t => t.Id), Field.Of<Tenure>(t => t.From), Field.Of<Tenure>(t => t.To), Field.Of<Tenure>(t => t.Title), Field.Of<Tenure>(t => t.Confirmed)],
            RecordShape.Of<Tenure>().Fields.Where(tenures.Fields.Has));
        var person = tenures.Includes.Single(i => i.Relation == PersonOfTenure);
        Assert.Equal([Field.Of<Person>(p => p.Name), Field.Of<Person>(p => p.Names)], RecordShape.Of<Person>().Fields.Where(person.Fields.Has));
    }

    [Fact]
    public async Task Places_shared_dates_and_whether_there_is_more_are_told_where_they_are_selected()
    {
        await _api.AskAsync(
            """
            {
              person(id: "person/ada") {
                tenures { nodes { id } } memberships { pageInfo { hasNextPage endCursor } } appearances { edges { cursor } }
                coSpeakers { nodes { last } } some: coSpeakers(first: 3) { nodes { eventCount } pageInfo { hasNextPage } }
              }
            }
            """);

        Assert.Equal(
            [Told.Nothing, Told.Places | Told.More, Told.Places, Told.SharedDates, Told.More],
            Assert.Single(_api.Asked).Includes.Select(i => i.Told));
    }

    [Fact]
    public async Task A_look_up_without_relations_brings_nothing_along()
    {
        await _api.AnswersAsync("""{ person(id: "person/ada") { __typename name } }""", """{ "person": { "__typename": "Person", "name": "ada" } }""");

        Assert.Equal([Fetch.ByIds(["person/ada"])], Asked);
    }

    [Fact]
    public async Task Aliases_with_other_arguments_are_other_includes()
    {
        await _api.AnswersAsync(
            """{ person(id: "person/ada") { now: tenures(on: "2025-01-01") { nodes { id } } once: tenures(on: "1999-01-01") { nodes { id } } one: tenures(first: 1) { nodes { id } } } }""",
            """{ "person": { "now": { "nodes": [{ "id": "tenure/ada-minister" }] }, "once": { "nodes": [] }, "one": { "nodes": [{ "id": "tenure/ada-minister" }] } } }""");

        Assert.Equal(
            [
                Fetch.ByIds(
                    ["person/ada"],
                    Tenures() with { Filter = new StatusOn(new(2025, 1, 1), Samples.Today, [TenureStatus.Held]) },
                    Tenures() with { Filter = new StatusOn(new(1999, 1, 1), Samples.Today, [TenureStatus.Held]) },
                    Tenures() with { Page = new(1) }),
            ],
            Asked);
    }

    [Fact]
    public async Task Aliases_that_ask_the_same_are_one_include_with_all_that_is_selected()
    {
        await _api.AnswersAsync(
            """{ person(id: "person/ada") { a: tenures { totalCount nodes { office { id } } } b: tenures { edges { node { person { id } office { title } } } } } }""",
            """
            {
              "person": {
                "a": { "totalCount": 1, "nodes": [{ "office": { "id": "office/minister" } }] },
                "b": { "edges": [{ "node": { "person": { "id": "person/ada" }, "office": { "title": "minister" } } }] }
              }
            }
            """);

        Assert.Equal(
            [
                Fetch.ByIds(
                    ["person/ada"],
                    Tenures() with { Count = true, Includes = [new(RecordKind.Tenure, OfficeOfTenure), new(RecordKind.Tenure, PersonOfTenure)] }),
            ],
            Asked);
    }

    [Fact]
    public async Task Selections_of_one_response_key_are_merged()
    {
        await _api.AnswersAsync(
            """
            query { person(id: "person/ada") { tenures { nodes { id } } ...More tenures { nodes { office { id } } } } }
            fragment More on Person { tenures { nodes { person { id } ... { office { title } } } } }
            """,
            """{ "person": { "tenures": { "nodes": [{ "id": "tenure/ada-minister", "person": { "id": "person/ada" }, "office": { "title": "minister", "id": "office/minister" } }] } } }""");

        Assert.Equal(
            [Fetch.ByIds(["person/ada"], Tenures() with { Includes = [new(RecordKind.Tenure, PersonOfTenure), new(RecordKind.Tenure, OfficeOfTenure)] })],
            Asked);
    }

    [Fact]
    public async Task Fragments_on_an_interface_plan_for_the_kinds_that_the_ids_say()
    {
        await _api.AnswersAsync(
            """
            {
              nodes(ids: ["tenure/ada-minister", "person/ada", "nothing", "person/nobody", "tenure/ada-minister"]) {
                id ... on Record { label } ... on Person { nationality { id } } ... on Event { country { id } }
              }
            }
            """,
            """
            {
              "nodes": [
                { "id": "tenure/ada-minister", "label": "ada, minister, 2020–" },
                { "id": "person/ada", "label": "ada", "nationality": [{ "id": "organization/lnd" }] },
                null,
                null,
                { "id": "tenure/ada-minister", "label": "ada, minister, 2020–" }
              ]
            }
            """);

        Assert.Equal(
            [
                Fetch.ByIds(
                    ["tenure/ada-minister", "person/ada", "person/nobody"],
                    new Include(RecordKind.Person, NationalityOfPerson),
                    new Include(RecordKind.Tenure, PersonOfTenure),
                    new Include(RecordKind.Tenure, OfficeOfTenure)),
            ],
            Asked);
    }

    [Fact]
    public async Task Fragments_on_a_union_plan_for_each_of_its_kinds()
    {
        await _api.AnswersAsync(
            """
            {
              organization(id: "organization/lnd") {
                members { nodes { member { ... on Person { nationality { name } } ... on Organization { name parent { id } } ... on Node { id } } } }
              }
            }
            """,
            """
            {
              "organization": {
                "members": {
                  "nodes": [
                    { "member": { "name": "Land", "parent": null, "id": "organization/lnd" } },
                    { "member": { "nationality": [{ "name": "Land" }], "id": "person/ada" } }
                  ]
                }
              }
            }
            """);

        var member = new Include(RecordKind.Membership, Relation.Forward(Field.Of<Membership>(m => m.Member)))
        {
            Includes = [new(RecordKind.Organization, Relation.Forward(Field.Of<Organization>(o => o.Parent))), new(RecordKind.Person, NationalityOfPerson)],
        };
        var members = new Include(RecordKind.Organization, Relation.Backward(Field.Of<Membership>(m => m.Organization))) { Page = new(50), Includes = [member] };
        Assert.Equal([Fetch.ByIds(["organization/lnd"], members)], Asked);
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public async Task What_is_skipped_or_not_included_is_not_brought_along(bool include, bool skip, bool expected)
    {
        await _api.AskAsync(
            """query ($include: Boolean!, $skip: Boolean!) { person(id: "person/ada") { name nationality @include(if: $include) @skip(if: $skip) { id } ... @include(if: false) { tenures { nodes { id } } } } }""",
            new { include, skip });

        Assert.Equal([Fetch.ByIds(["person/ada"], expected ? [new Include(RecordKind.Person, NationalityOfPerson)] : [])], Asked);
    }

    [Fact]
    public async Task Variables_and_their_defaults_are_the_arguments()
    {
        await _api.AnswersAsync(
            """query ($id: ID!, $first: Int = 7, $on: Date, $status: [TenureStatus!]) { person(id: $id) { tenures(first: $first, on: $on, status: $status) { nodes { id } } } }""",
            """{ "person": { "tenures": { "nodes": [{ "id": "tenure/bob-minister" }] } } }""",
            new { id = "person/bob", on = "2021-01-01", status = new[] { "NOT_HELD", "UNKNOWN" } });

        Assert.Equal(
            [
                Fetch.ByIds(
                    ["person/bob"],
                    Tenures() with { Page = new(7), Filter = new StatusOn(new(2021, 1, 1), Samples.Today, [TenureStatus.NotHeld, TenureStatus.Unknown]) }),
            ],
            Asked);
    }

    [Fact]
    public async Task The_store_is_asked_once_a_root_field_however_many_records_there_are()
    {
        const string Fields = "nodes { tenures(first: 5) { nodes { label predecessor { label } office { holders(on: \"2025-01-01\") { person { titles { tenure { label } } } } } } } }";

        var one = await _api.AskAsync($$"""{ people(first: 1) { {{Fields}} } }""");
        var all = await _api.AskAsync($$"""{ people(first: 5) { {{Fields}} } }""");
        var two = await _api.AskAsync("""{ a: people { totalCount } b: tenures(first: 1) { nodes { label } } }""");

        Assert.Equal([null, null, null], new[] { one, all, two }.Select(answer => answer["errors"]?.ToJsonString()));
        Assert.Equal(4, _api.Asked.Count);
    }

    [Fact]
    public async Task An_id_of_another_kind_finds_nothing_and_asks_nothing()
    {
        await _api.AnswersAsync("""{ person(id: "organization/lnd") { name } node(id: "lnd") { id } }""", """{ "person": null, "node": null }""");

        Assert.Empty(_api.Asked);
    }

    private static ValueList<Include> Whole(ValueList<Include> includes) => includes.Select(i => i with { Told = Told.All, Fields = FieldSet.All, Includes = Whole(i.Includes) }).ToValueList();

    private static Include Tenures() => new(RecordKind.Person, TenuresOfPerson) { Page = new(50) };
}
