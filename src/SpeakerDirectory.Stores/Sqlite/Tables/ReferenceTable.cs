using Microsoft.Data.Sqlite;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>
/// Writes references. For an empty table they are first collected in a temporary one and then inserted in the order of the table, because
/// inserting millions of rows in another order would change every page many times.
/// </summary>
internal sealed class ReferenceTable : IDisposable
{
    private const string Columns =
        "target INTEGER NOT NULL, field INTEGER NOT NULL, place TEXT NOT NULL, source INTEGER NOT NULL, position INTEGER NOT NULL";

    public const string Definition = $"""
        DROP TABLE IF EXISTS reference;
        CREATE TABLE reference({Columns},
            PRIMARY KEY(target, field, place, source)) WITHOUT ROWID;

        """;

    public const string SourceIndex = "CREATE UNIQUE INDEX reference_source ON reference(source, field, position, target);\n";

    private readonly SqliteConnection _connection;
    private readonly bool _collects;
    private Statement _add;
    private Statement _remove;

    /// <param name="isEmpty">Whether the table is empty and every record will be written once.</param>
    public ReferenceTable(SqliteConnection connection, bool isEmpty)
    {
        (_connection, _collects) = (connection, isEmpty);
        if (_collects)
        {
            connection.Execute(
                "DROP INDEX reference_source; CREATE TEMP TABLE collected(target INTEGER, field INTEGER, place TEXT, source INTEGER, "
                + "position INTEGER);");
        }

        (_add, _remove) = Statements(_collects ? "temp.collected" : "reference");
    }

    public void Add(long target, int field, string sortPosition, long source, int position) =>
        _add.Run(target, field, sortPosition, source, position);

    /// <summary>Removes the references of a record that was at this position.</summary>
    public void RemoveOf(long source, string sortPosition) => _remove.Run(source, sortPosition);

    /// <summary>Moves what was collected to the table.</summary>
    public void Settle()
    {
        if (_collects)
        {
            Dispose();
            _connection.Execute(
                $"INSERT INTO reference SELECT * FROM temp.collected ORDER BY target, field, place, source; DROP TABLE temp.collected; "
                + $"{SourceIndex}");
            (_add, _remove) = Statements("reference");
        }
    }

    public void Dispose()
    {
        _add.Dispose();
        _remove.Dispose();
    }

    private (Statement Add, Statement Remove) Statements(string table) => (
        new(_connection, $"INSERT INTO {table}(target, field, place, source, position) VALUES (?1, ?2, ?3, ?4, ?5)"),
        new(_connection, table == "reference"
            ? "DELETE FROM reference WHERE (target, field, place, source) IN (SELECT target, field, ?2, source FROM reference WHERE "
                + "source = ?1)"
            : $"DELETE FROM {table} WHERE source = ?1 AND place = ?2"));
}
