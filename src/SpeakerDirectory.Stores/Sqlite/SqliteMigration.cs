using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Makes the tables of a new file, and makes the derived ones anew when the shapes of the records have changed.</summary>
internal static class SqliteMigration
{
    private const string Fingerprint = "shapes";

    /// <summary>Whether anything was made.</summary>
    public static bool Prepare(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = connection.Scalar<long>("PRAGMA user_version");
        var owner = connection.Scalar<long>("PRAGMA application_id");
        if (version > SqliteSchema.Version && owner == SqliteSchema.ApplicationId)
        {
            throw new StoreException($"{connection.DataSource} was written by a newer version of this program (its form is {version}, this program knows {SqliteSchema.Version}).");
        }

        if (owner != SqliteSchema.ApplicationId && connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") > 0)
        {
            throw new StoreException($"{connection.DataSource} is a database of another program. Name another file; one that does not exist is made.");
        }

        if (version == 0)
        {
            connection.Execute(SqliteSchema.Kept);
            connection.Execute($"PRAGMA application_id = {SqliteSchema.ApplicationId}; PRAGMA user_version = {SqliteSchema.Version};");
        }

        using var known = new Statement(connection, "SELECT value FROM setting WHERE name = ?1");
        if (known.Find([Fingerprint], row => row.Text(0)) == SqliteSchema.Fingerprint)
        {
            return false;
        }

        connection.Execute(SqliteSchema.Derived);
        Derive(connection);
        using var keep = new Statement(connection, "INSERT OR REPLACE INTO setting(name, value) VALUES (?1, ?2)");
        keep.Run(Fingerprint, SqliteSchema.Fingerprint);
        transaction.Commit();
        return true;
    }

    private static void Derive(SqliteConnection connection)
    {
        using var tables = new RecordTables(connection, isEmpty: false);
        foreach (var shape in RecordShape.All)
        {
            using var records = new Statement(connection, "SELECT key FROM record WHERE id > ?1 AND id < ?2");
            using var body = new Statement(connection, "SELECT body FROM record WHERE key = ?1");
            foreach (var key in records.All([shape.Name + "/", shape.Name + "0"], row => row.Number(0)))
            {
                tables.Reindex(key, body.Find([key], row => row.Utf8(0))!);
            }
        }

        tables.Settle();
    }
}
