using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

/// <summary>How a selection is planned: one fetch for each root field, with only the selected fields of each kind.</summary>
public abstract partial class PlannerTests(IFreshStore store) : IAsyncLifetime
{
    private static readonly Relation TenuresOfPerson = Relation.Incoming(Field.Of<Tenure>(t => t.Person));
    private static readonly Relation OfficeOfTenure = Relation.Outgoing(Field.Of<Tenure>(t => t.Office));
    private static readonly Relation PersonOfTenure = Relation.Outgoing(Field.Of<Tenure>(t => t.Person));
    private static readonly Relation NationalityOfPerson = Relation.Outgoing(Field.Of<Person>(p => p.Nationality));

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

    // The includes of each fetch, with all fields and page details so that only the tree is compared.
    private IEnumerable<Fetch> PlannedFetches =>
        _api.Fetches.Select(
            fetch =>
                fetch with
                {
                    Root = fetch.Root is Root.OfKind list ? list with { Details = PageDetails.All } : fetch.Root,
                    Fields = FieldSet.All,
                    Includes = WithAllFields(fetch.Includes),
                });

    [Fact]
    public async Task Only_the_selected_fields_are_loaded()
    {
        await _api.ExecuteAsync(
            """
            {
              person(id: "person/ada") {
                __typename gender tenures { nodes { id from status office { label } title person { name(language: "ru") } } }
              }
            }
            """);

        var fetch = Assert.Single(_api.Fetches);
        Assert.Equal(FieldSet.Of(Field.Of<Person>(p => p.Gender)), fetch.Fields);
        var tenures = (RelationInclude)Assert.Single(fetch.Includes);
        Assert.Equal(
            [Field.Of<Tenure>(
                t => t.Id),
                Field.Of<Tenure>(t => t.From),
                Field.Of<Tenure>(t => t.To),
                Field.Of<Tenure>(t => t.Title),
                Field.Of<Tenure>(t => t.Confirmed)],
            RecordShape.Of<Tenure>().Fields.Where(tenures.Fields.Has));
        var person = tenures.Includes.Cast<RelationInclude>().Single(i => i.Relation == PersonOfTenure);
        Assert.Equal(
            [Field.Of<Person>(p => p.Name), Field.Of<Person>(p => p.Names), Field.Of<Person>(p => p.Died)],
            RecordShape.Of<Person>().Fields.Where(person.Fields.Has));
    }

    [Fact]
    public async Task Cursors_shared_dates_and_page_info_are_loaded_only_if_selected()
    {
        await _api.ExecuteAsync(
            """
            {
              person(id: "person/ada") {
                tenures { nodes { id } } memberships { pageInfo { hasNextPage endCursor } } appearances { edges { cursor } }
                coSpeakers { nodes { last } } some: coSpeakers(first: 3) { nodes { eventCount } pageInfo { hasNextPage } }
              }
            }
            """);

        Assert.Equal(
            [PageDetails.None, PageDetails.Cursors
                | PageDetails.HasMore, PageDetails.Cursors, PageDetails.SharedDates, PageDetails.HasMore],
            Assert.Single(_api.Fetches).Includes.Cast<RecordsInclude>().Select(i => i.Details));
    }

    [Fact]
    public async Task A_lookup_without_relations_has_no_includes()
    {
        await _api.AnswersAsync(
            """{ person(id: "person/ada") { __typename name } }""", """{ "person": { "__typename": "Person", "name": "ada" } }""");

        Assert.Equal([Fetch.ByIds(["person/ada"])], PlannedFetches);
    }

    [Fact]
    public async Task Aliases_with_different_arguments_have_separate_includes()
    {
        await _api.AnswersAsync(
            """
            {
              person(id: "person/ada") {
                now: tenures(on: "2025-01-01") { nodes { id } } once: tenures(on: "1999-01-01") { nodes { id } }
                one: tenures(first: 1) { nodes { id } }
              }
            }
            """,
            """
            {
              "person": {
                "now": { "nodes": [{ "id": "tenure/ada-minister" }] }, "once": { "nodes": [] },
                "one": { "nodes": [{ "id": "tenure/ada-minister" }] }
              }
            }
            """);

        Assert.Equal(
            [
                Fetch.ByIds(
                    ["person/ada"],
                    Tenures() with { Filter = new StatusOn(new(2025, 1, 1), Samples.Today, [TenureStatus.Held]) },
                    Tenures() with { Filter = new StatusOn(new(1999, 1, 1), Samples.Today, [TenureStatus.Held]) },
                    Tenures() with { Page = new(1) }),
            ],
            PlannedFetches);
    }

    [Fact]
    public async Task Aliases_with_equal_arguments_share_one_include()
    {
        await _api.AnswersAsync(
            """
            {
              person(id: "person/ada") {
                a: tenures { totalCount nodes { office { id } } } b: tenures { edges { node { person { id } office { title } } } }
              }
            }
            """,
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
                    Tenures() with
                    {
                        Count = true,
                        Includes =
                        [
                            new RelationInclude(RecordKind.Tenure, OfficeOfTenure),
                            new RelationInclude(RecordKind.Tenure, PersonOfTenure),
                        ],
                    }),
            ],
            PlannedFetches);
    }

    [Fact]
    public async Task Selections_of_one_response_key_are_merged()
    {
        await _api.AnswersAsync(
            """
            query { person(id: "person/ada") { tenures { nodes { id } } ...More tenures { nodes { office { id } } } } }
            fragment More on Person { tenures { nodes { person { id } ... { office { title } } } } }
            """,
            """
            {
              "person": {
                "tenures": {
                  "nodes": [{
                    "id": "tenure/ada-minister", "person": { "id": "person/ada" },
                    "office": { "title": "minister", "id": "office/minister" }
                  }]
                }
              }
            }
            """);

        Assert.Equal(
            [Fetch.ByIds(
                ["person/ada"],
                Tenures() with
                {
                    Includes =
                    [
                        new RelationInclude(RecordKind.Tenure, PersonOfTenure),
                        new RelationInclude(RecordKind.Tenure, OfficeOfTenure),
                    ],
                })],
            PlannedFetches);
    }

    [Fact]
    public async Task Each_root_field_takes_one_fetch_whatever_the_number_of_records()
    {
        const string Fields =
            "nodes { tenures(first: 5) { nodes { label predecessor { label } office { holders(on: \"2025-01-01\") { person { titles { "
            + "tenure { label } } } } } } } }";

        var one = await _api.ExecuteAsync($$"""{ people(first: 1) { {{Fields}} } }""");
        var all = await _api.ExecuteAsync($$"""{ people(first: 5) { {{Fields}} } }""");
        var two = await _api.ExecuteAsync("""{ a: people { totalCount } b: tenures(first: 1) { nodes { label } } }""");

        Assert.Equal([null, null, null], new[] { one, all, two }.Select(answer => answer["errors"]?.ToJsonString()));
        Assert.Equal(4, _api.Fetches.Count);
    }

    [Fact]
    public async Task An_id_of_another_kind_finds_nothing_without_a_fetch()
    {
        await _api.AnswersAsync(
            """{ person(id: "organization/lnd") { name } node(id: "lnd") { id } }""", """{ "person": null, "node": null }""");

        Assert.Empty(_api.Fetches);
    }

    private static ValueList<Include> WithAllFields(ValueList<Include> includes) => includes.Select(WithAllFields).ToValueList();

    private static Include WithAllFields(Include include) =>
        include is RecordsInclude records
            ? records with { Details = PageDetails.All, Fields = FieldSet.All, Includes = WithAllFields(records.Includes) }
            : include;

    private static RelationInclude Tenures() => new(RecordKind.Person, TenuresOfPerson) { Page = new(50) };
}
