using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Search;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>Writes the words of the names of records, by which a search finds them.</summary>
internal sealed class SearchIndexTables(SqliteConnection connection) : IDisposable
{
    private const string NamedColumns = "word INTEGER NOT NULL, kind INTEGER NOT NULL, record INTEGER NOT NULL";

    public const string Definition = $"""
        DROP TABLE IF EXISTS word;
        CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        DROP TABLE IF EXISTS shortened;
        CREATE TABLE shortened(text TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY(text, word)) WITHOUT ROWID;
        DROP TABLE IF EXISTS named;
        CREATE TABLE named({NamedColumns}, PRIMARY KEY(word, kind, record)) WITHOUT ROWID;
        CREATE INDEX named_record ON named(record);

        """;

    private readonly Dictionary<string, long> _words = new(StringComparer.Ordinal);
    private readonly Statement _find = new(connection, "SELECT id FROM word WHERE text = ?1");
    private readonly Statement _add = new(connection, "INSERT INTO word(text) VALUES (?1) RETURNING id");
    private readonly Statement _shorten = new(connection, "INSERT INTO shortened(text, word) VALUES (?1, ?2)");
    private readonly Statement _name = new(connection, "INSERT INTO named(word, kind, record) VALUES (?1, ?2, ?3)");
    private readonly Statement _remove = new(connection, "DELETE FROM named WHERE record = ?1");

    public void Add(Record record, long key)
    {
        foreach (var word in SearchWords.Of(record))
        {
            _name.Run(KeyOf(word), (int)RecordShape.Of(record).Kind, key);
        }
    }

    public void Remove(long key) => _remove.Run(key);

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_find, _add, _shorten, _name, _remove])
        {
            statement.Dispose();
        }
    }

    private long KeyOf(string word)
    {
        if (_words.TryGetValue(word, out var key))
        {
            return key;
        }

        if (_find.Find([word], row => (long?)row.Number(0)) is { } known)
        {
            return _words[word] = known;
        }

        key = _add.Find([word], row => row.Number(0));
        foreach (var shorter in SearchWords.Shortened(word))
        {
            _shorten.Run(shorter, key);
        }

        return _words[word] = key;
    }
}
