namespace SpeakerDirectory.Tests.Api;

/// <summary>Filters, orders and counts as clients ask for them, on the seed data.</summary>
public sealed class FilterTests(SeededApi seed) : IClassFixture<SeededApi>
{
    [Fact]
    public async Task A_filter_goes_through_references_and_lists_and_asks_the_store_once()
    {
        var asked = seed.Api.Asked.Count;

        await seed.Api.AnswersAsync(
            """
            {
              people(where: {
                tenures: { some: { office: { organization: { id: { eq: "organization/eu" } } }, on: "2022-06-01" } }
                appearances: { some: { event: { start: { gte: "2021" }, country: { name: { startsWith: "TURKMEN" } } } } }
              }) { totalCount nodes { name } }
            }
            """,
            """{ "people": { "totalCount": 1, "nodes": [{ "name": "Terhi Hakala" }] } }""");

        Assert.Equal(asked + 1, seed.Api.Asked.Count);
    }

    [Fact]
    public async Task Null_asks_for_what_is_not_known_and_not_for_what_certainly_is_not_so() => await seed.Api.AnswersAsync(
        """
        {
          unknown: tenures(where: { office: { id: { eq: "office/eu-special-representative-central-asia" } }, to: { eq: null } }) { nodes { person { name } } }
          ended: tenures(where: { office: { id: { eq: "office/eu-special-representative-central-asia" } }, to: { lt: "2015" } }, order: [{ from: DESC }]) { nodes { person { name } } }
          later: tenures(where: { office: { id: { eq: "office/eu-special-representative-central-asia" } }, not: { from: { lt: "2021" } } }) { nodes { person { name } } }
        }
        """,
        """
        {
          "unknown": { "nodes": [{ "person": { "name": "Eduards Stiprais" } }] },
          "ended": { "nodes": [{ "person": { "name": "Patricia Flor" } }, { "person": { "name": "Pierre Morel" } }] },
          "later": { "nodes": [{ "person": { "name": "Terhi Hakala" } }, { "person": { "name": "Eduards Stiprais" } }] }
        }
        """);

    [Fact]
    public async Task Within_is_an_event_its_sessions_and_its_series() => await seed.Api.AnswersAsync(
        """
        {
          conference: events(where: { within: "event/2024-ashgabat-peace-and-sustainable-development" }) { totalCount }
          sessions: events(where: { within: "event/2024-ashgabat-peace-and-sustainable-development", type: { eq: SESSION } }) { totalCount }
        }
        """,
        """{ "conference": { "totalCount": 4 }, "sessions": { "totalCount": 3 } }""");

    [Fact]
    public async Task A_list_is_grouped_with_its_records_in_the_same_question()
    {
        var asked = seed.Api.Asked.Count;

        await seed.Api.AnswersAsync(
            """
            {
              office(id: "office/eu-special-representative-central-asia") {
                tenures { counts(by: FROM, first: 2) { key record { id } count } }
              }
              tenures(first: 1, where: { office: { organization: { id: { eq: "organization/eu" } } }, person: { name: { contains: "hakala" } } }) {
                totalCount
                counts(by: OFFICE) { key count record { label ... on Office { organization { shortName } } } }
              }
            }
            """,
            """
            {
              "office": { "tenures": { "counts": [{ "key": "2006", "record": null, "count": 1 }, { "key": "2012", "record": null, "count": 1 }] } },
              "tenures": {
                "totalCount": 1,
                "counts": [{ "key": "office/eu-special-representative-central-asia", "count": 1, "record": { "label": "EU Special Representative for Central Asia", "organization": { "shortName": "EU" } } }]
              }
            }
            """);

        Assert.Equal(asked + 2, seed.Api.Asked.Count);
    }

    [Fact]
    public async Task The_cursor_of_an_order_walks_the_order_and_is_refused_in_another()
    {
        const string Holders = """offices(first: 1, where: { id: { eq: "office/eu-special-representative-central-asia" } }) { nodes { tenures(first: 2, order: [{ person: { familyName: ASC } }]""";
        var first = await seed.Api.AskAsync($$"""{ {{Holders}}) { pageInfo { endCursor hasNextPage } nodes { person { familyName } } } } } }""");
        var tenures = first["data"]!["offices"]!["nodes"]![0]!["tenures"]!;
        var cursor = (string)tenures["pageInfo"]!["endCursor"]!;

        Assert.Equal(["Burian", "Flor"], tenures["nodes"]!.AsArray().Select(t => (string?)t!["person"]!["familyName"]));
        await seed.Api.AnswersAsync(
            $$"""{ {{Holders}}, after: "{{cursor}}") { nodes { person { familyName } } } } } }""",
            """{ "offices": { "nodes": [{ "tenures": { "nodes": [{ "person": { "familyName": "Hakala" } }, { "person": { "familyName": "Morel" } }] } }] } }""");
        await seed.Api.RefusesAsync(
            $$"""{ tenures(after: "{{cursor}}") { nodes { id } } }""",
            "CURSOR_INVALID",
            "`after` is no cursor of this list: use the `cursor` of an edge, `startCursor` or `endCursor` that this list gave.");
    }

    [Fact]
    public async Task Ordering_by_how_many_refer_here_puts_most_first() => await seed.Api.AnswersAsync(
        """
        {
          events(first: 2, where: { type: { eq: SERIES } }, order: [{ children: { count: DESC } }]) { nodes { id children { totalCount } } }
        }
        """,
        """
        {
          "events": {
            "nodes": [
              { "id": "event/ashgabat-neutrality-day-conferences", "children": { "totalCount": 8 } },
              { "id": "event/antalya-diplomacy-forum", "children": { "totalCount": 2 } }
            ]
          }
        }
        """);
}
