using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Sqlite.Files;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>
/// Makes the tables of a new file, and re-derives a file whose derived values another version of the program has written: in one
/// transaction, after a backup.
/// </summary>
internal sealed class SqliteMigration(SqliteConnection connection, OpeningReport report, CancellationToken cancellation)
{
    private const int ReportedEvery = 1000;

    /// <summary>Whether anything was made.</summary>
    /// <exception cref="StoreException">
    /// The file is not a directory of this program, or of a newer version, or cannot be backed up.
    /// </exception>
    public bool Prepare()
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Identify() == 0)
        {
            connection.Execute(SqliteSchema.Kept);
            connection.Execute($"PRAGMA application_id = {SqliteSchema.ApplicationId};");
        }

        var fingerprint = SqliteDerivation.Read(connection);
        SqliteDerivation.RefuseNewer(connection, fingerprint);
        if (fingerprint == SqliteSchema.Fingerprint)
        {
            return false;
        }

        var records = connection.Scalar<long>("SELECT count(*) FROM record");
        if (records > 0)
        {
            report.Note(OpeningReport.Begins(connection.DataSource));
            report.Note($"The file as it was is kept in {DerivationBackup.Take(connection)}.");
        }

        connection.Execute(SqliteSchema.Derived);
        Derive((int)records);
        SqliteDerivation.Write(connection);
        connection.Execute($"PRAGMA user_version = {SqliteSchema.Version};");
        transaction.Commit();
        if (records > 0)
        {
            report.Note(OpeningReport.Ends(connection.DataSource));
        }

        return true;
    }

    /// <summary>The version of the file; 0 when it is new.</summary>
    private long Identify()
    {
        var version = connection.Scalar<long>("PRAGMA user_version");
        var owner = connection.Scalar<long>("PRAGMA application_id");
        if (version > SqliteSchema.Version && owner == SqliteSchema.ApplicationId)
        {
            throw new StoreException(
                $"{connection.DataSource} was written by a newer version of this program "
                + $"(its form is {version}, this program knows {SqliteSchema.Version}).");
        }

        if (owner != SqliteSchema.ApplicationId && connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") > 0)
        {
            throw new StoreException(
                $"{connection.DataSource} is a database of another program. Name another file; one that does not exist is made.");
        }

        return version;
    }

    private void Derive(int total)
    {
        using var tables = new RecordTables(connection, isEmpty: false, derivesAll: true);
        var done = 0;
        foreach (var shape in RecordShape.All)
        {
            using var records = new Statement(connection, "SELECT key FROM record WHERE id > ?1 AND id < ?2");
            using var body = new Statement(connection, "SELECT body FROM record WHERE key = ?1");
            var ids = IdRange.Of(shape);
            foreach (var key in records.All([ids.After, ids.Before], row => row.Number(0)))
            {
                tables.Reindex(key, body.Find([key], row => row.Utf8(0))!);
                if (++done % ReportedEvery == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    report.Records(done, total);
                }
            }
        }

        tables.Settle();
    }
}
