using System.Globalization;
using System.Text.Json;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Writing;

/// <summary>
/// The node that every change locks first, so that changes of all programs are made one after another. It has the last sequence of the
/// log, and the import that is filling the store.
/// </summary>
/// <param name="Filling">The mark of the import that is filling the store; null when the store is complete.</param>
/// <param name="Saved">The sequence of this edit, when it was committed already and only the response was lost; null otherwise.</param>
internal sealed record LogHead(long Sequence, string? Filling, long? Saved)
{
    private const string Find = $"MATCH (d:{GraphNames.Directory} {{key: 'directory'}})";

    /// <summary>
    /// A mark that no other edit has. It begins with the derivation of its program: so it shows when a program of another derivation has
    /// left a store half filled.
    /// </summary>
    public static string NewMark() => string.Create(CultureInfo.InvariantCulture, $"{Derivation.Current}-{Guid.NewGuid():N}");

    /// <param name="edit">The edit's own mark.</param>
    /// <exception cref="StoreException">The store holds values that another version of the program derived.</exception>
    public static async Task<LogHead> LockAsync(Neo4jTransaction transaction, string edit, long basedOn)
    {
        // Reads after it has written, so while it holds the lock.
        var answer = await transaction.RunAsync(new(
            $$"""
            {{Find}} SET d.lastEdit = $edit
            WITH d
            RETURN
              COLLECT { MATCH (c:{{GraphNames.Change}}) WHERE c.sequence > $basedOn AND c.edit = $edit RETURN c.sequence },
              {{DerivationState.Columns}}
            """,
            ("edit", edit), ("basedOn", basedOn)));
        var row = JsonElement.Parse(answer.Rows.Span)[0];
        var state = DerivationState.Read(row, 1);
        state.RequireCurrent(transaction.Address);
        return new(state.Sequence, state.Filling, row[0].GetArrayLength() == 0 ? null : row[0][0].GetInt64());
    }

    /// <exception cref="StoreException">The store holds values that another version of the program derived.</exception>
    public static async Task<LogHead> ReadAsync(Neo4jHttp http, CancellationToken cancellation)
    {
        var answer = await http.ReadAsync(new($"{Find} RETURN {DerivationState.Columns}"), cancellation);
        var state = DerivationState.Read(JsonElement.Parse(answer.Rows.Span)[0], 0);
        state.RequireCurrent(http.Address);
        return new(state.Sequence, state.Filling, null);
    }

    public static Task MarkAsync(Neo4jTransaction transaction, string edit) =>
        transaction.RunAsync(new($"{Find} SET d.filling = $edit", ("edit", edit)));

    /// <summary>Adds the change to the log, which has its records already, and advances the head.</summary>
    public static Task AdvanceAsync(Neo4jTransaction transaction, long sequence, string mark, Edit edit) => transaction.RunAsync(new(
        $"{Find} SET d.sequence = $sequence, d.derivedTo = $sequence REMOVE d.filling CREATE (:{GraphNames.Change} {{sequence: "
        + $"$sequence, at: $at, by: $by, edit: $edit}})",
        ("sequence", sequence), ("at", edit.At.ToUniversalTime()), ("by", edit.By), ("edit", mark)));
}
