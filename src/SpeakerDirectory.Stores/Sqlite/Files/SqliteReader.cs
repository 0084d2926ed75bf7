using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SpeakerDirectory.Stores.Sqlite.Files;

/// <summary>
/// A connection for reading, which prepares each statement once. The result is read in the memory of SQLite: the driver would copy it
/// twice, and it cannot be interrupted.
/// </summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private const int MostStatements = 500;

    private readonly Dictionary<string, sqlite3_stmt> _statements = [];

    private sqlite3 Database => connection.Handle!;

    public SqliteConnection Connection => connection;

    /// <summary>Runs a statement that returns one value, and reads it.</summary>
    public T Read<T>(SqlStatement statement, ReadAnswer<T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var prepared = Prepare(statement.Text);
        try
        {
            Bind(prepared, statement.Values);

            // SQLite ignores an interrupt before the statement runs.
            using var interrupt = cancellation.Register(static database => raw.sqlite3_interrupt((sqlite3)database!), Database);
            cancellation.ThrowIfCancellationRequested();
            var result = raw.sqlite3_step(prepared);
            if (result == raw.SQLITE_INTERRUPT)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (result == raw.SQLITE_DONE)
            {
                return read([]);
            }

            Check(result == raw.SQLITE_ROW ? raw.SQLITE_OK : result);
            return read(raw.sqlite3_column_blob(prepared, 0));
        }
        finally
        {
            _ = raw.sqlite3_reset(prepared);
            _ = raw.sqlite3_clear_bindings(prepared);
        }
    }

    public void Dispose()
    {
        ClearStatements();
        connection.Dispose();
    }

    private sqlite3_stmt Prepare(string text)
    {
        if (!_statements.TryGetValue(text, out var statement))
        {
            if (_statements.Count == MostStatements)
            {
                ClearStatements();
            }

            Check(raw.sqlite3_prepare_v3(Database, text, raw.SQLITE_PREPARE_PERSISTENT, out statement));
            _statements.Add(text, statement);
        }

        return statement;
    }

    internal static void Bind(sqlite3_stmt statement, IReadOnlyList<object> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            _ = values[i] switch
            {
                string text => raw.sqlite3_bind_text(statement, i + 1, text),
                long number => raw.sqlite3_bind_int64(statement, i + 1, number),
                int number => raw.sqlite3_bind_int64(statement, i + 1, number),
                double number => raw.sqlite3_bind_double(statement, i + 1, number),
                var other => throw new NotSupportedException($"{other.GetType()} is not supported as a value of a statement."),
            };
        }
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, Database);

    private void ClearStatements()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }
}

/// <summary>Reads a result, UTF-8 text that is valid during the call only; empty when the statement returned no row.</summary>
internal delegate T ReadAnswer<out T>(ReadOnlySpan<byte> answer);
