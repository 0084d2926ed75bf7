using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Api;

/// <summary>
/// Relay's specifications for servers, asked of every connection that the schema has; which there are, the schema itself is asked.
/// </summary>
public abstract class RelayTests(SeededApi seeded)
{
    // Arguments that a connection cannot be asked without.
    private static readonly Dictionary<string, string> Required = new()
    {
        ["search"] = "text: \"united\"",
        ["ties"] = "between: [\"organization/un\", \"organization/tkm\"]",
    };

    private readonly RunningApi _api = seeded.Api;

    /// <summary>A connection of the schema, at one record when it is a record's.</summary>
    /// <param name="Node">What is selected from a node to tell it from others.</param>
    private sealed record Walked(string Owner, string Field, string Node, bool IsCounted, bool GoesBackwards, string? At)
    {
        public string Ask(string arguments, string selection)
        {
            var all = string.Join(", ", new[] { Required.GetValueOrDefault(Field), arguments }.OfType<string>().Where(argument => argument.Length > 0));
            var asked = $"list: {Field}{(all.Length > 0 ? $"({all})" : "")} {{ {selection} }}";
            return At is null ? $"{{ {asked} }}" : $"{{ node(id: \"{At}\") {{ ... on {Owner} {{ {asked} }} }} }}";
        }

        public override string ToString() => $"{Owner}.{Field}{(At is null ? "" : $" of {At}")}";
    }

    [Fact]
    public async Task Pages_of_every_connection_are_the_parts_of_one_list_in_either_direction()
    {
        foreach (var walked in await ConnectionsAsync())
        {
            var big = await PageAsync(walked, "first: 500");
            var all = Cursors(big);
            var size = Math.Max(1, (all.Length + 3) / 4);

            Assert.True(all.Length == all.Distinct().Count(), $"{walked} repeats a row.");
            Same(walked, all, await ForwardsAsync(walked, size));
            if (walked.GoesBackwards)
            {
                Same(walked, all, await BackwardsAsync(walked, size));
            }

            if (walked.IsCounted)
            {
                Assert.True(all.Length == Math.Min(500, (int)(await PageAsync(walked, "first: 1", "totalCount "))["totalCount"]!), $"{walked} is counted wrong.");
            }
        }
    }

    [Fact]
    public async Task What_is_no_cursor_of_a_connection_is_refused()
    {
        var people = (string)(await _api.AskAsync("{ people(first: 1) { edges { cursor } } }"))["data"]!["people"]!["edges"]![0]!["cursor"]!;
        var sources = (string)(await _api.AskAsync("{ sources(first: 1) { edges { cursor } } }"))["data"]!["sources"]!["edges"]![0]!["cursor"]!;
        foreach (var walked in await ConnectionsAsync())
        {
            foreach (var cursor in new[] { "garbage", "", "äöü", "AAAA", walked.Field == "people" ? sources : people })
            {
                foreach (var argument in walked.GoesBackwards ? new[] { "after", "before" } : ["after"])
                {
                    var answer = await _api.AskAsync(walked.Ask($"{argument}: \"{cursor}\"", "edges { cursor }"));
                    Assert.True((string?)answer["errors"]?[0]?["extensions"]?["code"] == "CURSOR_INVALID", $"{walked} takes {argument}: \"{cursor}\": {answer.ToJsonString()}");
                }
            }
        }
    }

    [Fact]
    public async Task Every_record_is_found_again_by_its_id_with_its_type()
    {
        foreach (var (type, list) in await KindsAsync())
        {
            var listed = (await _api.AskAsync($"{{ {list}(first: 500) {{ nodes {{ id __typename }} }} }}"))["data"]![list]!["nodes"]!.AsArray();
            var found = (await _api.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }", new { ids = listed.Select(node => (string)node!["id"]!) }))["data"]!["nodes"]!;

            Assert.All(listed, node => Assert.Equal(type, (string?)node!["__typename"]));
            Assert.Equal(listed.ToJsonString(), found.ToJsonString());

            var first = listed[0]!;
            await _api.AnswersAsync("query ($id: ID!) { node(id: $id) { id __typename } }", $$"""{"node":{{first.ToJsonString()}}}""", new { id = (string)first["id"]! });
        }
    }

    private static void Same(Walked walked, string[] all, string[] pages) => Assert.True(all.SequenceEqual(pages), $"{walked}: {pages.Length} rows page by page, {all.Length} at once.");

    private static string[] Cursors(JsonNode page) => [.. page["edges"]!.AsArray().Select(edge => (string)edge!["cursor"]!)];

    private async Task<string[]> ForwardsAsync(Walked walked, int size)
    {
        var rows = new List<string>();
        for (string? after = null; ;)
        {
            var page = await PageAsync(walked, $"first: {size}{(after is null ? "" : $", after: \"{after}\"")}");
            Assert.True(rows.Count > 0 == (bool)page["pageInfo"]!["hasPreviousPage"]! || walked.Field == "history", $"{walked} is wrong about a page before.");
            rows.AddRange(Cursors(page));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
            {
                return [.. rows];
            }

            after = (string)page["pageInfo"]!["endCursor"]!;
        }
    }

    private async Task<string[]> BackwardsAsync(Walked walked, int size)
    {
        var rows = new List<string>();
        for (string? before = null; ;)
        {
            var page = await PageAsync(walked, $"last: {size}{(before is null ? "" : $", before: \"{before}\"")}");
            Assert.True(rows.Count > 0 == (bool)page["pageInfo"]!["hasNextPage"]!, $"{walked} is wrong about a page after.");
            rows.InsertRange(0, Cursors(page));
            if (!(bool)page["pageInfo"]!["hasPreviousPage"]!)
            {
                return [.. rows];
            }

            before = (string)page["pageInfo"]!["startCursor"]!;
        }
    }

    private async Task<JsonNode> PageAsync(Walked walked, string arguments, string more = "")
    {
        var answer = await _api.AskAsync(walked.Ask(arguments, $"{more}edges {{ cursor node {{ {walked.Node} }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}"));
        Assert.True(answer["errors"] is null, $"{walked}: {answer["errors"]?.ToJsonString()}");
        return walked.At is null ? answer["data"]!["list"]! : answer["data"]!["node"]!["list"]!;
    }

    // Those of the root, and of each kind of record those of the record that has the longest list.
    private async Task<List<Walked>> ConnectionsAsync()
    {
        var types = await TypesAsync();
        var connections = new List<Walked>();
        foreach (var (owner, list) in (await KindsAsync()).Prepend(("Query", "")))
        {
            foreach (var field in types[owner]["fields"]!.AsArray().Where(field => Named(field!["type"]!).EndsWith("Connection", StringComparison.Ordinal)))
            {
                var name = (string)field!["name"]!;
                var connection = Named(field["type"]!);
                var node = Named(Fields(types[Named(Fields(types[connection])["edges"]["type"]!)])["node"]["type"]!);
                var walked = new Walked(
                    owner, name, types[node]["kind"]!.ToString() is "UNION" || !Fields(types[node]).ContainsKey("id") ? "__typename" : "id", Fields(types[connection]).ContainsKey("totalCount"),
                    field["args"]!.AsArray().Any(argument => (string?)argument!["name"] == "before"), null);
                connections.Add(owner == "Query" ? walked : walked with { At = await LongestAsync(list, walked) });
            }
        }

        Assert.True(connections.Count > 20, "The schema has lost connections.");
        return connections;
    }

    private async Task<string> LongestAsync(string list, Walked walked)
    {
        var selection = walked.IsCounted ? "totalCount" : "edges { cursor }";
        var rows = (await _api.AskAsync($"{{ {list}(first: 500) {{ nodes {{ id list: {walked.Field}(first: 1) {{ {selection} }} }} }} }}"))["data"]![list]!["nodes"]!.AsArray();
        return (string)rows.MaxBy(row => walked.IsCounted ? (int)row!["list"]!["totalCount"]! : row!["list"]!["edges"]!.AsArray().Count)!["id"]!;
    }

    /// <summary>The types that can be asked for by id, each with the root field that lists them.</summary>
    private async Task<(string Type, string List)[]> KindsAsync()
    {
        var types = await TypesAsync();
        return
        [
            .. from field in types["Query"]["fields"]!.AsArray()
               let type = Named(field["type"]!)
               where type.EndsWith("Connection", StringComparison.Ordinal)
               let node = type[..^"Connection".Length]
               where types.TryGetValue(node, out var shown) && shown["interfaces"]!.AsArray().Any(one => Named(one!) == "Node")
               select (node, (string)field["name"]!),
        ];
    }

    private async Task<Dictionary<string, JsonNode>> TypesAsync() =>
        (await _api.AskAsync(Questions.Introspection))["data"]!["__schema"]!["types"]!.AsArray().ToDictionary(type => (string)type!["name"]!, type => type!);

    private static Dictionary<string, JsonNode> Fields(JsonNode type) => type["fields"]!.AsArray().ToDictionary(field => (string)field!["name"]!, field => field!);

    private static string Named(JsonNode type) => type["ofType"] is { } inner ? Named(inner) : (string)type["name"]!;
}
