using SpeakerDirectory.Stores.Sqlite.Files;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Shared;
using SpeakerDirectory.Stores.Sqlite.Writing;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>
/// The copy of a file that is made beside it before it is re-derived, named after the new derivation and the last change. A file that
/// exists is never written over. When a re-derivation is tried again on the same file, the copy of the first try is the copy: else every
/// try would leave another.
/// </summary>
internal static class DerivationBackup
{
    /// <summary>
    /// Makes the copy, or finds the one that was made before, and answers its name. The file must be locked for writing, with nothing
    /// written yet.
    /// </summary>
    /// <exception cref="StoreException">The copy cannot be written.</exception>
    public static string Take(SqliteConnection connection)
    {
        var (file, state) = (connection.DataSource, StateOf(connection));
        var change = connection.Scalar<long>(SqliteSave.LastSequence);
        var name = string.Create(CultureInfo.InvariantCulture, $"{file}.before-derivation-{Derivation.Current}-at-change-{change}");
        try
        {
            var backup = name;
            for (var i = 2; File.Exists(backup); i++)
            {
                if (StateOf(backup) == state)
                {
                    return backup;
                }

                backup = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
            }

            SqliteBackup.TakeNew(file, backup);
            return backup;
        }
        catch (Exception failed) when (failed is StoreException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"{file} must be re-derived, and its backup {name} cannot be written: {failed.Message} Nothing was changed.", failed);
        }
    }

    // What is no directory is not its copy either.
    private static (string? Fingerprint, string? LastChange)? StateOf(string backup)
    {
        try
        {
            var options = new SqliteConnectionStringBuilder { DataSource = backup, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
            using var connection = new SqliteConnection(options.ToString());
            connection.Open();
            return StateOf(connection);
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private static (string? Fingerprint, string? LastChange) StateOf(SqliteConnection connection)
    {
        const string LastChange = "SELECT sequence || ' ' || at || ' ' || by FROM change ORDER BY sequence DESC LIMIT 1";
        return (SqliteDerivation.Read(connection), connection.Scalar<string>(LastChange));
    }
}
