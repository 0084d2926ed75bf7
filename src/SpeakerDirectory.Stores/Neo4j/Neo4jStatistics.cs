using System.Text.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Counts the records of each kind. Neo4j keeps these counts and uses them for a statement that returns a count only.</summary>
internal static class Neo4jStatistics
{
    public static Neo4jStatement Statement { get; } = new(string.Join(
        "\nUNION ALL ",
        RecordShape.All.Select(
            shape =>
                $"CALL () {{ MATCH (r:{GraphNames.Label(shape.Kind)}) RETURN count(r) AS records }} RETURN {(int)shape.Kind} AS kind, "
                + "records")));

    public static DirectoryStatistics Read(Neo4jAnswer answer) =>
        new(JsonElement.Parse(answer.Rows.Span)
            .EnumerateArray()
            .ToDictionary(row => (RecordKind)row[0].GetInt32(), row => row[1].GetInt64()));
}
