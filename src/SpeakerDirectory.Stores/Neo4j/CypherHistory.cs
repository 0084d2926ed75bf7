using System.Globalization;
using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>A record's history, newest first: <c>[sequence, at, by, before, [next before]]</c> of each change.</summary>
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
            RETURN collect([e.sequence, c.at, c.by, coalesce(e.before, ''), after]) AS {{name}}
            """;
    }

    /// <summary>The reader stands before the list and is left on its end.</summary>
    public static Page Read(ref Utf8JsonReader reader, PageRequest page, Record record)
    {
        reader.Read();
        var changes = JsonElement.ParseValue(ref reader).EnumerateArray().Select(change => new LoggedChange(
            change[0].GetInt64(),
            DateTimeOffset.Parse(change[1].GetString()!, CultureInfo.InvariantCulture),
            change[2].GetString()!,
            record.Id,
            Neo4jLog.Stored(change[3].GetString()),
            change[4].GetArrayLength() == 0 ? record : Neo4jLog.Stored(change[4][0].GetString()))).ToList();
        List<LoggedChange> shown = [.. changes.Take(page.Size)];
        return new([], [.. shown.Select(c => ChangePlace.Of(c.Sequence))], changes.Count > page.Size, page.After != Place.First, null) { Changes = shown };
    }
}
