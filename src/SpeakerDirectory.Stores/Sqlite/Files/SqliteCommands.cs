using Microsoft.Data.Sqlite;

namespace SpeakerDirectory.Stores.Sqlite.Files;

/// <summary>Runs a command of the driver in one call.</summary>
internal static class SqliteCommands
{
    public static int Execute(this SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteNonQuery();
    }

    public static T? Scalar<T>(this SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar() is T value ? value : default;
    }
}
