using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SpeakerDirectory.Stores.Sqlite.Files;

/// <summary>Describes errors of a file for the person who runs the program.</summary>
internal static class SqliteErrors
{
    public static string Sentence(SqliteException error, string file) => error.SqliteErrorCode switch
    {
        raw.SQLITE_CANTOPEN => $"{file} cannot be opened: its folder must exist and be writable.",
        raw.SQLITE_NOTADB => $"{file} is not a SQLite database. Name another file; one that does not exist is made.",
        raw.SQLITE_CORRUPT => $"{file} is damaged ({error.Message}). Restore it from a backup.",
        raw.SQLITE_READONLY => $"{file} or its folder cannot be written to.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{file} is locked by another program.",
        raw.SQLITE_FULL => $"The disk of {file} is full; nothing was saved.",
        _ => $"{file}: {error.Message}",
    };
}
