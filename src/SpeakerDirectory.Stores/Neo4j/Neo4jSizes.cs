using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>How many records of each kind there are. Neo4j has these counts ready, as long as nothing stands beside a count.</summary>
internal static class Neo4jSizes
{
    public static Neo4jStatement Question { get; } = new(string.Join(
        "\nUNION ALL ", RecordShape.All.Select(shape => $"CALL () {{ MATCH (r:{Graph.Label(shape.Kind)}) RETURN count(r) AS records }} RETURN {(int)shape.Kind} AS kind, records")));

    public static DirectorySizes Read(Neo4jAnswer answer) =>
        new(JsonElement.Parse(answer.Rows.Span).EnumerateArray().ToDictionary(row => (RecordKind)row[0].GetInt32(), row => row[1].GetInt64()));
}
