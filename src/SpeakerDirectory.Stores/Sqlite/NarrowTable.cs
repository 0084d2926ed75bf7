using SpeakerDirectory.Core;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>The narrow table of a kind: what its records are filtered by, a column each, so that a filter reads no record.</summary>
internal sealed class NarrowTable
{
    private static readonly Dictionary<RecordKind, NarrowTable> Known = RecordShape.All.ToDictionary(s => s.Kind, s => new NarrowTable(s));

    private NarrowTable(RecordShape shape)
    {
        Name = shape.Name;
        Columns = shape.Type.IsAssignableTo(typeof(IHeld)) ? HoldingColumns : [];
    }

    public static NarrowTable Of(RecordShape shape) => Known[shape.Kind];

    public string Name { get; }

    public IReadOnlyList<NarrowColumn> Columns { get; }

    public string Definition => $"""
        DROP TABLE IF EXISTS "{Name}";
        CREATE TABLE "{Name}"(key INTEGER PRIMARY KEY, {string.Join(", ", Columns.Select(c => c.Name))});

        """;

    private static NarrowColumn[] HoldingColumns =>
    [
        Day("begun_by", h => h.BegunBy, SqliteSchema.NeverAfter),
        Day("lasted_until", h => h.LastedUntil, SqliteSchema.NeverBefore),
        Day("not_before", h => h.NotBefore, SqliteSchema.NeverBefore),
        Day("not_after", h => h.NotAfter, SqliteSchema.NeverAfter),
    ];

    private static NarrowColumn Day(string name, Func<Holding, DateOnly?> day, string unknown) =>
        new(name, record => day(Holding.Of((IHeld)record)) is { } known ? Days.Text(known) : unknown);
}

/// <summary>A column and how its value comes from a record.</summary>
internal sealed record NarrowColumn(string Name, Func<Record, object?> ValueOf);
