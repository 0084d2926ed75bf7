using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Reads and writes records inside a transaction, many at once and always in the order of their ids, so that two writers do not wait for each other.</summary>
internal sealed class GraphWriter(Neo4jTransaction transaction)
{
    /// <summary>How many go in one request: it is parsed as a whole, so more cost memory and gain nothing.</summary>
    public const int Batch = 5000;

    private static readonly RecordField EventOfAppearance = Field.Of<Core.Appearance>(a => a.Event);
    private static readonly string Event = Graph.Label(RecordKind.Event);
    private static readonly string Appearance = Graph.Label(RecordKind.Appearance);
    private static readonly string AppearancesOf =
        $"MATCH (a:{Appearance}) USING INDEX a:{Appearance}(event, {Graph.Place}) WHERE a.event IN $ids AND a.{Graph.Place} > '' RETURN a {{.*}}";

    public async Task<Dictionary<string, Record>> FindAsync(IEnumerable<string> ids)
    {
        var found = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(Batch))
        {
            foreach (var (record, _) in await RecordsAsync(new($"MATCH (r:{Graph.Record}) WHERE r.id IN $ids RETURN r {{.*}}", ("ids", some)), Graph.AllKinds))
            {
                found.Add(record.Id, record);
            }
        }

        return found;
    }

    /// <summary>Writes records over what stands there, without their relationships.</summary>
    public async Task PutAsync(IEnumerable<Record> records, Func<Ref<Core.Event>, PartialDate?> startOf)
    {
        foreach (var kind in records.GroupBy(r => RecordShape.Of(r).Kind))
        {
            foreach (var some in kind.Chunk(Batch))
            {
                await transaction.RunAsync(new(
                    $"UNWIND $rows AS row MERGE (r:{Graph.Record} {{id: row.id}}) ON CREATE SET r:{Graph.Label(kind.Key)} SET r = row",
                    ("rows", some.Select(record => RecordProperties.Of(record, Place.Of(record, startOf))).ToArray())));
            }
        }
    }

    /// <summary>Writes records that are new for certain, each with its entry in the log, without their relationships.</summary>
    public async Task CreateAsync(IEnumerable<Record> records, Func<Ref<Core.Event>, PartialDate?> startOf, long sequence)
    {
        foreach (var kind in records.GroupBy(r => RecordShape.Of(r).Kind))
        {
            foreach (var some in kind.Chunk(Batch))
            {
                await transaction.RunAsync(new(
                    $"UNWIND $rows AS row CREATE (r:{Graph.Record}:{Graph.Label(kind.Key)}) SET r = row CREATE (:{Graph.ChangedRecord} {{record: row.id, sequence: $sequence}})",
                    ("sequence", sequence), ("rows", some.Select(record => RecordProperties.Of(record, Place.Of(record, startOf))).ToArray())));
            }
        }
    }

    /// <summary>Removes the relationships that records have by their references.</summary>
    public async Task UnlinkAsync(IEnumerable<string> ids)
    {
        foreach (var some in ids.Chunk(Batch))
        {
            await transaction.RunAsync(new($"MATCH (r:{Graph.Record})-[link]->(:{Graph.Record}) WHERE r.id IN $ids DELETE link", ("ids", some)));
        }
    }

    /// <summary>Makes the relationships of records, kind by kind; what a reference does not find is left out.</summary>
    public async Task LinkAsync(IEnumerable<Record> records)
    {
        foreach (var kind in records.GroupBy(r => RecordShape.Of(r).Kind).OrderBy(k => k.Key))
        {
            foreach (var some in kind.Select(r => r.Id).Chunk(Batch))
            {
                await LinkAsync(kind.Key, new($"UNWIND $ids AS id MATCH (r:{Graph.Record} {{id: id}})", ("ids", some)));
            }

            if (kind.Key == RecordKind.Event)
            {
                await MakeWholeAsync(kind.Select(r => r.Id));
            }
        }
    }

    /// <summary>Makes the relationships of records of a kind from their properties, so that nothing is sent for it. For appearances, events must be whole.</summary>
    /// <param name="records">Clauses that find them as <c>r</c>.</param>
    /// <returns>The last of their ids; absent where there are none, or none that refer to anything.</returns>
    public async Task<string?> LinkAsync(RecordKind kind, Neo4jStatement records)
    {
        var references = RecordShape.Of(kind).References;
        return references.Count == 0 ? null : JsonElement.Parse((await transaction.RunAsync(new(
            $"{records.Text}\n{string.Join('\n', references.Select(Link))}\nRETURN max(r.id)", records.Parameters))).Rows.Span)[0][0].GetString();
    }

    private static string Link(RecordField field)
    {
        var (type, name) = (Graph.Type(field), field.Name);
        return field.Type == FieldType.References
            ? $"CALL (r) {{ UNWIND range(0, size(coalesce(r.{name}, [])) - 1) AS i MATCH (t:{Graph.Record} {{id: r.{name}[i]}}) CREATE (r)-[:{type} {{position: i, {Graph.Target}: t.id, {Graph.Place}: r.{Graph.Place}}}]->(t) }}"
            : $"CALL (r) {{ MATCH (t:{Graph.Record} {{id: r.{name}}}) CREATE (r)-[:{type}]->(t){(field == EventOfAppearance ? $" SET r.{Graph.Whole} = t.{Graph.Whole}" : "")} }}";
    }

    public async Task DeleteAsync(IEnumerable<string> ids)
    {
        foreach (var some in ids.Chunk(Batch))
        {
            await transaction.RunAsync(new($"MATCH (r:{Graph.Record}) WHERE r.id IN $ids DETACH DELETE r", ("ids", some)));
        }
    }

    /// <summary>Gives the appearances of these events the places that belong to their starts now.</summary>
    public async Task MoveAppearancesAsync(IReadOnlyCollection<string> events, Func<Ref<Core.Event>, PartialDate?> startOf)
    {
        if (events.Count == 0)
        {
            return;
        }

        var appearances = await RecordsAsync(new(AppearancesOf, ("ids", events)), [RecordKind.Appearance]);
        await PlaceAsync(from a in appearances let place = Place.Of(a.Record, startOf) where place != a.Place select (a.Record.Id, place));
    }

    /// <summary>Says of each event, and of all below it, what it is a part of; the parents must be linked.</summary>
    public async Task MakeWholeAsync(IEnumerable<string> events)
    {
        foreach (var some in events.Chunk(Batch))
        {
            await transaction.RunAsync(new(
                $$"""
                UNWIND $ids AS id
                MATCH (:{{Graph.Record}} {id: id})<-[:PARENT*0..{{CypherWays.MostSteps}}]-(part:{{Event}})
                WITH DISTINCT part
                MATCH (part)-[:PARENT*0..{{CypherWays.MostSteps}}]->(top:{{Event}}) WHERE NOT (top)-[:PARENT]->()
                SET part.{{Graph.Whole}} = top.id
                """,
                ("ids", some)));
        }
    }

    /// <summary>Says it anew of the appearances at these events, which have become parts of others, and at all below.</summary>
    public async Task MakeAppearancesWholeBelowAsync(IEnumerable<string> events)
    {
        foreach (var some in events.Chunk(Batch))
        {
            await transaction.RunAsync(new(
                $$"""
                UNWIND $ids AS id
                MATCH (:{{Graph.Record}} {id: id})<-[:PARENT*0..{{CypherWays.MostSteps}}]-(part:{{Event}})
                WITH DISTINCT part
                MATCH (a:{{Appearance}}) USING INDEX a:{{Appearance}}(event, {{Graph.Place}}) WHERE a.event = part.id AND a.{{Graph.Place}} > '' AND a.{{Graph.Whole}} <> part.{{Graph.Whole}}
                SET a.{{Graph.Whole}} = part.{{Graph.Whole}}
                """,
                ("ids", some)));
        }
    }

    public async Task PlaceAsync(IEnumerable<(string Id, string Place)> places)
    {
        foreach (var some in places.OrderBy(p => p.Id, StringComparer.Ordinal).Chunk(Batch))
        {
            await transaction.RunAsync(new(
                $"UNWIND $places AS new MATCH (r:{Graph.Record} {{id: new[0]}}) SET r.{Graph.Place} = new[1] WITH r MATCH (r)-[link]->(:{Graph.Record}) WHERE link.{Graph.Place} IS NOT NULL SET link.{Graph.Place} = r.{Graph.Place}",
                ("places", some.Select(p => new[] { p.Id, p.Place }).ToArray())));
        }
    }

    /// <summary>How many records there are; Neo4j has this count ready.</summary>
    public async Task<int> CountAsync() => JsonElement.Parse((await transaction.RunAsync(new($"MATCH (r:{Graph.Record}) RETURN count(r)"))).Rows.Span)[0][0].GetInt32();

    public async Task<List<(Record Record, string Place)>> RecordsAsync(Neo4jStatement statement, ValueList<RecordKind> kinds) =>
        Records(await transaction.RunAsync(statement), kinds);

    /// <summary>The records of an answer whose only column is their properties.</summary>
    public static List<(Record Record, string Place)> Records(Neo4jAnswer answer, ValueList<RecordKind> kinds)
    {
        var reader = answer.ReadRows();
        reader.Read();
        var records = new List<(Record, string)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            records.Add(PropertyMap.Read(ref reader, kinds, FieldSet.All));
            reader.Read();
        }

        return records;
    }
}
