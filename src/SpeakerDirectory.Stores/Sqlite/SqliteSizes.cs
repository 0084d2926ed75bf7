using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Counts the records of each kind, from the index of their places.</summary>
internal static class SqliteSizes
{
    public static SqlStatement Question { get; } = new("SELECT json_group_array(json_array(kind, records)) FROM (SELECT kind, count(*) AS records FROM record GROUP BY kind)", []);

    public static DirectorySizes Read(ReadOnlySpan<byte> answer) =>
        new(JsonSerializer.Deserialize<long[][]>(answer)!.ToDictionary(counted => (RecordKind)counted[0], counted => counted[1])); // The statement answers with an array, of nothing at least.
}
