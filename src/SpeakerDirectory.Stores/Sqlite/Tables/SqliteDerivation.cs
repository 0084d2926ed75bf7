using System.Globalization;
using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Shared;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>What a file says of the values that were derived from its records: the fingerprint of the program that derived them.</summary>
internal static class SqliteDerivation
{
    private const string Setting = "shapes";

    /// <summary>The fingerprint; absent in a file that is new.</summary>
    public static string? Read(SqliteConnection connection)
    {
        using var known = new Statement(connection, "SELECT value FROM setting WHERE name = ?1");
        return known.Find([Setting], row => row.Text(0));
    }

    public static void Write(SqliteConnection connection)
    {
        using var keep = new Statement(connection, "INSERT OR REPLACE INTO setting(name, value) VALUES (?1, ?2)");
        keep.Run(Setting, SqliteSchema.Fingerprint);
    }

    /// <exception cref="StoreException">A newer program has derived the values.</exception>
    public static void RefuseNewer(SqliteConnection connection, string? fingerprint)
    {
        if (NumberIn(fingerprint) is > Derivation.Current and var newer)
        {
            throw Derivation.Newer(connection.DataSource, newer);
        }
    }

    /// <exception cref="StoreException">Another version of the program has re-derived the file since it was opened.</exception>
    public static void RequireCurrent(SqliteConnection connection)
    {
        var fingerprint = Read(connection);
        RefuseNewer(connection, fingerprint);
        if (fingerprint != SqliteSchema.Fingerprint)
        {
            throw new StoreException(
                $"{connection.DataSource} was re-derived by another version of this program. "
                + "Stop the other version and start this one again.");
        }
    }

    // Files that are older than derivations begin with something else.
    private static int NumberIn(string? fingerprint) =>
        int.TryParse(fingerprint?.Split('\n', 2)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
