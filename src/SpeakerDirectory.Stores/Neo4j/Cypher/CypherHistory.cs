using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Neo4j.Graph;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>Composes and reads the history of a record, newest change first: <c>[sequence, at, by, before, [next before], record]</c> for
/// each change. What a change left is what the next change found; for the last change it is the record itself.</summary>
internal static class CypherHistory
{
    public static string Of(CypherNames names, string parent, PageRequest page, string guard, string name)
    {
        var (older, newer) = (names.Value(ChangePosition.SequenceOf(page.After)), names.Value(ChangePosition.SequenceOf(page.Before)));
        var condition = CypherNames.Where($"e.record = {parent}.id", $"e.sequence < {older}", $"e.sequence > {newer}", guard);
        return $$"""
            MATCH (e:{{GraphNames.ChangedRecord}}) USING INDEX e:{{GraphNames.ChangedRecord}}(record, sequence){{condition}}
            WITH e ORDER BY e.record DESC, e.sequence DESC LIMIT {{names.Value(page.Size + 1L)}}
            MATCH (c:{{GraphNames.Change}} {sequence: e.sequence})
            CALL (e) {
              MATCH (next:{{GraphNames.ChangedRecord}}) USING INDEX next:{{GraphNames.ChangedRecord}}(record, sequence)
              WHERE next.record = e.record AND next.sequence > e.sequence
              WITH next ORDER BY next.record, next.sequence LIMIT 1
              RETURN collect(coalesce(next.before, '')) AS after }
            RETURN collect([e.sequence, c.at, c.by, coalesce(e.before, ''), after, CASE after WHEN [] THEN {{parent}} {.*} END]) AS {{name}}
            """;
    }

    /// <summary>The reader is before the list and is left on its closing bracket.</summary>
    public static HistoryPage Read(ref Utf8JsonReader reader, PageRequest page, string id)
    {
        reader.Read();
        var changes = JsonElement.ParseValue(ref reader).EnumerateArray().Select(change => new LoggedChange(
            change[0].GetInt64(),
            DateTimeOffset.Parse(change[1].GetString()!, CultureInfo.InvariantCulture),
            change[2].GetString()!,
            id,
            StoredRecord.Of(change[3].GetString()),
            change[4].GetArrayLength() == 0 ? RecordOf(change[5]) : StoredRecord.Of(change[4][0].GetString())));
        return HistoryPage.Cut([.. changes], page);
    }

    private static Record RecordOf(JsonElement properties)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(properties));
        reader.Read();
        return PropertyMap.Read(ref reader, GraphNames.AllKinds, FieldSet.All).Record;
    }
}
