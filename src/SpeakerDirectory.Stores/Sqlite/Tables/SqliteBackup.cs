using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core;
using SQLitePCL;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Copies of a directory's file, taken while it is in use, and put back.</summary>
public static class SqliteBackup
{
    /// <summary>Copies the directory as it is at one moment; whoever uses it goes on. The copy is one file, and appears when it is whole.</summary>
    /// <exception cref="StoreException">It cannot be read, or the copy cannot be written.</exception>
    public static void Take(string directory, string backup) => Copy(directory, SqliteOpenMode.ReadWrite, backup); // Whoever only reads leaves files for others to clear away.

    /// <summary>Puts a backup in the place of a directory that nobody uses.</summary>
    /// <exception cref="StoreException">The backup is damaged or no directory, or somebody uses the one that stands there; it stays as it is then.</exception>
    public static void Restore(string backup, string directory)
    {
        Verify(backup);
        if (File.Exists(directory) && Path.GetFullPath(backup) != Path.GetFullPath(directory))
        {
            Retire(directory);
        }

        Copy(backup, SqliteOpenMode.ReadOnly, directory);
    }

    private static void Copy(string from, SqliteOpenMode mode, string to)
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

            File.Move(draft, to, overwrite: true);
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
                throw new StoreException($"{backup} was written by a newer version of this program (its form is {version}, this program knows {SqliteSchema.Version}).");
            }

            if (connection.Scalar<string>("PRAGMA integrity_check(1)") is var found and not "ok")
            {
                throw new StoreException($"{backup} is damaged: {found}. Take another backup.");
            }
        }
        catch (SqliteException error)
        {
            throw new StoreException(error.SqliteErrorCode == raw.SQLITE_NOTADB ? $"{backup} is no backup of a directory." : SqliteErrors.Sentence(error, backup), error);
        }
    }

    // Leaving the write-ahead mode takes the whole file for oneself, so it fails while anybody has it open; and what is written ahead is gone with it, which would
    // else be taken for part of the file that comes in its place.
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
            // What is damaged is what a backup is put in the place of.
            File.Delete(directory + "-wal");
            File.Delete(directory + "-shm");
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        connection.Open();
        return connection;
    }
}
