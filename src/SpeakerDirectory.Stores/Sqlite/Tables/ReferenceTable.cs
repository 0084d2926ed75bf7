using Microsoft.Data.Sqlite;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>
/// Writes references. Into an empty table they are first gathered as they come and then put in in its order, because millions of rows in any other order
/// touch every page many times.
/// </summary>
internal sealed class ReferenceTable : IDisposable
{
    public const string Definition = """
        DROP TABLE IF EXISTS reference;
        CREATE TABLE reference(target INTEGER NOT NULL, field INTEGER NOT NULL, place TEXT NOT NULL, source INTEGER NOT NULL, position INTEGER NOT NULL,
            PRIMARY KEY(target, field, place, source)) WITHOUT ROWID;

        """;

    public const string SourceIndex = "CREATE UNIQUE INDEX reference_source ON reference(source, field, position, target);\n";

    private readonly SqliteConnection _connection;
    private readonly bool _gathers;
    private Statement _add;
    private Statement _remove;

    /// <param name="isEmpty">The table is, and every record will be written once.</param>
    public ReferenceTable(SqliteConnection connection, bool isEmpty)
    {
        (_connection, _gathers) = (connection, isEmpty);
        if (_gathers)
        {
            connection.Execute("DROP INDEX reference_source; CREATE TEMP TABLE gathered(target INTEGER, field INTEGER, place TEXT, source INTEGER, position INTEGER);");
        }

        (_add, _remove) = Statements(_gathers ? "temp.gathered" : "reference");
    }

    public void Add(long target, int field, string place, long source, int position) => _add.Run(target, field, place, source, position);

    /// <summary>Removes the references of a record that stood at this place.</summary>
    public void RemoveOf(long source, string place) => _remove.Run(source, place);

    /// <summary>Puts what was gathered where it belongs.</summary>
    public void Settle()
    {
        if (_gathers)
        {
            Dispose();
            _connection.Execute($"INSERT INTO reference SELECT * FROM temp.gathered ORDER BY target, field, place, source; DROP TABLE temp.gathered; {SourceIndex}");
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
            ? "DELETE FROM reference WHERE (target, field, place, source) IN (SELECT target, field, ?2, source FROM reference WHERE source = ?1)"
            : $"DELETE FROM {table} WHERE source = ?1 AND place = ?2"));
}
