using System.Text;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>
/// The tables. <c>record</c> keeps every record as its line, <c>reference</c> and the narrow table of each kind are derived from the
/// lines: when the shapes of the records change, they are made anew.
/// </summary>
internal static class SqliteSchema
{
    public const int Version = 1;

    /// <summary>Distinguishes the program's files from other SQLite files: "SPKD".</summary>
    public const int ApplicationId = 0x53504B44;

    public const string Kept = """
        CREATE TABLE record(
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL);
        CREATE TABLE deleted(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
        CREATE TABLE change(sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL);
        CREATE TABLE change_record(sequence INTEGER NOT NULL, key INTEGER NOT NULL, before TEXT, PRIMARY KEY(sequence, key)) WITHOUT ROWID;
        CREATE INDEX change_record_key ON change_record(key, sequence);
        CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>Small numbers for the reference fields of all kinds.</summary>
    private static readonly Dictionary<RecordField, int> Numbers =
        RecordShape.All.SelectMany(s => s.References).Select((field, i) => (field, i)).ToDictionary(f => f.field, f => f.i + 1);

    /// <summary>
    /// Changes with the derivation, whose number is the first line, with the shapes, with the order of kinds and with the derived tables.
    /// </summary>
    public static string Fingerprint { get; } = $"{Derivation.Current}\n{Derivation.Shapes}\n{Derived}";

    public static string Derived
    {
        get
        {
            var tables = new StringBuilder(
                "DROP INDEX IF EXISTS record_place;\n"
                + RecordTables.PositionIndex
                + ReferenceTable.Definition
                + ReferenceTable.SourceIndex
                + SearchIndexTables.Definition);
            foreach (var shape in RecordShape.All)
            {
                tables.Append(IndexTable.Of(shape.Kind).Definition);
            }

            return tables.Append(NarrowIndexes).ToString();
        }
    }

    public static string NarrowIndexes => string.Concat(AllNarrowIndexes.Select(i => i.Definition));

    public static string WithoutNarrowIndexes => string.Concat(AllNarrowIndexes.Select(i => i.Removal));

    private static IEnumerable<ColumnIndex> AllNarrowIndexes => RecordShape.All.SelectMany(s => IndexTable.Of(s.Kind).Indexes);

    public static int NumberOf(RecordField field) => Numbers[field];
}
