using Microsoft.Data.Sqlite;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>
/// The keys of the rows of records. An id gets its key when it is mentioned first, also by a reference to a record that is written later;
/// the id of a deleted record gets its old key.
/// </summary>
/// <param name="isEmpty">Whether the file never had a record, so that only those written now can be found.</param>
internal sealed class RecordKeys(SqliteConnection connection, bool isEmpty) : IDisposable
{
    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<long> _written = [];
    private readonly Statement _findRow = new(connection, "SELECT key, place, body FROM record WHERE id = ?1");
    private readonly Statement _findDeleted = new(connection, "SELECT key FROM deleted WHERE id = ?1");
    private readonly Statement _forget = new(connection, "DELETE FROM deleted WHERE key = ?1");
    private long _lastKey = connection.Scalar<long>(
        "SELECT max(coalesce((SELECT max(key) FROM record), 0), coalesce((SELECT max(key) FROM deleted), 0))");

    /// <summary>The row of a record; null when none is stored.</summary>
    public RecordRow? Find(string id)
    {
        if (isEmpty && !(_keys.TryGetValue(id, out var known) && _written.Contains(known)))
        {
            return null;
        }

        var found = _findRow.Find([id], row => new RecordRow(row.Number(0), row.Text(1), row.Utf8(2)));
        if (found is not null)
        {
            _keys[id] = found.Key;
        }

        return found;
    }

    /// <summary>The key of an id.</summary>
    public long Of(string id)
    {
        if (_keys.TryGetValue(id, out var key))
        {
            return key;
        }

        if (Find(id) is { } row)
        {
            return row.Key;
        }

        if (!isEmpty && _findDeleted.Find([id], r => (long?)r.Number(0)) is { } deleted)
        {
            _forget.Run(deleted);
            return _keys[id] = deleted;
        }

        return _keys[id] = ++_lastKey;
    }

    public void Set(string id, long key) => _keys[id] = key;

    public void Remove(string id) => _keys.Remove(id);

    /// <summary>Records that the row of a key is written.</summary>
    public void AddWritten(long key)
    {
        if (isEmpty)
        {
            _written.Add(key);
        }
    }

    public void Dispose()
    {
        _findRow.Dispose();
        _findDeleted.Dispose();
        _forget.Dispose();
    }
}
