using System.Text.Json;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Tests.Stores.Neo4j;

/// <summary>
/// All nodes and relationships of a graph with their properties, a line each; only the marks of single edits, which are random, are left
/// out.
/// </summary>
internal static class GraphDump
{
    public static async Task<string[]> TakeAsync(Neo4jHttp http)
    {
        var nodes = await SharedNeo4j.RowsAsync(http, "MATCH (n) RETURN labels(n), n {.*, edit: null, lastEdit: null}");
        var links = await SharedNeo4j.RowsAsync(
            http, "MATCH (a)-[l]->(b) RETURN type(l), l {.*, from: coalesce(a.id, a.text), to: coalesce(b.id, b.text)}");
        return [.. nodes.EnumerateArray().Concat(links.EnumerateArray()).Select(Line).Order(StringComparer.Ordinal)];
    }

    // Neo4j answers labels and properties in any order.
    private static string Line(JsonElement row)
    {
        string[] labels = row[0].ValueKind == JsonValueKind.Array
            ? [.. row[0].EnumerateArray().Select(label => label.GetString()!)]
            : [row[0].GetString()!];
        var properties = row[1].EnumerateObject()
            .Where(p => p.Value.ValueKind != JsonValueKind.Null).Select(p => $"{p.Name}: {p.Value.GetRawText()}");
        return $"{string.Join(':', labels.Order(StringComparer.Ordinal))} {string.Join(", ", properties.Order(StringComparer.Ordinal))}";
    }
}
