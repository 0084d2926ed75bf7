using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>A stored record's row.</summary>
internal sealed record RecordRow(long Key, string Place, byte[] Body);

/// <summary>
/// Writes records and what is derived from them, inside the caller's transaction. A record may refer to one that comes later: keys are given when an id is
/// first mentioned, and what an appearance's place lacked is put right by <see cref="Settle"/>.
/// </summary>
internal sealed class RecordTables : IDisposable
{
    public const string PlaceIndex = "CREATE INDEX record_place ON record(kind, place);\n";

    private readonly SqliteConnection _connection;
    private readonly bool _wasEmpty;
    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<long> _written = [];
    private readonly Dictionary<string, PartialDate?> _starts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _awaited = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordKind, Statement> _narrow = [];
    private readonly ReferenceTable _references;
    private readonly WordTables _words;
    private readonly EventParts _parts;
    private readonly Statement _findRow;
    private readonly Statement _findDeleted;
    private readonly Statement _put;
    private long _lastKey;

    /// <param name="isEmpty">No record was ever kept: much is then faster.</param>
    public RecordTables(SqliteConnection connection, bool isEmpty)
    {
        (_connection, _wasEmpty) = (connection, isEmpty);
        if (isEmpty)
        {
            // Millions of rows are sorted once sooner than put in their places one by one.
            connection.Execute("DROP INDEX record_place;" + SqliteSchema.WithoutNarrowIndexes);
        }

        (_references, _words, _parts) = (new(connection, isEmpty), new(connection), new(connection));
        _findRow = new(connection, "SELECT key, place, body FROM record WHERE id = ?1");
        _findDeleted = new(connection, "SELECT key FROM deleted WHERE id = ?1");
        _put = new(connection, "INSERT OR REPLACE INTO record(key, id, kind, place, body) VALUES (?1, ?2, ?3, ?4, ?5)");
        _lastKey = connection.Scalar<long>("SELECT max(coalesce((SELECT max(key) FROM record), 0), coalesce((SELECT max(key) FROM deleted), 0))");
    }

    public RecordRow? Find(string id)
    {
        if (_wasEmpty && !(_keys.TryGetValue(id, out var known) && _written.Contains(known)))
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

    /// <summary>Writes a record over the row that stands there, if any, and answers its key.</summary>
    public long Put(Record record, byte[] body, RecordRow? before)
    {
        var place = Place.Of(record, StartOf);
        if (before is not null)
        {
            Unlink(record.Id, before);
        }

        var key = before?.Key ?? KeyOf(record.Id);
        if (_wasEmpty)
        {
            _written.Add(key);
        }

        _put.Run(key, record.Id, (int)RecordShape.Of(record).Kind, place, body);
        Index(record, key, place);
        if (record is Event happening)
        {
            var known = _starts.TryGetValue(record.Id, out var assumed) ? assumed : before is { } old ? (Parse(old.Body) as Event)?.Start : happening.Start;
            _starts[record.Id] = happening.Start;
            if (known != happening.Start)
            {
                _awaited.Add(record.Id);
            }
        }

        return key;
    }

    public void Delete(string id, RecordRow row)
    {
        Unlink(id, row);
        if (RecordShape.TryOfId(id, out var shape))
        {
            Run($"DELETE FROM \"{shape.Name}\" WHERE key = ?1", row.Key);
        }

        Run("DELETE FROM record WHERE key = ?1", row.Key);
        Run("INSERT INTO deleted(key, id) VALUES (?1, ?2)", row.Key, id);
        _keys.Remove(id);
    }

    /// <summary>Makes anew what is derived from a record whose line stands.</summary>
    public void Reindex(long key, byte[] body)
    {
        var record = Parse(body);
        var place = Place.Of(record, StartOf);
        _keys[record.Id] = key;
        Run("UPDATE record SET place = ?2 WHERE key = ?1", key, place);
        Index(record, key, place);
    }

    /// <summary>What can be said only when everything is written: what events are part of, and the places of appearances at events that came or moved later.</summary>
    public void Settle()
    {
        _references.Settle();
        _parts.Settle();
        using var appearancesOf = new Statement(
            _connection, $"SELECT r.body FROM reference p CROSS JOIN record r ON r.key = p.source WHERE p.target = ?1 AND p.field = {SqliteSchema.NumberOf(Field.Of<Appearance>(a => a.Event))}");
        foreach (var id in _awaited)
        {
            foreach (var body in appearancesOf.All([_keys[id]], row => row.Utf8(0)))
            {
                var appearance = Parse(body);
                var row = Find(appearance.Id)!;
                if (row.Place != Place.Of(appearance, StartOf))
                {
                    Put(appearance, body, row);
                }
            }
        }

        if (_wasEmpty)
        {
            _connection.Execute(PlaceIndex + SqliteSchema.NarrowIndexes);
        }
    }

    public void Dispose()
    {
        _references.Dispose();
        _words.Dispose();
        foreach (var statement in (Statement[])[_findRow, _findDeleted, _put, .. _narrow.Values])
        {
            statement.Dispose();
        }
    }

    private void Index(Record record, long key, string place)
    {
        foreach (var field in RecordShape.Of(record).References)
        {
            var position = 0;
            foreach (var target in field.TargetsOf(record))
            {
                _references.Add(KeyOf(target), SqliteSchema.NumberOf(field), place, key, position++);
            }
        }

        _words.Add(record, key);
        var kind = RecordShape.Of(record).Kind;
        if (kind == RecordKind.Event)
        {
            _parts.Add(key);
        }

        object?[] row = [key, .. NarrowTable.Of(kind).Columns.Select(column => column.ValueOf(record, KeyOf))];
        NarrowStatement(kind).Run(row);
    }

    private void Unlink(string id, RecordRow row)
    {
        _references.RemoveOf(row.Key, row.Place);
        if (RecordShape.TryOfId(id, out var shape) && SearchQuestion.SearchedKinds.Contains(shape.Kind))
        {
            _words.Remove(row.Key);
        }
    }

    private PartialDate? StartOf(Ref<Event> happening)
    {
        if (!_starts.TryGetValue(happening.Id, out var start))
        {
            start = Find(happening.Id) is { } row ? (Parse(row.Body) as Event)?.Start : null;
            _starts.Add(happening.Id, start);
        }

        return start;
    }

    private long KeyOf(string id)
    {
        if (_keys.TryGetValue(id, out var key))
        {
            return key;
        }

        if (Find(id) is { } row)
        {
            return row.Key;
        }

        if (!_wasEmpty && _findDeleted.Find([id], r => (long?)r.Number(0)) is { } buried)
        {
            Run("DELETE FROM deleted WHERE key = ?1", buried);
            return _keys[id] = buried;
        }

        return _keys[id] = ++_lastKey;
    }

    private Statement NarrowStatement(RecordKind kind)
    {
        if (!_narrow.TryGetValue(kind, out var statement))
        {
            var table = NarrowTable.Of(kind);
            statement = new(_connection, $"INSERT OR REPLACE INTO \"{table.Name}\" VALUES ({string.Join(", ", Enumerable.Range(1, table.Columns.Count + 1).Select(i => $"?{i}"))})");
            _narrow.Add(kind, statement);
        }

        return statement;
    }

    private void Run(string text, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(_connection, text);
        statement.Run(values);
    }

    private static Record Parse(byte[] body)
    {
        var problems = new List<Problem>();
        return RecordJson.Read(body, problems) ?? throw new InvalidDataException($"A stored record cannot be read: {problems[0]}");
    }
}
