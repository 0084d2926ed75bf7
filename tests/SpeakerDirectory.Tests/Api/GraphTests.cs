namespace SpeakerDirectory.Tests.Api;

/// <summary>Paths and ties between people and organizations, on the seed data.</summary>
public abstract class GraphTests(SeededApi seed)
{
    // As it stands in JSON.
    private const string Conference =
        """International Conference \"Joint Efforts in Strengthening International Peace and Sustainable Development\", 2024""";

    [Fact]
    public async Task A_path_names_the_event_office_or_organization_that_two_people_share() => await seed.Api.AnswersAsync(
        """
        {
          paths(
            from: "person/terhi-hakala", to: "person/binali-yildirim", through: [EVENT], during: { from: "2024-12-01", to: "2024-12-31" }
          ) {
            length explanation records { id label }
          }
        }
        """,
        $$"""
        {
          "paths": [{
            "length": 1,
            "explanation": "Terhi Hakala and Binali Yildirim both appeared at {{Conference}}.",
            "records": [
              { "id": "person/terhi-hakala", "label": "Terhi Hakala" },
              { "id": "event/2024-ashgabat-peace-and-sustainable-development", "label": "{{Conference}}" },
              { "id": "person/binali-yildirim", "label": "Binali Yildirim" }
            ]
          }]
        }
        """);

    [Fact]
    public async Task A_path_from_a_session_begins_at_its_conference() => await seed.Api.AnswersAsync(
        """
        {
          paths(from: "event/2024-ashgabat-peace-and-sustainable-development-session-1", to: "person/terhi-hakala") {
            length records { id }
          }
        }
        """,
        """
        {
          "paths": [{
            "length": 1, "records": [{ "id": "event/2024-ashgabat-peace-and-sustainable-development" }, { "id": "person/terhi-hakala" }]
          }]
        }
        """);

    [Fact]
    public async Task The_length_of_a_path_takes_one_fetch()
    {
        var before = seed.Api.Calls;

        await seed.Api.AnswersAsync(
            """{ paths(from: "person/binali-yildirim", to: "person/kaja-kallas") { length } }""", """{ "paths": [{ "length": 2 }] }""");

        Assert.Equal(before + 1, seed.Api.Calls);
    }

    [Fact]
    public async Task A_record_that_does_not_exist_is_on_no_path()
    {
        await seed.Api.AnswersAsync("""{ paths(from: "person/nobody", to: "person/nobody") { length } }""", """{ "paths": [] }""");
        await seed.Api.AnswersAsync("""{ paths(from: "event/none", to: "event/none") { length } }""", """{ "paths": [] }""");
        await seed.Api.AnswersAsync(
            """{ paths(from: "person/kaja-kallas", to: "person/kaja-kallas") { length } }""", """{ "paths": [{ "length": 0 }] }""");
    }

    [Fact]
    public async Task Paths_go_through_only_the_requested_kinds() => await seed.Api.RefusesAsync(
        """{ paths(from: "person/ban-ki-moon", to: "person/terhi-hakala", through: [SOURCE]) { length } }""",
        "PATH_INVALID",
        "`through` has SOURCE: paths go through ORGANIZATION, OFFICE, EVENT.");

    [Fact]
    public async Task One_query_loads_ties_with_the_records_that_connect_them()
    {
        var before = seed.Api.Fetches.Count;

        await seed.Api.AnswersAsync(
            """
            {
              ties(between: ["organization/cted", "organization/unrcca"]) {
                totalCount nodes { person { name } through { __typename ... on Tenure { office { organization { shortName } } } } }
              }
            }
            """,
            """
            {
              "ties": {
                "totalCount": 1,
                "nodes": [{
                  "person": { "name": "Natalia Gherman" },
                  "through": [
                    { "__typename": "Tenure", "office": { "organization": { "shortName": "UNRCCA" } } },
                    { "__typename": "Tenure", "office": { "organization": { "shortName": "CTED" } } },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" },
                    { "__typename": "Appearance" }
                  ]
                }]
              }
            }
            """);

        Assert.Equal(before + 1, seed.Api.Fetches.Count);
    }

    [Fact]
    public async Task Ties_are_read_page_by_page()
    {
        const string Query =
            """
            query ($after: String) {
              ties(between: ["organization/un"], first: 3, after: $after) {
                edges { cursor node { person { name } } } pageInfo { hasNextPage endCursor }
              }
            }
            """;
        var complete = await seed.Api.ExecuteAsync(
            """{ ties(between: ["organization/un"], first: 50) { totalCount nodes { person { name } } } }""");
        var names = complete["data"]!["ties"]!["nodes"]!.AsArray().Select(tie => (string?)tie!["person"]!["name"]).ToList();
        Assert.Equal((int)complete["data"]!["ties"]!["totalCount"]!, names.Count);

        List<string?> paged = [];
        string? after = null;
        for (var more = true; more;)
        {
            var page = (await seed.Api.ExecuteAsync(Query, new { after }))["data"]!["ties"]!;
            paged.AddRange(page["edges"]!.AsArray().Select(edge => (string?)edge!["node"]!["person"]!["name"]));
            after = (string?)page["pageInfo"]!["endCursor"];
            Assert.Equal((string?)page["edges"]!.AsArray()[^1]!["cursor"], after);
            more = (bool)page["pageInfo"]!["hasNextPage"]!;
        }

        Assert.Equal(names, paged);
        Assert.True(names.Count > 3);
    }
}
