using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>
/// Writes records and the tables derived from them, inside the caller's transaction. A record may refer to one that is written later:
/// <see cref="Settle"/> corrects the positions of appearances whose events were written later.
/// </summary>
internal sealed class RecordTables : IDisposable
{
    public const string PositionIndex = "CREATE INDEX record_place ON record(kind, place);\n";

    private readonly SqliteConnection _connection;
    private readonly bool _wasEmpty;
    private readonly Dictionary<string, PartialDate?> _starts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _movedEvents = new(StringComparer.Ordinal);
    private readonly RecordKeys _keys;
    private readonly IndexRows _rows;
    private readonly ReferenceTable _references;
    private readonly SearchIndexTables _words;
    private readonly RootEventTable _parts;
    private readonly HoldingTable _holdings;
    private readonly Statement _put;

    /// <param name="isEmpty">Whether the file never had a record, which makes writing faster.</param>
    /// <param name="derivesAll">Whether every record of the file is derived anew.</param>
    public RecordTables(SqliteConnection connection, bool isEmpty, bool derivesAll = false)
    {
        (_connection, _wasEmpty) = (connection, isEmpty);
        if (isEmpty)
        {
            // Sorting millions of rows once is faster than inserting each into an index.
            connection.Execute("DROP INDEX record_place;" + SqliteSchema.WithoutNarrowIndexes);
        }

        (_keys, _rows) = (new(connection, isEmpty), new(connection));
        (_references, _words, _parts) = (new(connection, isEmpty), new(connection), new(connection));
        _holdings = new(connection, writesAll: isEmpty || derivesAll);
        _put = new(connection, "INSERT OR REPLACE INTO record(key, id, kind, place, body) VALUES (?1, ?2, ?3, ?4, ?5)");
    }

    public RecordRow? Find(string id) => _keys.Find(id);

    /// <summary>Inserts or replaces a record.</summary>
    /// <returns>The key of its row.</returns>
    public long Put(Record record, byte[] body, RecordRow? before)
    {
        var position = SortPosition.Of(record, StartOf);
        if (before is not null)
        {
            Unlink(record.Id, before);
        }

        var key = before?.Key ?? _keys.Of(record.Id);
        _keys.AddWritten(key);
        _put.Run(key, record.Id, (int)RecordShape.Of(record).Kind, position, body);
        Index(record, key, position, before);
        if (record is Event happening)
        {
            var known = _starts.TryGetValue(record.Id, out var assumed) ? assumed
                : before is { } old ? (Parse(old.Body) as Event)?.Start
                : happening.Start;
            _starts[record.Id] = happening.Start;
            if (known != happening.Start)
            {
                _movedEvents.Add(record.Id);
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

    /// <summary>Rebuilds what is derived from a record that is stored already.</summary>
    public void Reindex(long key, byte[] body)
    {
        var record = Parse(body);
        var position = SortPosition.Of(record, StartOf);
        _keys.Set(record.Id, key);
        Run("UPDATE record SET kind = ?2, place = ?3 WHERE key = ?1", key, (int)RecordShape.Of(record).Kind, position);
        Index(record, key, position, before: null);
    }

    /// <summary>
    /// Completes what depends on other records, when all are written: the root events, and the positions of appearances at events that
    /// were written or moved later.
    /// </summary>
    public void Settle()
    {
        _references.Settle();
        _parts.Settle();
        _holdings.Settle();
        using var appearancesOf = new Statement(
            _connection,
            $"SELECT r.body FROM reference p CROSS JOIN record r ON r.key = p.source WHERE p.target = ?1 AND p.field = "
            + $"{SqliteSchema.NumberOf(Field.Of<Appearance>(a => a.Event))}");
        foreach (var id in _movedEvents)
        {
            foreach (var body in appearancesOf.All([_keys.Of(id)], row => row.Utf8(0)))
            {
                var appearance = Parse(body);
                var row = Find(appearance.Id)!;
                if (row.Position != SortPosition.Of(appearance, StartOf))
                {
                    Put(appearance, body, row);
                }
            }
        }

        if (_wasEmpty)
        {
            _connection.Execute(PositionIndex + SqliteSchema.NarrowIndexes);
        }
    }

    public void Dispose()
    {
        _references.Dispose();
        _words.Dispose();
        _keys.Dispose();
        _rows.Dispose();
        _put.Dispose();
    }

    private void Index(Record record, long key, string sortPosition, RecordRow? before)
    {
        foreach (var field in RecordShape.Of(record).References)
        {
            var position = 0;
            foreach (var target in field.TargetsOf(record))
            {
                _references.Add(_keys.Of(target), SqliteSchema.NumberOf(field), sortPosition, key, position++);
            }
        }

        _words.Add(record, key);
        var kind = RecordShape.Of(record).Kind;
        if (kind == RecordKind.Event)
        {
            _parts.Add(key);
        }

        _holdings.Add(record, key, before is { } old && RelatedEnds.IsBound(kind) ? Parse(old.Body) : null);
        _rows.Put(record, key, _keys.Of);
    }

    private void Unlink(string id, RecordRow row)
    {
        _references.RemoveOf(row.Key, row.Position);
        if (RecordShape.TryOfId(id, out var shape) && SearchQuery.SearchedKinds.Contains(shape.Kind))
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
