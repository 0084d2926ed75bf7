using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Reads what <see cref="SqlComposer"/>'s statement answers.</summary>
internal static class AnswerReader
{
    public static Page Read(ReadOnlySpan<byte> answer, Fetch fetch)
    {
        var reader = new Utf8JsonReader(answer, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        return ReadList(ref reader, fetch.Root is Root.OfKind root ? root.Page : null, fetch.Includes) ?? Page.Empty;
    }

    /// <summary>A plain list of records.</summary>
    public static List<Record> ReadRecords(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        var records = new List<Record>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            records.Add(RecordJson.ReadStored(ref reader));
        }

        return records;
    }

    private static Page? ReadList(ref Utf8JsonReader reader, PageRequest? page, ValueList<Include> includes)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        reader.Read();
        var total = reader.TokenType == JsonTokenType.Null ? (int?)null : reader.GetInt32();
        var rows = new List<Fetched>();
        var places = page is null ? null : new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Read();
            var record = RecordJson.ReadStored(ref reader);
            reader.Read();
            places?.Add(reader.GetString()!);
            var related = includes.Count == 0 ? [] : new Page?[includes.Count];
            for (var i = 0; i < related.Length; i++)
            {
                reader.Read();
                related[i] = ReadList(ref reader, includes[i].Page, includes[i].Includes);
            }

            reader.Read();
            rows.Add(new(record, includes, related));
        }

        return page is null ? new(rows, [], false, false, total) : page.Cut(rows, places!, total);
    }
}
