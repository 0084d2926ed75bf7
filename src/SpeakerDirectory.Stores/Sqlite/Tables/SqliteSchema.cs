using System.Text;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>
/// The tables. <c>record</c> keeps every record as its line, <c>reference</c> and the narrow table of each kind are derived from the lines: when the
/// shapes of the records change, they are made anew.
/// </summary>
internal static class SqliteSchema
{
    public const int Version = 1;

    // Raised when the same tables are to hold other values.
    private const int Derivation = 2;

    /// <summary>Tells the program's files from other SQLite files: "SPKD".</summary>
    public const int ApplicationId = 0x53504B44;

    /// <summary>What stands for an unknown day, so that comparisons have two values only.</summary>
    public const string NeverBefore = "0000-00-00";

    public const string NeverAfter = "9999-12-32";

    public const string Kept = """
        CREATE TABLE record(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL);
        CREATE TABLE deleted(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
        CREATE TABLE change(sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL);
        CREATE TABLE change_record(sequence INTEGER NOT NULL, key INTEGER NOT NULL, before TEXT, PRIMARY KEY(sequence, key)) WITHOUT ROWID;
        CREATE INDEX change_record_key ON change_record(key, sequence);
        CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>Small numbers for the reference fields of all kinds.</summary>
    private static readonly Dictionary<RecordField, int> Numbers =
        RecordShape.All.SelectMany(s => s.References).Select((field, i) => (field, i)).ToDictionary(f => f.field, f => f.i + 1);

    /// <summary>Changes with the shapes and with what is derived from them.</summary>
    public static string Fingerprint { get; } =
        $"{Derivation}\n" + string.Join('\n', RecordShape.All.SelectMany(s => s.Fields).Select(f => $"{f}:{f.Type}")) + '\n' + Derived;

    public static string Derived
    {
        get
        {
            var tables = new StringBuilder($"DROP INDEX IF EXISTS record_place;\n{RecordTables.PlaceIndex}{ReferenceTable.Definition}{ReferenceTable.SourceIndex}{WordTables.Definition}");
            foreach (var shape in RecordShape.All)
            {
                tables.Append(NarrowTable.Of(shape.Kind).Definition);
            }

            return tables.Append(NarrowIndexes).ToString();
        }
    }

    public static string NarrowIndexes => string.Concat(AllNarrowIndexes.Select(i => i.Definition));

    public static string WithoutNarrowIndexes => string.Concat(AllNarrowIndexes.Select(i => i.Removal));

    private static IEnumerable<NarrowIndex> AllNarrowIndexes => RecordShape.All.SelectMany(s => NarrowTable.Of(s.Kind).Indexes);

    public static int NumberOf(RecordField field) => Numbers[field];
}
