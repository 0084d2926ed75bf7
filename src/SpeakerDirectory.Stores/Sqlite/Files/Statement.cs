using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SpeakerDirectory.Stores.Sqlite.Files;

/// <summary>
/// A statement of the writing connection, prepared once and run many times. The driver's own commands take several times as long as
/// SQLite itself.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(SqliteConnection connection, string text)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, text, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Runs the statement; text may be given as UTF-8 bytes.</summary>
    public void Run(params ReadOnlySpan<object?> values) => Find(values, _ => true);

    /// <summary>Reads the first row; the default value when there is none.</summary>
    public T? Find<T>(ReadOnlySpan<object?> values, Func<Row, T> read)
    {
        Bind(values);
        try
        {
            var result = raw.sqlite3_step(_statement);
            if (result != raw.SQLITE_ROW)
            {
                Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
                return default;
            }

            return read(new(_statement));
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Reads all rows before it returns.</summary>
    public List<T> All<T>(ReadOnlySpan<object?> values, Func<Row, T> read)
    {
        var rows = new List<T>();
        Bind(values);
        try
        {
            int result;
            while ((result = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
            {
                rows.Add(read(new(_statement)));
            }

            Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
            return rows;
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _ = values[i] switch
            {
                null => raw.sqlite3_bind_null(_statement, i + 1),
                long number => raw.sqlite3_bind_int64(_statement, i + 1, number),
                int number => raw.sqlite3_bind_int64(_statement, i + 1, number),
                string text => raw.sqlite3_bind_text(_statement, i + 1, text),
                byte[] utf8 => raw.sqlite3_bind_text(_statement, i + 1, utf8.AsSpan()),
                var other => throw new NotSupportedException($"{other.GetType()} is not bound to statements."),
            };
        }
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);

    /// <summary>The current row; valid until the statement moves on.</summary>
    public readonly struct Row(sqlite3_stmt statement)
    {
        public long Number(int column) => raw.sqlite3_column_int64(statement, column);

        public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

        public byte[] Utf8(int column) => raw.sqlite3_column_blob(statement, column).ToArray();
    }
}
