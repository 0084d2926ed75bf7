using System.Text.Json.Nodes;

namespace SpeakerDirectory.Tests.Api;

/// <summary>
/// Relay's specifications for servers, checked on every connection of the schema. The list of connections comes from introspection.
/// </summary>
public abstract class RelayTests(SeededApi seeded)
{
    // Required arguments of connections.
    private static readonly Dictionary<string, string> Required = new()
    {
        ["search"] = "text: \"united\"",
        ["ties"] = "between: [\"organization/un\", \"organization/tkm\"]",
    };

    private readonly RunningApi _api = seeded.Api;

    /// <summary>A connection of the schema: of the root, or of one record.</summary>
    /// <param name="Node">The selection that identifies a node.</param>
    private sealed record TestedConnection(string Owner, string Field, string Node, bool IsCounted, bool GoesBackwards, string? At)
    {
        public string BuildQuery(string arguments, string selection)
        {
            var all = string.Join(
                ", ", new[] { Required.GetValueOrDefault(Field), arguments }.OfType<string>().Where(argument => argument.Length > 0));
            var selected = $"list: {Field}{(all.Length > 0 ? $"({all})" : "")} {{ {selection} }}";
            return At is null ? $"{{ {selected} }}" : $"{{ node(id: \"{At}\") {{ ... on {Owner} {{ {selected} }} }} }}";
        }

        public override string ToString() => $"{Owner}.{Field}{(At is null ? "" : $" of {At}")}";
    }

    [Fact]
    public async Task Pages_of_every_connection_are_the_parts_of_one_list_in_either_direction()
    {
        foreach (var connection in await ConnectionsAsync())
        {
            var big = await PageAsync(connection, "first: 500");
            var all = Cursors(big);
            var size = Math.Max(1, (all.Length + 3) / 4);

            Assert.True(all.Length == all.Distinct().Count(), $"{connection} repeats a row.");
            Same(connection, all, await ForwardsAsync(connection, size));
            if (connection.GoesBackwards)
            {
                Same(connection, all, await BackwardsAsync(connection, size));
            }

            if (connection.IsCounted)
            {
                Assert.True(
                    all.Length == Math.Min(500, (int)(await PageAsync(connection, "first: 1", "totalCount "))["totalCount"]!),
                    $"{connection} is counted wrong.");
            }
        }
    }

    [Fact]
    public async Task An_invalid_cursor_of_a_connection_is_refused()
    {
        var people =
            (string)(await _api.ExecuteAsync("{ people(first: 1) { edges { cursor } } }"))["data"]!["people"]!["edges"]![0]!["cursor"]!;
        var sources =
            (string)(await _api.ExecuteAsync("{ sources(first: 1) { edges { cursor } } }"))["data"]!["sources"]!["edges"]![0]!["cursor"]!;
        foreach (var connection in await ConnectionsAsync())
        {
            foreach (var cursor in new[] { "garbage", "", "äöü", "AAAA", connection.Field == "people" ? sources : people })
            {
                foreach (var argument in connection.GoesBackwards ? new[] { "after", "before" } : ["after"])
                {
                    var answer = await _api.ExecuteAsync(connection.BuildQuery($"{argument}: \"{cursor}\"", "edges { cursor }"));
                    Assert.True(
                        (string?)answer["errors"]?[0]?["extensions"]?["code"] == "CURSOR_INVALID",
                        $"{connection} takes {argument}: \"{cursor}\": {answer.ToJsonString()}");
                }
            }
        }
    }

    [Fact]
    public async Task Every_record_is_found_again_by_its_id_with_its_type()
    {
        foreach (var (type, list) in await KindsAsync())
        {
            var listed =
                (await _api.ExecuteAsync($"{{ {list}(first: 500) {{ nodes {{ id __typename }} }} }}"))["data"]![list]!["nodes"]!.AsArray();
            var found =
                (await _api.ExecuteAsync(
                    "query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }",
                    new { ids = listed.Select(node => (string)node!["id"]!) }))["data"]!["nodes"]!;

            Assert.All(listed, node => Assert.Equal(type, (string?)node!["__typename"]));
            Assert.Equal(listed.ToJsonString(), found.ToJsonString());

            var first = listed[0]!;
            await _api.AnswersAsync(
                "query ($id: ID!) { node(id: $id) { id __typename } }",
                $$"""{"node":{{first.ToJsonString()}}}""",
                new { id = (string)first["id"]! });
        }
    }

    private static void Same(TestedConnection connection, string[] all, string[] pages) =>
        Assert.True(all.SequenceEqual(pages), $"{connection}: {pages.Length} rows page by page, {all.Length} at once.");

    private static string[] Cursors(JsonNode page) => [.. page["edges"]!.AsArray().Select(edge => (string)edge!["cursor"]!)];

    private async Task<string[]> ForwardsAsync(TestedConnection connection, int size)
    {
        var rows = new List<string>();
        for (string? after = null; ;)
        {
            var page = await PageAsync(connection, $"first: {size}{(after is null ? "" : $", after: \"{after}\"")}");
            Assert.True(
                rows.Count > 0 == (bool)page["pageInfo"]!["hasPreviousPage"]! || connection.Field == "history",
                $"{connection} is wrong about a page before.");
            rows.AddRange(Cursors(page));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
            {
                return [.. rows];
            }

            after = (string)page["pageInfo"]!["endCursor"]!;
        }
    }

    private async Task<string[]> BackwardsAsync(TestedConnection connection, int size)
    {
        var rows = new List<string>();
        for (string? before = null; ;)
        {
            var page = await PageAsync(connection, $"last: {size}{(before is null ? "" : $", before: \"{before}\"")}");
            Assert.True(rows.Count > 0 == (bool)page["pageInfo"]!["hasNextPage"]!, $"{connection} is wrong about a page after.");
            rows.InsertRange(0, Cursors(page));
            if (!(bool)page["pageInfo"]!["hasPreviousPage"]!)
            {
                return [.. rows];
            }

            before = (string)page["pageInfo"]!["startCursor"]!;
        }
    }

    private async Task<JsonNode> PageAsync(TestedConnection connection, string arguments, string more = "")
    {
        var answer = await _api.ExecuteAsync(
            connection.BuildQuery(
                arguments,
                $"{more}edges {{ cursor node {{ {connection.Node} }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }}"));
        Assert.True(answer["errors"] is null, $"{connection}: {answer["errors"]?.ToJsonString()}");
        return connection.At is null ? answer["data"]!["list"]! : answer["data"]!["node"]!["list"]!;
    }

    // The connections of the root and of each kind; for a kind, those of the record with the longest list.
    private async Task<List<TestedConnection>> ConnectionsAsync()
    {
        var types = await TypesAsync();
        var connections = new List<TestedConnection>();
        foreach (var (owner, list) in (await KindsAsync()).Prepend(("Query", "")))
        {
            foreach (var field in types[owner]["fields"]!
                .AsArray()
                .Where(field => Named(field!["type"]!).EndsWith("Connection", StringComparison.Ordinal)))
            {
                var name = (string)field!["name"]!;
                var type = Named(field["type"]!);
                var node = Named(Fields(types[Named(Fields(types[type])["edges"]["type"]!)])["node"]["type"]!);
                var connection = new TestedConnection(
                    owner,
                    name,
                    types[node]["kind"]!.ToString() is "UNION" || !Fields(types[node]).ContainsKey("id") ? "__typename" : "id",
                    Fields(types[type]).ContainsKey("totalCount"),
                    field["args"]!.AsArray().Any(argument => (string?)argument!["name"] == "before"), null);
                connections.Add(owner == "Query" ? connection : connection with { At = await LongestAsync(list, connection) });
            }
        }

        Assert.True(connections.Count > 20, "The schema has lost connections.");
        return connections;
    }

    private async Task<string> LongestAsync(string list, TestedConnection connection)
    {
        var selection = connection.IsCounted ? "totalCount" : "edges { cursor }";
        var rows =
            (await _api.ExecuteAsync(
                $"{{ {list}(first: 500) {{ nodes {{ id list: {connection.Field}(first: 1) {{ {selection} }} }} }} "
                + $"}}"))["data"]![list]!["nodes"]!.AsArray();
        return (string)rows.MaxBy(
            row => connection.IsCounted ? (int)row!["list"]!["totalCount"]! : row!["list"]!["edges"]!.AsArray().Count)!["id"]!;
    }

    /// <summary>The types that can be loaded by id, each with the root field that lists them.</summary>
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
        (await _api.ExecuteAsync(IntrospectionQuery.Text))["data"]!["__schema"]!["types"]!
            .AsArray()
            .ToDictionary(type => (string)type!["name"]!, type => type!);

    private static Dictionary<string, JsonNode> Fields(JsonNode type) =>
        type["fields"]!.AsArray().ToDictionary(field => (string)field!["name"]!, field => field!);

    private static string Named(JsonNode type) => type["ofType"] is { } inner ? Named(inner) : (string)type["name"]!;
}
