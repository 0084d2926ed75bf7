using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Sqlite.Files;
using SQLitePCL;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>Takes backups of a directory's file while it is in use, and restores them.</summary>
public static class SqliteBackup
{
    /// <summary>
    /// Copies the directory as it is at one moment, while others use it. The copy is one file, which appears only when it is complete.
    /// </summary>
    /// <exception cref="StoreException">It cannot be read, or the copy cannot be written.</exception>
    public static void Take(string directory, string backup) =>
        Copy(directory, SqliteOpenMode.ReadWrite, backup, overwrite: true); // Whoever only reads leaves files for others to clear away.

    /// <summary>Copies the directory as <see cref="Take"/> does, but never over a file that exists.</summary>
    /// <exception cref="StoreException">It cannot be read, or the copy cannot be written.</exception>
    /// <exception cref="IOException">The file exists.</exception>
    internal static void TakeNew(string directory, string backup) => Copy(directory, SqliteOpenMode.ReadWrite, backup, overwrite: false);

    /// <summary>Replaces a directory that nobody uses by a backup.</summary>
    /// <exception cref="StoreException">The backup is damaged or not a directory, or the present directory is in use; it is unchanged
    /// then.</exception>
    public static void Restore(string backup, string directory)
    {
        Verify(backup);
        if (File.Exists(directory) && Path.GetFullPath(backup) != Path.GetFullPath(directory))
        {
            Retire(directory);
        }

        Copy(backup, SqliteOpenMode.ReadOnly, directory, overwrite: true);
    }

    private static void Copy(string from, SqliteOpenMode mode, string to, bool overwrite)
    {
        if (Path.GetFullPath(from) == Path.GetFullPath(to))
        {
            throw new StoreException($"{to} is the directory itself. Name another file.");
        }

        var draft = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(to))!, $".{Guid.NewGuid():N}.draft"); // A full path has a folder.
        try
        {
            using (var source = Open(from, mode))
            using (var target = Open(draft, SqliteOpenMode.ReadWriteCreate))
            {
                target.Execute("PRAGMA synchronous = FULL;");
                source.BackupDatabase(target);
                target.Execute("PRAGMA journal_mode = DELETE;");
            }

            File.Move(draft, to, overwrite);
        }
        catch (SqliteException error)
        {
            throw new StoreException(SqliteErrors.Sentence(error, error.SqliteErrorCode == raw.SQLITE_CANTOPEN ? to : from), error);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Verify(string backup)
    {
        try
        {
            using var connection = Open(backup, SqliteOpenMode.ReadOnly);
            if (connection.Scalar<long>("PRAGMA application_id") != SqliteSchema.ApplicationId)
            {
                throw new StoreException($"{backup} is no backup of a directory.");
            }

            if (connection.Scalar<long>("PRAGMA user_version") is > SqliteSchema.Version and var version)
            {
                throw new StoreException(
                    $"{backup} was written by a newer version of this program (its form is {version}, this program knows "
                    + $"{SqliteSchema.Version}).");
            }

            if (connection.Scalar<string>("PRAGMA integrity_check(1)") is var found and not "ok")
            {
                throw new StoreException($"{backup} is damaged: {found}. Take another backup.");
            }
        }
        catch (SqliteException error)
        {
            throw new StoreException(
                error.SqliteErrorCode == raw.SQLITE_NOTADB
                    ? $"{backup} is no backup of a directory."
                    : SqliteErrors.Sentence(error, backup),
                error);
        }
    }

    // Leaving the write-ahead mode needs exclusive access, so it fails while anybody has the file open. It also removes the write-ahead
    // log, which would otherwise be taken for part of the new file.
    private static void Retire(string directory)
    {
        try
        {
            using var connection = Open(directory, SqliteOpenMode.ReadWrite);
            connection.Execute("PRAGMA journal_mode = DELETE;");
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            throw new StoreException($"{directory} is in use. Stop the program that serves it first.", error);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            // A damaged file is a reason to restore a backup.
            File.Delete(directory + "-wal");
            File.Delete(directory + "-shm");
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        return connection;
    }
}
