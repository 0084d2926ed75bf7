using System.Text.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Writing;

/// <summary>
/// Reads and writes records in a transaction, many at once and always in the order of their ids, so that two writers do not deadlock.
/// </summary>
internal sealed class GraphWriter(Neo4jTransaction transaction)
{
    private static readonly RecordField EventOfAppearance = Field.Of<Core.Records.Appearance>(a => a.Event);
    private static readonly string Event = GraphNames.Label(RecordKind.Event);
    private static readonly string Appearance = GraphNames.Label(RecordKind.Appearance);
    private static readonly string AppearancesOf =
        $"MATCH (a:{Appearance}) USING INDEX a:{Appearance}(event, {GraphNames.SortPosition}) WHERE a.event IN $ids AND "
        + $"a.{GraphNames.SortPosition} > '' RETURN a {{.*}}";

    // The events of $ids and all below them, as part.
    private static readonly string EventsFrom =
        $$"""
        UNWIND $ids AS id
        MATCH (:{{GraphNames.Record}} {id: id})<-[:PARENT*0..{{Hierarchies.MaxDepth}}]-(part:{{Event}})
        WITH DISTINCT part
        """;

    public async Task<Dictionary<string, Record>> FindAsync(IEnumerable<string> ids)
    {
        var found = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(transaction.Address.Batch))
        {
            foreach (var (record, _) in await RecordsAsync(
                new($"MATCH (r:{GraphNames.Record}) WHERE r.id IN $ids RETURN r {{.*}}", ("ids", some)), GraphNames.AllKinds))
            {
                found.Add(record.Id, record);
            }
        }

        return found;
    }

    /// <summary>Inserts or replaces records, without their relationships.</summary>
    public async Task PutAsync(IEnumerable<Record> records, Func<Ref<Core.Records.Event>, PartialDate?> startOf)
    {
        foreach (var kind in records.GroupBy(r => RecordShape.Of(r).Kind))
        {
            foreach (var some in kind.Chunk(transaction.Address.Batch))
            {
                await transaction.RunAsync(new(
                    $"UNWIND $rows AS row MERGE (r:{GraphNames.Record} {{id: row.id}}) ON CREATE SET r:{GraphNames.Label(kind.Key)} SET "
                    + "r = row",
                    ("rows", some.Select(record => RecordProperties.Of(record, SortPosition.Of(record, startOf))).ToArray())));
            }
        }
    }

    /// <summary>Inserts records that do not exist yet, each with its entry in the log, without their relationships.</summary>
    public async Task CreateAsync(IEnumerable<Record> records, Func<Ref<Core.Records.Event>, PartialDate?> startOf, long sequence)
    {
        foreach (var kind in records.GroupBy(r => RecordShape.Of(r).Kind))
        {
            foreach (var some in kind.Chunk(transaction.Address.Batch))
            {
                await transaction.RunAsync(new(
                    $"UNWIND $rows AS row CREATE (r:{GraphNames.Record}:{GraphNames.Label(kind.Key)}) SET r = row CREATE "
                    + $"(:{GraphNames.ChangedRecord} {{record: row.id, sequence: $sequence}})",
                    ("sequence", sequence),
                    ("rows", some.Select(record => RecordProperties.Of(record, SortPosition.Of(record, startOf))).ToArray())));
            }
        }
    }

    /// <summary>Removes the relationships of the references of records.</summary>
    public Task UnlinkAsync(IEnumerable<string> ids) =>
        RunForAsync(ids, $"MATCH (r:{GraphNames.Record})-[link]->(:{GraphNames.Record}) WHERE r.id IN $ids DELETE link");

    /// <summary>Creates the relationships of records, kind by kind; a reference without a target is left out.</summary>
    public async Task LinkAsync(IEnumerable<Record> records)
    {
        foreach (var kind in records.GroupBy(r => RecordShape.Of(r).Kind).OrderBy(k => k.Key))
        {
            foreach (var some in kind.Select(r => r.Id).Chunk(transaction.Address.Batch))
            {
                await LinkAsync(kind.Key, new($"UNWIND $ids AS id MATCH (r:{GraphNames.Record} {{id: id}})", ("ids", some)));
            }

            if (kind.Key == RecordKind.Event)
            {
                await SetRootEventsAsync(kind.Select(r => r.Id));
            }
        }
    }

    /// <summary>
    /// Creates the relationships of records of a kind from their properties, so that no data is sent, and sets the last days of tenures and
    /// memberships. For appearances the root events must be set, for tenures the offices must be linked.
    /// </summary>
    /// <param name="records">Clauses that find the records as <c>r</c>.</param>
    /// <returns>The last id among them; null when there are none, or none that has a reference.</returns>
    public async Task<string?> LinkAsync(RecordKind kind, Neo4jStatement records)
    {
        var references = RecordShape.Of(kind).References;
        return references.Count == 0 ? null : JsonElement.Parse((await transaction.RunAsync(new(
            $"{records.Text}\n{string.Join('\n', references.Select(Link))}{SetEnd(kind)}\nRETURN max(r.id)",
            records.Parameters))).Rows.Span)[0][0]
                .GetString();
    }

    private static string Link(RecordField field)
    {
        var (type, name) = (GraphNames.Type(field), field.Name);
        return field.Type == FieldType.References
            ? $"CALL (r) {{ UNWIND range(0, size(coalesce(r.{name}, [])) - 1) AS i MATCH (t:{GraphNames.Record} {{id: r.{name}[i]}}) "
                + $"CREATE (r)-[:{type} {{position: i, {GraphNames.Target}: t.id, {GraphNames.SortPosition}: "
                    + $"r.{GraphNames.SortPosition}}}]->(t) }}"
            : $"CALL (r) {{ MATCH (t:{GraphNames.Record} {{id: r.{name}}}) CREATE "
                + $"(r)-[:{type}]->(t){(field == EventOfAppearance ? $" SET r.{GraphNames.RootEvent} = t.{GraphNames.RootEvent}" : "")} }}";
    }

    public Task DeleteAsync(IEnumerable<string> ids) =>
        RunForAsync(ids, $"MATCH (r:{GraphNames.Record}) WHERE r.id IN $ids DETACH DELETE r");

    /// <summary>Updates the positions of the appearances of these events after their starts have changed.</summary>
    public async Task MoveAppearancesAsync(IReadOnlyCollection<string> events, Func<Ref<Core.Records.Event>, PartialDate?> startOf)
    {
        if (events.Count == 0)
        {
            return;
        }

        var appearances = await RecordsAsync(new(AppearancesOf, ("ids", events)), [RecordKind.Appearance]);
        await SetPositionsAsync(
            from a in appearances let place = SortPosition.Of(a.Record, startOf) where place != a.Place select (a.Record.Id, place));
    }

    /// <summary>
    /// Sets the last days of the tenures and memberships that these people, offices and organizations bound by their end.
    /// </summary>
    public Task SetEndsAsync(IEnumerable<string> bounds) => RunForAsync(
        bounds,
        $$"""
        UNWIND $ids AS id
        CALL (id) {
          {{Referring(RecordKind.Tenure, "person")}} RETURN r
          UNION
          {{Referring(RecordKind.Tenure, "office")}} RETURN r
          UNION
          {{Referring(RecordKind.Office, "organization", "o")}} {{Referring(RecordKind.Tenure, "office", of: "o.id")}} RETURN r
          UNION
          {{Referring(RecordKind.Membership, "member")}} RETURN r
          UNION
          {{Referring(RecordKind.Membership, "organization")}} RETURN r
        }
        WITH DISTINCT r
        {{HoldingProperties.SetEnd}}
        """);

    private static string Referring(RecordKind kind, string field, string node = "r", string of = "id")
    {
        var label = GraphNames.Label(kind);
        return $"MATCH ({node}:{label}) USING INDEX {node}:{label}({field}, {GraphNames.SortPosition}) WHERE {node}.{field} = {of} AND "
            + $"{node}.{GraphNames.SortPosition} > ''";
    }

    private static string SetEnd(RecordKind kind) =>
        RecordShape.Of(kind).Type.IsAssignableTo(typeof(IHeld)) ? $"\n{HoldingProperties.SetEnd}" : "";

    /// <summary>Sets the root event of these events and of all below them; the parents must be linked.</summary>
    public Task SetRootEventsAsync(IEnumerable<string> events) => RunForAsync(
        events,
        $$"""
        {{EventsFrom}}
        MATCH (part)-[:PARENT*0..{{Hierarchies.MaxDepth}}]->(top:{{Event}}) WHERE NOT (top)-[:PARENT]->()
        SET part.{{GraphNames.RootEvent}} = top.id
        """);

    /// <summary>Sets the root event of the appearances at these events and at all below them, after their parents have changed.</summary>
    public Task SetRootEventsBelowAsync(IEnumerable<string> events) => RunForAsync(
        events,
        $$"""
        {{EventsFrom}}
        MATCH (a:{{Appearance}}) USING INDEX a:{{Appearance}}(event, {{GraphNames.SortPosition}})
        WHERE a.event = part.id AND a.{{GraphNames.SortPosition}} > ''
          AND a.{{GraphNames.RootEvent}} <> part.{{GraphNames.RootEvent}}
        SET a.{{GraphNames.RootEvent}} = part.{{GraphNames.RootEvent}}
        """);

    public async Task SetPositionsAsync(IEnumerable<(string Id, string Place)> places)
    {
        foreach (var some in places.OrderBy(p => p.Id, StringComparer.Ordinal).Chunk(transaction.Address.Batch))
        {
            await transaction.RunAsync(new(
                $"UNWIND $places AS new MATCH (r:{GraphNames.Record} {{id: new[0]}}) SET r.{GraphNames.SortPosition} = new[1] WITH r "
                + $"MATCH (r)-[link]->(:{GraphNames.Record}) WHERE link.{GraphNames.SortPosition} IS NOT NULL SET "
                    + $"link.{GraphNames.SortPosition} = r.{GraphNames.SortPosition}",
                ("places", some.Select(p => new[] { p.Id, p.Place }).ToArray())));
        }
    }

    // Runs a statement with $ids for all of the ids, a batch at a time.
    private async Task RunForAsync(IEnumerable<string> ids, string statement)
    {
        foreach (var some in ids.Chunk(transaction.Address.Batch))
        {
            await transaction.RunAsync(new(statement, ("ids", some)));
        }
    }

    /// <summary>The number of records; Neo4j keeps this count.</summary>
    public async Task<int> CountAsync() =>
        JsonElement.Parse((await transaction.RunAsync(new($"MATCH (r:{GraphNames.Record}) RETURN count(r)"))).Rows.Span)[0][0].GetInt32();

    public async Task<List<(Record Record, string Place)>> RecordsAsync(Neo4jStatement statement, ValueList<RecordKind> kinds) =>
        Records(await transaction.RunAsync(statement), kinds);

    /// <summary>Reads the records of a result whose only column is their properties.</summary>
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
