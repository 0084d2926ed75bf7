using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>The narrow table of a kind: what its records are filtered and ordered by, a column each, so that neither reads a record.</summary>
internal sealed class NarrowTable
{
    /// <summary>The text of a sort name, which not every record has written down.</summary>
    public const string SortNameText = "sortName_text";

    /// <summary>The key of the event that an event is a part of: the topmost by <c>parent</c>, itself where it has none.</summary>
    public const string Whole = "whole";

    private static readonly Dictionary<RecordKind, NarrowTable> Known = RecordShape.All.ToDictionary(s => s.Kind, s => new NarrowTable(s));

    private NarrowTable(RecordShape shape)
    {
        Name = shape.Name;
        Columns =
        [
            .. shape.Fields.SelectMany(ColumnsOf),
            .. shape.Kind == RecordKind.Person ? [new(SortNameText, (record, _) => SortKey.Of((Person)record))] : Array.Empty<NarrowColumn>(),
            .. shape.Kind == RecordKind.Event ? [new(Whole, (_, _) => null) { IsKey = true }] : Array.Empty<NarrowColumn>(),
            .. shape.Type.IsAssignableTo(typeof(IHeld)) ? HoldingColumns : [],
        ];
        Indexes = [.. IndexesOf(shape)];
    }

    public static NarrowTable Of(RecordKind kind) => Known[kind];

    public string Name { get; }

    public IReadOnlyList<NarrowColumn> Columns { get; }

    public string Definition => $"""
        DROP TABLE IF EXISTS "{Name}";
        CREATE TABLE "{Name}"(key INTEGER PRIMARY KEY, {string.Join(", ", Columns.Select(c => c.Definition))});

        """;

    /// <summary>
    /// What the table is searched by: each reference that every record has, with the others beside it, and whether something was held on a day. A filter on
    /// what refers to a record so reads these alone.
    /// </summary>
    public IReadOnlyList<NarrowIndex> Indexes { get; }

    /// <summary>Whether the table is searched by this field.</summary>
    public static bool IsSearchedBy(RecordField field) => field is { Type: FieldType.Reference, Required: true };

    /// <summary>The column that holds an aspect of a field.</summary>
    public static string Column(RecordField field, Aspect aspect) => aspect switch
    {
        Aspect.Earliest => $"\"{field.Name}_earliest\"",
        Aspect.Latest => $"\"{field.Name}_latest\"",
        _ => $"\"{field.Name}\"",
    };

    private static IEnumerable<NarrowIndex> IndexesOf(RecordShape shape)
    {
        var references = shape.References.Where(IsSearchedBy).Select(f => f.Name).ToList();
        foreach (var reference in references)
        {
            yield return new(shape.Name, reference, [reference, .. references.Where(r => r != reference)]);
        }

        if (shape.Type.IsAssignableTo(typeof(IHeld)))
        {
            yield return new(shape.Name, "held", [.. HoldingColumns.Select(c => c.Name), .. references]);
        }

        if (shape.Kind == RecordKind.Event)
        {
            yield return new(shape.Name, Whole, [Whole]);
        }
    }

    private static NarrowColumn[] HoldingColumns =>
    [
        Day("begun_by", h => h.BegunBy, SqliteSchema.NeverAfter),
        Day("lasted_until", h => h.LastedUntil, SqliteSchema.NeverBefore),
        Day("not_before", h => h.NotBefore, SqliteSchema.NeverBefore),
        Day("not_after", h => h.NotAfter, SqliteSchema.NeverAfter),
    ];

    private static NarrowColumn Day(string name, Func<Holding, DateOnly?> day, string unknown) =>
        new(name, (record, _) => day(Holding.Of((IHeld)record)) is { } known ? Days.Text(known) : unknown);

    private static NarrowColumn[] ColumnsOf(RecordField field) => field.Type switch
    {
        FieldType.Text or FieldType.Url or FieldType.Language => [new(field.Name, (record, _) => Presented.Text(field, record) is { } text ? Folding.Fold(text) : null)],
        FieldType.Number => [new(field.Name, (record, _) => Presented.Value(field, record))],
        FieldType.Choice => [new(field.Name, (record, _) => Presented.Value(field, record) is { } choice ? Choice.Of(field.ValueType).Text(choice) : null)],
        FieldType.Date or FieldType.End or FieldType.Moment =>
        [
            new(field.Name, (record, _) => field.Get(record)?.ToString()),
            new(field.Name + "_earliest", (record, _) => Bound(field.Get(record), d => d.CertainEarliest)),
            new(field.Name + "_latest", (record, _) => Bound(field.Get(record), d => d.CertainLatest)),
        ],
        FieldType.Reference => [new(field.Name, (record, keyOf) => field.TargetsOf(record).Select(id => (object)keyOf(id)).FirstOrDefault()) { IsKey = true }],
        _ => [],
    };

    private static string? Bound(object? value, Func<PartialDate, DateOnly?> bound) => value switch
    {
        PartialDate date => bound(date) is { } day ? Days.Text(day) : null,
        Moment moment => bound(moment.Date) is { } day ? Days.Text(day) : null,
        OpenEnd { Date: { } end } => bound(end) is { } day ? Days.Text(day) : null,
        OpenEnd => Days.Text(DateOnly.MaxValue),
        _ => null,
    };
}

/// <summary>A column, and how its value comes from a record and the keys of what it refers to.</summary>
internal sealed record NarrowColumn(string Name, Func<Record, Func<string, long>, object?> ValueOf)
{
    /// <summary>Its values are keys. A column of another type would be compared with keys in every row, and no index of it be used.</summary>
    public bool IsKey { get; init; }

    public string Definition => $"\"{Name}\"{(IsKey ? " INTEGER" : "")}";
}

/// <summary>An index of a narrow table.</summary>
internal sealed record NarrowIndex(string Table, string Of, IReadOnlyList<string> Columns)
{
    private string Name => $"\"{Table}_{Of}\"";

    public string Definition => $"CREATE INDEX {Name} ON \"{Table}\"({string.Join(", ", Columns.Select(c => $"\"{c}\""))});\n";

    public string Removal => $"DROP INDEX {Name};\n";
}
