using System.Text.Json;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>The node that every change locks first: where the log stands, and which import is filling the store. So changes go one after another, whoever makes them.</summary>
/// <param name="Filling">The edit that fills the store; absent when it is whole.</param>
/// <param name="Saved">The sequence that this very edit has got already, when only the answer to its commit was lost.</param>
internal sealed record Counter(long Sequence, string? Filling, long? Saved)
{
    private const string Find = $"MATCH (d:{Graph.Directory} {{key: 'directory'}})";

    /// <param name="edit">The edit's own mark.</param>
    public static async Task<Counter> LockAsync(Neo4jTransaction transaction, string edit, long seen)
    {
        // Reading comes after writing, that is, with the lock held.
        var answer = await transaction.RunAsync(new(
            $$"""
            {{Find}} SET d.lastEdit = $edit
            WITH d RETURN d.sequence, d.filling, COLLECT { MATCH (c:{{Graph.Change}}) WHERE c.sequence > $seen AND c.edit = $edit RETURN c.sequence }
            """,
            ("edit", edit), ("seen", seen)));
        var row = JsonElement.Parse(answer.Rows.Span)[0];
        return new(row[0].GetInt64(), row[1].GetString(), row[2].GetArrayLength() == 0 ? null : row[2][0].GetInt64());
    }

    public static async Task<Counter> ReadAsync(Neo4jHttp http, CancellationToken cancellation)
    {
        var row = JsonElement.Parse((await http.ReadAsync(new($"{Find} RETURN d.sequence, d.filling"), cancellation)).Rows.Span)[0];
        return new(row[0].GetInt64(), row[1].GetString(), null);
    }

    public static Task MarkAsync(Neo4jTransaction transaction, string edit) =>
        transaction.RunAsync(new($"{Find} SET d.filling = $edit", ("edit", edit)));

    /// <summary>Enters the change in the log, whose records are there already, and moves the log on.</summary>
    public static Task AdvanceAsync(Neo4jTransaction transaction, long sequence, string mark, Edit edit) => transaction.RunAsync(new(
        $"{Find} SET d.sequence = $sequence REMOVE d.filling CREATE (:{Graph.Change} {{sequence: $sequence, at: $at, by: $by, edit: $edit}})",
        ("sequence", sequence), ("at", edit.At.ToUniversalTime()), ("by", edit.By), ("edit", mark)));
}
