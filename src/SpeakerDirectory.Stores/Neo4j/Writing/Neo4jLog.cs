using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Stores.Neo4j.Writing;

/// <summary>
/// The change log: a node for each change, and one for each record that it changed, with the JSON of the record before. The record after
/// a change is the one before the next change, or the present record.
/// </summary>
internal static class Neo4jLog
{
    private const int Page = 500;

    private static string Entries(string label, string condition) => $$"""
        MATCH (e:{{GraphNames.ChangedRecord}}) USING INDEX e:{{GraphNames.ChangedRecord}}({{label}})
        WHERE {{condition}} AND NOT (e.sequence = $after AND e.record <= $last)
        WITH e ORDER BY e.sequence, e.record LIMIT $page
        MATCH (c:{{GraphNames.Change}} {sequence: e.sequence})
        RETURN e.sequence, c.at, c.by, e.record, e.before,
          COLLECT { MATCH (next:{{GraphNames.ChangedRecord}}) WHERE next.record = e.record AND next.sequence > e.sequence
            RETURN coalesce(next.before, '') ORDER BY next.sequence LIMIT 1 },
          COLLECT { MATCH (r:{{GraphNames.Record}} {id: e.record}) RETURN r {.*} }
        ORDER BY e.sequence, e.record
        """;

    private static string OfAll { get; } = Entries("sequence, record", "e.sequence >= $after AND e.record > ''");

    private static string OfOne { get; } = Entries("record, sequence", "e.record = $record AND e.sequence >= $after");

    /// <summary>Adds the records of a change; those that the log has already are unchanged.</summary>
    public static async Task AddAsync(Neo4jTransaction transaction, long sequence, IEnumerable<(string Id, Record? Before)> records)
    {
        foreach (var some in records.Chunk(transaction.Address.Batch))
        {
            await transaction.RunAsync(new(
                $"UNWIND $entries AS entry MERGE (e:{GraphNames.ChangedRecord} {{record: entry[0], sequence: $sequence}}) ON CREATE SET "
                + "e.before = entry[1]",
                ("sequence", sequence),
                ("entries", some
                    .Select(r => new[] { r.Id, r.Before is null ? null : Encoding.UTF8.GetString(RecordJson.Write(r.Before)) })
                    .ToArray())));
        }
    }

    /// <summary>Counts the records that a change created, changed and deleted.</summary>
    public static async Task<SaveOutcome> CountAsync(Neo4jTransaction transaction, long sequence)
    {
        var answer = await transaction.RunAsync(new(
            $$"""
            MATCH (e:{{GraphNames.ChangedRecord}}) USING INDEX e:{{GraphNames.ChangedRecord}}(sequence, record)
            WHERE e.sequence = $sequence AND e.record > ''
            WITH e.before IS NULL AS new, EXISTS { MATCH (:{{GraphNames.Record}} {id: e.record}) } AS there
            RETURN
              count(CASE WHEN new AND there THEN 1 END),
              count(CASE WHEN NOT new AND there THEN 1 END),
              count(CASE WHEN NOT new AND NOT there THEN 1 END)
            """,
            ("sequence", sequence)));
        var counts = JsonElement.Parse(answer.Rows.Span)[0];
        return new(sequence, counts[0].GetInt32(), counts[1].GetInt32(), counts[2].GetInt32(), 0);
    }

    public static async IAsyncEnumerable<LoggedChange> ReadAsync(
        Neo4jHttp http, long after, string? recordId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // The entries of a change are met from its first on: after the last entry that the sequence could have.
        var (sequence, last) = (after, "\U0010FFFF");
        while (true)
        {
            var answer = await http.ReadAsync(
                new(recordId is null
                    ? OfAll
                    : OfOne, ("after", sequence), ("last", last), ("record", recordId), ("page", Page)), cancellation);
            var entries = Parse(answer);
            foreach (var entry in entries)
            {
                yield return entry;
            }

            if (entries.Count < Page)
            {
                yield break;
            }

            (sequence, last) = (entries[^1].Sequence, entries[^1].RecordId);
        }
    }

    private static List<LoggedChange> Parse(Neo4jAnswer answer)
    {
        var reader = answer.ReadRows();
        reader.Read();
        var entries = new List<LoggedChange>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            var sequence = Next(ref reader).GetInt64();
            var at = Next(ref reader).GetString()!;
            var by = Next(ref reader).GetString()!;
            var record = Next(ref reader).GetString()!;
            var before = Next(ref reader).GetString();
            var next = Next(ref reader);
            reader.Read();
            reader.Read();
            Record? now = null;
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                now = PropertyMap.Read(ref reader, GraphNames.AllKinds, FieldSet.All).Record;
                reader.Read();
            }

            reader.Read();
            var left = next.GetArrayLength() == 0 ? now : StoredRecord.Of(next[0].GetString());
            entries.Add(new(sequence, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), by, record, StoredRecord.Of(before), left));
        }

        return entries;
    }

    private static JsonElement Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return JsonElement.ParseValue(ref reader);
    }
}
