using System.Text;
using System.Text.Json;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Stores.Neo4j.Graph;

/// <summary>Reads the JSON of records in the change log.</summary>
internal static class StoredRecord
{
    /// <summary>The record; null for null or empty text.</summary>
    public static Record? Of(string? line)
    {
        if (string.IsNullOrEmpty(line))
        {
            return null;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        reader.Read();
        return RecordJson.ReadStored(ref reader);
    }
}
