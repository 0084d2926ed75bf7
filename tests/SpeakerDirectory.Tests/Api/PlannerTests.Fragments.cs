using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Tests.Api;

/// <content>Fragments, directives and variables.</content>
public abstract partial class PlannerTests
{
    [Fact]
    public async Task Fragments_on_an_interface_are_planned_for_the_kinds_of_the_ids()
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
                    new RelationInclude(RecordKind.Person, NationalityOfPerson),
                    new RelationInclude(RecordKind.Tenure, PersonOfTenure),
                    new RelationInclude(RecordKind.Tenure, OfficeOfTenure)),
            ],
            PlannedFetches);
    }

    [Fact]
    public async Task Fragments_on_a_union_are_planned_for_each_of_its_kinds()
    {
        await _api.AnswersAsync(
            """
            {
              organization(id: "organization/lnd") {
                members {
                  nodes { member { ... on Person { nationality { name } } ... on Organization { name parent { id } } ... on Node { id } } }
                }
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

        var member = new RelationInclude(RecordKind.Membership, Relation.Outgoing(Field.Of<Membership>(m => m.Member)))
        {
            Includes =
            [
                new RelationInclude(RecordKind.Organization, Relation.Outgoing(Field.Of<Organization>(o => o.Parent))),
                new RelationInclude(RecordKind.Person, NationalityOfPerson),
            ],
        };
        var members = new RelationInclude(
            RecordKind.Organization, Relation.Incoming(Field.Of<Membership>(m => m.Organization))) { Page = new(50), Includes = [member] };
        Assert.Equal([Fetch.ByIds(["organization/lnd"], members)], PlannedFetches);
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public async Task Fields_excluded_by_skip_or_include_are_not_loaded(bool include, bool skip, bool expected)
    {
        await _api.ExecuteAsync(
            """
            query ($include: Boolean!, $skip: Boolean!) {
              person(id: "person/ada") {
                name nationality @include(if: $include) @skip(if: $skip) { id } ... @include(if: false) { tenures { nodes { id } } }
              }
            }
            """,
            new { include, skip });

        Assert.Equal(
            [Fetch.ByIds(["person/ada"], expected ? [new RelationInclude(RecordKind.Person, NationalityOfPerson)] : [])], PlannedFetches);
    }

    [Fact]
    public async Task Variables_and_their_defaults_are_the_arguments()
    {
        await _api.AnswersAsync(
            """
            query ($id: ID!, $first: Int = 7, $on: Date, $status: [TenureStatus!]) {
              person(id: $id) { tenures(first: $first, on: $on, status: $status) { nodes { id } } }
            }
            """,
            """{ "person": { "tenures": { "nodes": [{ "id": "tenure/bob-minister" }] } } }""",
            new { id = "person/bob", on = "2021-01-01", status = new[] { "NOT_HELD", "UNKNOWN" } });

        Assert.Equal(
            [
                Fetch.ByIds(
                    ["person/bob"],
                    Tenures() with
                    {
                        Page = new(7),
                        Filter = new StatusOn(new(2021, 1, 1), Samples.Today, [TenureStatus.NotHeld, TenureStatus.Unknown]),
                    }),
            ],
            PlannedFetches);
    }
}
