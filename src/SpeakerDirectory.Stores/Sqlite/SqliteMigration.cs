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

        using var known = connection.Prepared("SELECT value FROM setting WHERE name = $1", 1);
        if ((string?)known.With(Fingerprint).ExecuteScalar() == SqliteSchema.Fingerprint)
        {
            return false;
        }

        connection.Execute(SqliteSchema.Derived);
        Derive(connection);
        using var keep = connection.Prepared("INSERT OR REPLACE INTO setting(name, value) VALUES ($1, $2)", 2);
        keep.With(Fingerprint, SqliteSchema.Fingerprint).ExecuteNonQuery();
        transaction.Commit();
        return true;
    }

    private static void Derive(SqliteConnection connection)
    {
        using var tables = new RecordTables(connection);
        foreach (var shape in RecordShape.All)
        {
            using var records = connection.Prepared("SELECT key, body FROM record WHERE id > $1 AND id < $2", 2);
            using var rows = records.With(shape.Name + "/", shape.Name + "0").ExecuteReader();
            while (rows.Read())
            {
                tables.Reindex(rows.GetInt64(0), rows.GetFieldValue<byte[]>(1));
            }
        }

        tables.Finish();
    }
}
