using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>Writes the rows of the index tables, with one prepared statement for each kind.</summary>
internal sealed class IndexRows(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<RecordKind, Statement> _statements = [];

    /// <summary>Inserts or replaces the row of a record.</summary>
    /// <param name="keyOf">The key of the row of an id.</param>
    public void Put(Record record, long key, Func<string, long> keyOf)
    {
        var kind = RecordShape.Of(record).Kind;
        object?[] row = [key, .. IndexTable.Of(kind).Columns.Select(column => column.ValueOf(record, keyOf))];
        StatementOf(kind).Run(row);
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
    }

    private Statement StatementOf(RecordKind kind)
    {
        if (!_statements.TryGetValue(kind, out var statement))
        {
            var table = IndexTable.Of(kind);
            statement = new(
                connection,
                $"INSERT OR REPLACE INTO \"{table.Name}\" VALUES "
                + $"({string.Join(", ", Enumerable.Range(1, table.Columns.Count + 1).Select(i => $"?{i}"))})");
            _statements.Add(kind, statement);
        }

        return statement;
    }
}
