using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>A record's history, newest first: <c>[sequence, at, by, before, [next before], record]</c> of each change, the record where no change came after.</summary>
internal static class CypherHistory
{
    public static string Of(CypherNames names, string parent, PageRequest page, string guard, string name)
    {
        var (older, newer) = (names.Value(ChangePlace.SequenceOf(page.After)), names.Value(ChangePlace.SequenceOf(page.Before)));
        var condition = CypherNames.Where($"e.record = {parent}.id", $"e.sequence < {older}", $"e.sequence > {newer}", guard);
        return $$"""
            MATCH (e:{{Graph.ChangedRecord}}) USING INDEX e:{{Graph.ChangedRecord}}(record, sequence){{condition}}
            WITH e ORDER BY e.record DESC, e.sequence DESC LIMIT {{names.Value(page.Size + 1L)}}
            MATCH (c:{{Graph.Change}} {sequence: e.sequence})
            CALL (e) {
              MATCH (next:{{Graph.ChangedRecord}}) USING INDEX next:{{Graph.ChangedRecord}}(record, sequence)
              WHERE next.record = e.record AND next.sequence > e.sequence
              WITH next ORDER BY next.record, next.sequence LIMIT 1
              RETURN collect(coalesce(next.before, '')) AS after }
            RETURN collect([e.sequence, c.at, c.by, coalesce(e.before, ''), after, CASE after WHEN [] THEN {{parent}} {.*} END]) AS {{name}}
            """;
    }

    /// <summary>The reader stands before the list and is left on its end.</summary>
    public static Page Read(ref Utf8JsonReader reader, PageRequest page, string id)
    {
        reader.Read();
        var changes = JsonElement.ParseValue(ref reader).EnumerateArray().Select(change => new LoggedChange(
            change[0].GetInt64(),
            DateTimeOffset.Parse(change[1].GetString()!, CultureInfo.InvariantCulture),
            change[2].GetString()!,
            id,
            Neo4jLog.Stored(change[3].GetString()),
            change[4].GetArrayLength() == 0 ? RecordOf(change[5]) : Neo4jLog.Stored(change[4][0].GetString()))).ToList();
        List<LoggedChange> shown = [.. changes.Take(page.Size)];
        return new([], [.. shown.Select(c => ChangePlace.Of(c.Sequence))], changes.Count > page.Size, page.After != Place.First, null) { Changes = shown };
    }

    private static Record RecordOf(JsonElement properties)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(properties));
        reader.Read();
        return PropertyMap.Read(ref reader, Graph.AllKinds, FieldSet.All).Record;
    }
}
