namespace SpeakerDirectory.Tests.Api;

public abstract class SearchTests(SeededApi seeded)
{
    [Theory]
    [InlineData("meredov", "person/rashid-meredov")]
    [InlineData("Мередов", "person/rashid-meredov")]
    [InlineData("Meredow", "person/rashid-meredov")]
    [InlineData("german natalia", "person/natalia-gherman")]
    [InlineData("Yildrim", "person/binali-yildirim")]
    [InlineData("Терхи Хакала", "person/terhi-hakala")]
    [InlineData("UNRCCA", "organization/unrcca")]
    [InlineData("special representative central asia", "office/eu-special-representative-central-asia")]
    public async Task The_intended_record_comes_first(string text, string id)
    {
        var answer = await seeded.Api.ExecuteAsync(
            "query ($text: String!) { search(text: $text, first: 5) { totalCount nodes { record { id label } matched score } } }",
            new { text });

        Assert.Equal(id, (string?)answer["data"]!["search"]!["nodes"]![0]?["record"]!["id"]);
    }

    [Fact]
    public async Task A_search_takes_two_store_calls_and_its_cursors_work_for_paging()
    {
        const string Query =
            "query ($after: String) { search(text: \"president\", kinds: [OFFICE], first: 2, after: $after) { edges { cursor node { "
            + "score record { id ... on Office { organization { name } } } } } pageInfo { hasNextPage hasPreviousPage endCursor } "
                + "totalCount } }";
        var before = seeded.Api.Fetches.Count;

        var ids = new List<string>();
        string? after = null;
        int total;
        do
        {
            var found = (await seeded.Api.ExecuteAsync(Query, new { after }))["data"]!["search"]!;
            Assert.Equal(after is not null, (bool)found["pageInfo"]!["hasPreviousPage"]!);
            ids.AddRange(found["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["record"]!["id"]!));
            (total, after) = (
                (int)found["totalCount"]!, (bool)found["pageInfo"]!["hasNextPage"]! ? (string?)found["pageInfo"]!["endCursor"] : null);
        }
        while (after is not null);

        Assert.Equal((total, total), (ids.Count, ids.Distinct().Count()));
        Assert.Equal((total + 1) / 2, seeded.Api.Fetches.Count - before);
    }

    [Fact]
    public async Task A_search_text_without_words_or_matches_finds_nothing() => await seeded.Api.AnswersAsync(
        """
        {
          none: search(text: " - ") { nodes { matched } totalCount pageInfo { hasNextPage endCursor } }
          nobody: search(text: "xyzzy") { totalCount edges { cursor } } tenures: search(text: "president", kinds: [TENURE]) { totalCount }
        }
        """,
        """
        {
          "none": { "nodes": [], "totalCount": 0, "pageInfo": { "hasNextPage": false, "endCursor": null } },
          "nobody": { "totalCount": 0, "edges": [] }, "tenures": { "totalCount": 0 }
        }
        """);

    [Fact]
    public async Task The_cursor_of_another_search_is_refused()
    {
        var found = await seeded.Api.ExecuteAsync("""{ search(text: "president", first: 1) { pageInfo { endCursor } } }""");

        await seeded.Api.RefusesAsync(
            "query ($after: String) { search(text: \"minister\", after: $after) { totalCount } }",
            "CURSOR_INVALID",
            "`after` is no cursor of this list: use the `cursor` of an edge, `startCursor` or `endCursor` that this list gave.",
            new { after = (string?)found["data"]!["search"]!["pageInfo"]!["endCursor"] });
    }

    [Fact]
    public async Task A_search_accepts_the_filters_of_the_kinds_that_it_searches()
    {
        const string Query = """
            query ($where: SearchFilterInput) {
              search(text: "special representative", kinds: [OFFICE], where: $where) { nodes { record { id } } }
            }
            """;

        var answer = await seeded.Api.ExecuteAsync(
            Query,
            new
            {
                where = new
                {
                    office = new { organization = new { id = new { eq = "organization/eu" } }, title = new { contains = "Central" } },
                    person = (object?)null,
                },
            });

        Assert.Equal(
            """{"search":{"nodes":[{"record":{"id":"office/eu-special-representative-central-asia"}}]}}""", answer["data"]!.ToJsonString());
    }
}
