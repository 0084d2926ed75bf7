using System.Text.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Counts the records of each kind, from the index on kind and position.</summary>
internal static class SqliteStatistics
{
    public static SqlStatement Statement { get; } = new(
        "SELECT json_group_array(json_array(kind, records)) FROM (SELECT kind, count(*) AS records FROM record GROUP BY kind)", []);

    public static DirectoryStatistics Read(ReadOnlySpan<byte> answer) =>
        new(JsonSerializer
            .Deserialize<long[][]>(answer)!
            .ToDictionary(
                counted => (RecordKind)counted[0], counted => counted[1])); // The statement returns an array, an empty one at least.
}
