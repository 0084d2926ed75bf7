using SpeakerDirectory.Tests.Stores;

namespace SpeakerDirectory.Tests.Api;

public abstract class PageTests(IFreshStore store) : IAsyncLifetime
{
    private RunningApi _api = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _api = await RunningApi.WithAsync(
    [
        .. new[] { "ada", "bob", "cyd", "dan", "eve" }.Select(name => Samples.Person(name)),
        Samples.State("lnd", "Land"),
        .. new[] { "a", "b", "c" }.Select(title => Samples.Office(title, "lnd")),
    ], store);

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Pages_follow_each_other_forwards()
    {
        var first = await PageAsync("first: 2");
        var second = await PageAsync($"first: 2, after: \"{first.End}\"");
        var third = await PageAsync($"first: 2, after: \"{second.End}\"");

        Assert.Equal(
            [("ada bob", true, false), ("cyd dan", true, true), ("eve", false, true)],
            new[] { first, second, third }.Select(p => (p.Names, p.HasNext, p.HasPrevious)));
    }

    [Fact]
    public async Task Pages_follow_each_other_backwards()
    {
        var first = await PageAsync("last: 2");
        var second = await PageAsync($"last: 2, before: \"{first.Start}\"");
        var third = await PageAsync($"last: 2, before: \"{second.Start}\"");

        Assert.Equal(
            [("dan eve", false, true), ("bob cyd", true, true), ("ada", true, false)],
            new[] { first, second, third }.Select(p => (p.Names, p.HasNext, p.HasPrevious)));
    }

    [Fact]
    public async Task Nested_pages_take_the_cursors_of_edges()
    {
        var answer = await _api.ExecuteAsync(
            """{ organization(id: "organization/lnd") { offices { totalCount edges { cursor node { title } } } } }""");
        var offices = answer["data"]!["organization"]!["offices"]!;
        var cursor = offices["edges"]![0]!["cursor"]!;

        Assert.Equal(3, (int)offices["totalCount"]!);
        await _api.AnswersAsync(
            """
            query ($cursor: String) {
              organization(id: "organization/lnd") {
                offices(after: $cursor, first: 1) { totalCount nodes { title } pageInfo { hasNextPage } }
              }
            }
            """,
            """{ "organization": { "offices": { "totalCount": 3, "nodes": [{ "title": "b" }], "pageInfo": { "hasNextPage": true } } } }""",
            new { cursor });
    }

    [Fact]
    public async Task A_page_of_size_0_reports_whether_more_records_follow() => await _api.AnswersAsync(
        "{ people(first: 0) { totalCount nodes { id } pageInfo { hasNextPage startCursor endCursor } } }",
        """{ "people": { "totalCount": 5, "nodes": [], "pageInfo": { "hasNextPage": true, "startCursor": null, "endCursor": null } } }""");

    [Theory]
    [InlineData("first: -1", "PAGE_INVALID", "`first` is -1: it must be between 0 and 500.")]
    [InlineData(
        "last: 501", "PAGE_INVALID", "`last` is 501: a page holds at most 500 records. Request the rest with the cursor of the last one.")]
    [InlineData("first: 1, last: 1", "PAGE_INVALID", "`first` and `last` are both given: give only one of them.")]
    [InlineData(
        "after: \"garbage!\"",
        "CURSOR_INVALID",
        "`after` is no cursor of this list: use the `cursor` of an edge, `startCursor` or `endCursor` that this list gave.")]
    public async Task Invalid_page_arguments_are_refused(string arguments, string code, string message)
    {
        await _api.RefusesAsync($$"""{ people({{arguments}}) { nodes { id } } }""", code, message);
        await _api.RefusesAsync(
            $$"""{ organization(id: "organization/lnd") { offices({{arguments}}) { nodes { id } } } }""", code, message);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        var page = await PageAsync("first: 1");

        await _api.RefusesAsync(
            $$"""{ organizations(before: "{{page.End}}") { nodes { id } } }""",
            "CURSOR_INVALID",
            "`before` is no cursor of this list: use the `cursor` of an edge, `startCursor` or `endCursor` that this list gave.");
    }

    [Fact]
    public async Task Too_many_ids_are_refused() => await _api.RefusesAsync(
        "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
        "TOO_MANY_IDS",
        "`ids` holds 501 ids: at most 500 are allowed at once.",
        new { ids = Enumerable.Range(1, 501).Select(i => $"person/{i}") });

    private async Task<(string Names, bool HasNext, bool HasPrevious, string Start, string End)> PageAsync(string arguments)
    {
        var answer = await _api.ExecuteAsync(
            $$"""{ people({{arguments}}) { nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""");
        var (people, page) = (answer["data"]!["people"]!, answer["data"]!["people"]!["pageInfo"]!);
        return (
            string.Join(' ', people["nodes"]!.AsArray().Select(n => (string)n!["name"]!)),
            (bool)page["hasNextPage"]!,
            (bool)page["hasPreviousPage"]!,
            (string)page["startCursor"]!,
            (string)page["endCursor"]!);
    }
}
