using System.Text;
using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>A stored record's row.</summary>
internal readonly record struct RecordRow(long Key, string Place, byte[] Body);

/// <summary>
/// Writes records and what is derived from them, inside the caller's transaction. A record may refer to one that comes later: keys are given when an id is
/// first mentioned, and what an appearance's place lacked is put right by <see cref="Finish"/>.
/// </summary>
internal sealed class RecordTables(SqliteConnection connection) : IDisposable
{
    private static readonly RecordField EventOfAppearance = Field.Of<Appearance>(a => a.Event);

    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PartialDate?> _starts = new(StringComparer.Ordinal);
    private readonly HashSet<long> _events = [];
    private readonly HashSet<string> _awaited = new(StringComparer.Ordinal);
    private readonly Dictionary<RecordKind, SqliteCommand> _narrow = [];
    private readonly WordTables _words = new(connection);
    private readonly SqliteCommand _findRow = connection.Prepared("SELECT key, place, body FROM record WHERE id = $1", 1);
    private readonly SqliteCommand _findDeleted = connection.Prepared("SELECT key FROM deleted WHERE id = $1", 1);
    private readonly SqliteCommand _put = connection.Prepared("INSERT OR REPLACE INTO record(key, id, kind, place, body) VALUES ($1, $2, $3, $4, $5)", 5);
    private readonly SqliteCommand _move = connection.Prepared("UPDATE record SET place = $2 WHERE key = $1", 2);
    private readonly SqliteCommand _link = connection.Prepared("INSERT INTO reference(target, field, place, source, position) VALUES ($1, $2, $3, $4, $5)", 5);
    private readonly SqliteCommand _unlink = connection.Prepared("DELETE FROM reference WHERE (target, field, place, source) IN (SELECT target, field, $2, source FROM reference WHERE source = $1)", 2);
    private readonly SqliteCommand _delete = connection.Prepared("DELETE FROM record WHERE key = $1", 1);
    private readonly SqliteCommand _bury = connection.Prepared("INSERT INTO deleted(key, id) VALUES ($1, $2)", 2);
    private readonly SqliteCommand _revive = connection.Prepared("DELETE FROM deleted WHERE key = $1", 1);
    private readonly SqliteCommand _appearancesOf = connection.Prepared(
        $"SELECT r.body FROM reference p CROSS JOIN record r ON r.key = p.source WHERE p.target = $1 AND p.field = {SqliteSchema.NumberOf(EventOfAppearance)}", 1);

    private readonly SqliteCommand _makeWhole = connection.Prepared($"""
        WITH RECURSIVE
          up(key, depth) AS (SELECT $1, 0 UNION SELECT e.parent, depth + 1 FROM up JOIN event e ON e.key = up.key WHERE e.parent IS NOT NULL AND depth < {RelationKeys.MostSteps}),
          down(key) AS (SELECT $1 UNION SELECT l.source FROM down JOIN reference l ON l.target = down.key AND l.field = {SqliteSchema.NumberOf(Field.Of<Event>(e => e.Parent))})
        UPDATE event SET {NarrowTable.Whole} = (SELECT key FROM up ORDER BY depth DESC LIMIT 1) WHERE key IN (SELECT key FROM down)
        """, 1);

    private long _lastKey = connection.Scalar<long>("SELECT max(coalesce((SELECT max(key) FROM record), 0), coalesce((SELECT max(key) FROM deleted), 0))");

    public RecordRow? Find(string id)
    {
        using var row = _findRow.With(id).ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        var found = new RecordRow(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2));
        _keys[id] = found.Key;
        return found;
    }

    /// <summary>Writes a record over the row that stands there, if any, and answers its key.</summary>
    public long Put(Record record, byte[] body, RecordRow? before)
    {
        var place = Place.Of(record, StartOf);
        if (before is { } row)
        {
            Unlink(record.Id, row);
        }

        var key = before?.Key ?? KeyOf(record.Id);
        _put.With(key, record.Id, (int)RecordShape.Of(record).Kind, place, Encoding.UTF8.GetString(body)).ExecuteNonQuery();
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
            using var narrow = connection.Prepared($"DELETE FROM \"{shape.Name}\" WHERE key = $1", 1);
            narrow.With(row.Key).ExecuteNonQuery();
        }

        _delete.With(row.Key).ExecuteNonQuery();
        _bury.With(row.Key, id).ExecuteNonQuery();
        _keys.Remove(id);
    }

    private void Index(Record record, long key, string place)
    {
        foreach (var field in RecordShape.Of(record).References)
        {
            var position = 0;
            foreach (var target in field.TargetsOf(record))
            {
                _link.With(KeyOf(target), SqliteSchema.NumberOf(field), place, key, position++).ExecuteNonQuery();
            }
        }

        _words.Add(record, key);
        var kind = RecordShape.Of(record).Kind;
        if (kind == RecordKind.Event)
        {
            _events.Add(key);
        }

        var columns = NarrowTable.Of(kind).Columns;
        var command = NarrowCommand(kind);
        command.Parameters[0].Value = key;
        for (var i = 0; i < columns.Count; i++)
        {
            command.Parameters[i + 1].Value = columns[i].ValueOf(record, KeyOf) ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Makes anew what is derived from a record whose line stands.</summary>
    public void Reindex(long key, byte[] body)
    {
        var record = Parse(body);
        var place = Place.Of(record, StartOf);
        _move.With(key, place).ExecuteNonQuery();
        Index(record, key, place);
    }

    /// <summary>Says of each event written, and of all below it, what it is a part of; moves the appearances of events whose start was not what their places were made with.</summary>
    public void Finish()
    {
        foreach (var happening in _events)
        {
            _makeWhole.With(happening).ExecuteNonQuery();
        }

        foreach (var id in _awaited)
        {
            foreach (var body in AppearancesOf(_keys[id]))
            {
                var appearance = Parse(body)!;
                var row = Find(appearance.Id)!.Value;
                if (row.Place != Place.Of(appearance, StartOf))
                {
                    Put(appearance, body, row);
                }
            }
        }
    }

    public void Dispose()
    {
        _words.Dispose();
        foreach (var command in (SqliteCommand[])[_findRow, _findDeleted, _put, _move, _link, _unlink, _delete, _bury, _revive, _appearancesOf, _makeWhole, .. _narrow.Values])
        {
            command.Dispose();
        }
    }

    private void Unlink(string id, RecordRow row)
    {
        _unlink.With(row.Key, row.Place).ExecuteNonQuery();
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

        if (_findDeleted.With(id).ExecuteScalar() is long buried)
        {
            _revive.With(buried).ExecuteNonQuery();
            return _keys[id] = buried;
        }

        return _keys[id] = ++_lastKey;
    }

    private List<byte[]> AppearancesOf(long happening)
    {
        var bodies = new List<byte[]>();
        using var rows = _appearancesOf.With(happening).ExecuteReader();
        while (rows.Read())
        {
            bodies.Add(rows.GetFieldValue<byte[]>(0));
        }

        return bodies;
    }

    private SqliteCommand NarrowCommand(RecordKind kind)
    {
        var table = NarrowTable.Of(kind);
        if (!_narrow.TryGetValue(kind, out var command))
        {
            var parameters = Enumerable.Range(1, table.Columns.Count + 1).Select(i => $"${i}");
            command = connection.Prepared($"INSERT OR REPLACE INTO \"{table.Name}\" VALUES ({string.Join(", ", parameters)})", table.Columns.Count + 1);
            _narrow.Add(kind, command);
        }

        return command;
    }

    private static Record Parse(byte[] body)
    {
        var problems = new List<Problem>();
        return RecordJson.Read(body, problems) ?? throw new InvalidDataException($"A stored record cannot be read: {problems[0]}");
    }
}
