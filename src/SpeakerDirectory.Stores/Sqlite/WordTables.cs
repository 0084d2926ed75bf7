using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Search;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Writes the words that records are found by.</summary>
internal sealed class WordTables(SqliteConnection connection) : IDisposable
{
    public const string Definition = """
        DROP TABLE IF EXISTS word;
        CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        DROP TABLE IF EXISTS shortened;
        CREATE TABLE shortened(text TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY(text, word)) WITHOUT ROWID;
        DROP TABLE IF EXISTS named;
        CREATE TABLE named(word INTEGER NOT NULL, kind INTEGER NOT NULL, record INTEGER NOT NULL, PRIMARY KEY(word, kind, record)) WITHOUT ROWID;
        CREATE INDEX named_record ON named(record);

        """;

    private readonly Dictionary<string, long> _words = new(StringComparer.Ordinal);
    private readonly SqliteCommand _find = connection.Prepared("SELECT id FROM word WHERE text = $1", 1);
    private readonly SqliteCommand _add = connection.Prepared("INSERT INTO word(text) VALUES ($1) RETURNING id", 1);
    private readonly SqliteCommand _shorten = connection.Prepared("INSERT INTO shortened(text, word) VALUES ($1, $2)", 2);
    private readonly SqliteCommand _name = connection.Prepared("INSERT INTO named(word, kind, record) VALUES ($1, $2, $3)", 3);
    private readonly SqliteCommand _forget = connection.Prepared("DELETE FROM named WHERE record = $1", 1);

    public void Add(Record record, long key)
    {
        foreach (var word in SearchWords.Of(record))
        {
            _name.With(KeyOf(word), (int)RecordShape.Of(record).Kind, key).ExecuteNonQuery();
        }
    }

    public void Remove(long key) => _forget.With(key).ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_find, _add, _shorten, _name, _forget])
        {
            command.Dispose();
        }
    }

    private long KeyOf(string word)
    {
        if (_words.TryGetValue(word, out var key))
        {
            return key;
        }

        if (_find.With(word).ExecuteScalar() is long known)
        {
            return _words[word] = known;
        }

        key = (long)_add.With(word).ExecuteScalar()!;
        foreach (var shorter in SearchWords.Shortened(word))
        {
            _shorten.With(shorter, key).ExecuteNonQuery();
        }

        return _words[word] = key;
    }
}
