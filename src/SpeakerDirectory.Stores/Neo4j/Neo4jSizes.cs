using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Counts the records of each kind; Neo4j has these counts ready.</summary>
internal static class Neo4jSizes
{
    public static Neo4jStatement Question { get; } = new(string.Join(
        "\nUNION ALL ", RecordShape.All.Select(shape => $"MATCH (r:{Graph.Label(shape.Kind)}) RETURN {(int)shape.Kind} AS kind, count(r) AS records")));

    public static DirectorySizes Read(Neo4jAnswer answer) =>
        new(JsonElement.Parse(answer.Rows.Span).EnumerateArray().ToDictionary(row => (RecordKind)row[0].GetInt32(), row => row[1].GetInt64()));
}
