using System.Globalization;
using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Stores.Sqlite.Files;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Writing;

/// <summary>Step W3: Save. Saves one edit, its records and its entry in the change log, in one transaction.</summary>
internal static class SqliteSave
{
    public const string LastSequence = "SELECT coalesce(max(sequence), 0) FROM change";

    public static async Task<SaveOutcome> SaveAsync(SqliteConnection connection, Edit edit, CancellationToken cancellation)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        SqliteDerivation.RequireCurrent(connection);
        var last = connection.Scalar<long>(LastSequence);
        if (last != edit.BasedOn)
        {
            return SaveOutcome.Stale;
        }

        var outcome = new SaveOutcome(null, 0, 0, 0, 0);
        using (var tables = new RecordTables(connection, isEmpty: last == 0))
        {
            using var log = new Statement(connection, "INSERT INTO change_record(sequence, key, before) VALUES (?1, ?2, ?3)");
            await foreach (var change in edit.Changes.WithCancellation(cancellation))
            {
                outcome = Apply(change, tables, outcome, (key, before) => log.Run(last + 1, key, before));
            }

            tables.Settle();
        }

        if (outcome is { Created: 0, Changed: 0, Deleted: 0 })
        {
            return outcome;
        }

        using (var entry = new Statement(connection, "INSERT INTO change(sequence, at, by) VALUES (?1, ?2, ?3)"))
        {
            entry.Run(last + 1, edit.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), edit.By);
        }

        await transaction.CommitAsync(cancellation);
        return outcome with { Sequence = last + 1 };
    }

    private static SaveOutcome Apply(RecordChange change, RecordTables tables, SaveOutcome outcome, Action<long, byte[]?> log)
    {
        var before = tables.Find(change.Id);
        if (change.After is null)
        {
            if (before is not { } row)
            {
                return outcome with { Unchanged = outcome.Unchanged + 1 };
            }

            tables.Delete(change.Id, row);
            log(row.Key, row.Body);
            return outcome with { Deleted = outcome.Deleted + 1 };
        }

        var body = RecordJson.Write(change.After);
        if (before is { } old && old.Body.AsSpan().SequenceEqual(body))
        {
            return outcome with { Unchanged = outcome.Unchanged + 1 };
        }

        log(tables.Put(change.After, body, before), before?.Body);
        return before is null ? outcome with { Created = outcome.Created + 1 } : outcome with { Changed = outcome.Changed + 1 };
    }
}
