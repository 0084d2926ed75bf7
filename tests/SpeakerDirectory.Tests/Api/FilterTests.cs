namespace SpeakerDirectory.Tests.Api;

/// <summary>Filters, orders and counts over GraphQL, on the seed data.</summary>
public abstract class FilterTests(SeededApi seed)
{
    [Fact]
    public async Task A_filter_through_references_and_lists_takes_one_fetch()
    {
        var before = seed.Api.Fetches.Count;

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

        Assert.Equal(before + 1, seed.Api.Fetches.Count);
    }

    [Fact]
    public async Task Equal_to_null_matches_unknown_values_and_not_negative_ones() => await seed.Api.AnswersAsync(
        """
        {
          unknown: tenures(where: { office: { id: { eq: "office/eu-special-representative-central-asia" } }, to: { eq: null } }) {
            nodes { person { name } }
          }
          ended: tenures(
            where: { office: { id: { eq: "office/eu-special-representative-central-asia" } }, to: { lt: "2015" } }, order: [{ from: DESC }]
          ) { nodes { person { name } } }
          later: tenures(
            where: { office: { id: { eq: "office/eu-special-representative-central-asia" } }, not: { from: { lt: "2021" } } }
          ) { nodes { person { name } } }
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
    public async Task A_negated_comparison_with_null_or_a_doubtful_date_matches_nothing() => await seed.Api.AnswersAsync(
        """
        {
          null: tenures(where: { not: { from: { lt: null } } }) { totalCount }
          doubtful: tenures(where: { not: { from: { lt: "2021?" } } }) { totalCount }
        }
        """,
        """{ "null": { "totalCount": 0 }, "doubtful": { "totalCount": 0 } }""");

    [Fact]
    public async Task Within_can_be_combined_with_other_conditions_by_or() => await seed.Api.AnswersAsync(
        """
        {
          events(where: { or: [
            { within: "event/2024-ashgabat-peace-and-sustainable-development" }
            { id: { eq: "event/2024-ashgabat-peace-and-sustainable-development" } }
          ] }) { totalCount }
        }
        """,
        """{ "events": { "totalCount": 4 } }""");

    [Fact]
    public async Task Within_matches_an_event_its_sessions_and_its_series() => await seed.Api.AnswersAsync(
        """
        {
          conference: events(where: { within: "event/2024-ashgabat-peace-and-sustainable-development" }) { totalCount }
          sessions: events(where: { within: "event/2024-ashgabat-peace-and-sustainable-development", type: { eq: SESSION } }) { totalCount }
        }
        """,
        """{ "conference": { "totalCount": 4 }, "sessions": { "totalCount": 3 } }""");

    [Fact]
    public async Task A_list_is_counted_by_group_in_the_query_that_loads_its_records()
    {
        var before = seed.Api.Fetches.Count;

        await seed.Api.AnswersAsync(
            """
            {
              office(id: "office/eu-special-representative-central-asia") {
                tenures { counts(by: FROM, first: 2) { key record { id } count } }
              }
              tenures(
                first: 1, where: { office: { organization: { id: { eq: "organization/eu" } } }, person: { name: { contains: "hakala" } } }
              ) {
                totalCount
                counts(by: OFFICE) { key count record { label ... on Office { organization { shortName } } } }
              }
            }
            """,
            """
            {
              "office": {
                "tenures": { "counts": [{ "key": "2006", "record": null, "count": 1 }, { "key": "2012", "record": null, "count": 1 }] }
              },
              "tenures": {
                "totalCount": 1,
                "counts": [{
                  "key": "office/eu-special-representative-central-asia", "count": 1,
                  "record": { "label": "EU Special Representative for Central Asia", "organization": { "shortName": "EU" } }
                }]
              }
            }
            """);

        Assert.Equal(before + 2, seed.Api.Fetches.Count);
    }

    [Fact]
    public async Task A_cursor_continues_its_own_order_and_is_refused_in_another()
    {
        const string Holders =
            """
            offices(first: 1, where: { id: { eq: "office/eu-special-representative-central-asia" } }) {
              nodes { tenures(first: 2, order: [{ person: { familyName: ASC } }]
            """;
        var first = await seed.Api.ExecuteAsync(
            $$"""{ {{Holders}}) { pageInfo { endCursor hasNextPage } nodes { person { familyName } } } } } }""");
        var tenures = first["data"]!["offices"]!["nodes"]![0]!["tenures"]!;
        var cursor = (string)tenures["pageInfo"]!["endCursor"]!;

        Assert.Equal(["Burian", "Flor"], tenures["nodes"]!.AsArray().Select(t => (string?)t!["person"]!["familyName"]));
        await seed.Api.AnswersAsync(
            $$"""{ {{Holders}}, after: "{{cursor}}") { nodes { person { familyName } } } } } }""",
            """
            {
              "offices": {
                "nodes": [{ "tenures": { "nodes": [{ "person": { "familyName": "Hakala" } }, { "person": { "familyName": "Morel" } }] } }]
              }
            }
            """);
        await seed.Api.RefusesAsync(
            $$"""{ tenures(after: "{{cursor}}") { nodes { id } } }""",
            "CURSOR_INVALID",
            "`after` is no cursor of this list: use the `cursor` of an edge, `startCursor` or `endCursor` that this list gave.");
    }

    [Fact]
    public async Task Ordering_by_the_count_of_related_records_puts_the_largest_first() => await seed.Api.AnswersAsync(
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

    [Fact]
    public async Task A_Date_variable_fits_a_PartialDate_argument_but_not_the_reverse()
    {
        const string Days =
            "query ($on: Date!, $after: Date!) { people(first: 20, where: { tenures: { some: { on: $on } }, appearances: { some: { "
            + "event: { start: { gt: $after } } } } }, order: [{ sortName: ASC }]) { totalCount nodes { name } } }";
        const string Dates =
            "query ($on: Date!, $after: PartialDate!) { people(first: 20, where: { tenures: { some: { on: $on } }, appearances: { some: "
            + "{ event: { start: { gt: $after } } } } }, order: [{ sortName: ASC }]) { totalCount nodes { name } } }";

        var (days, dates) = (
            await seed.Api.ExecuteAsync(Days, new { on = "2024-12-11", after = "2024-12-10" }),
            await seed.Api.ExecuteAsync(Dates, new { on = "2024-12-11", after = "2024-12-10" }));

        Assert.Equal(dates.ToJsonString(), days.ToJsonString());
        Assert.True((int)days["data"]!["people"]!["totalCount"]! > 0);
        await seed.Api.AnswersAsync(
            "query ($day: Date, $days: [Date!]) { one: events(where: { start: { eq: $day }, type: { eq: CONFERENCE } }) { totalCount } "
            + "many: events(where: { start: { in: $days }, type: { eq: CONFERENCE } }) { totalCount } }",
            """{ "one": { "totalCount": 1 }, "many": { "totalCount": 1 } }""",
            new { day = "2024-12-11", days = new[] { "2024-12-11", "1999-01-01" } });
        await seed.Api.RefusesAsync(
            "query ($day: PartialDate) { tenures(where: { on: $day }) { totalCount } }",
            "VARIABLES_IN_ALLOWED_POSITION",
            "Variable '$day' of type 'PartialDate' used in position expecting type 'Date'.",
            new { day = "2024" });
    }

    [Theory]
    [InlineData(
        "query ($n: String) { people(first: $n) { totalCount } }", "Variable '$n' of type 'String' used in position expecting type 'Int'.")]
    [InlineData(
        "query ($n: [Int]) { people(first: $n) { totalCount } }", "Variable '$n' of type '[Int]' used in position expecting type 'Int'.")]
    [InlineData("query ($n: ID) { person(id: $n) { id } }", "Variable '$n' of type 'ID' used in position expecting type 'ID!'.")]
    [InlineData("query ($n: [ID]!) { nodes(ids: $n) { id } }", "Variable '$n' of type '[ID]!' used in position expecting type '[ID!]!'.")]
    [InlineData(
        "query ($n: Date) { ...f } fragment f on Query { person(id: $n) { id } }",
        "Variable '$n' of type 'Date' used in position expecting type 'ID!'.")]
    public async Task A_variable_of_another_type_is_refused(string query, string message) =>
        await seed.Api.RefusesAsync(query, "VARIABLES_IN_ALLOWED_POSITION", message);

    [Theory]
    [InlineData("query ($n: Int! = 0) { sources(first: $n) { nodes { id } } }")]
    [InlineData(
        "query ($n: [RecordKind!]! = [EVENT]) { sources(first: 0) { nodes { id } } search(text: \"\", kinds: $n) { nodes { matched } } }")]
    [InlineData(
        "query ($by: PersonGroupBy = BORN) { sources(first: 0) { nodes { id } } people(first: 0) { counts(by: $by, first: 0) { key } } }")]
    public async Task A_variable_may_be_stricter_than_its_position_or_have_a_default(string query) =>
        Assert.Null((await seed.Api.ExecuteAsync(query))["errors"]?.ToJsonString());
}
