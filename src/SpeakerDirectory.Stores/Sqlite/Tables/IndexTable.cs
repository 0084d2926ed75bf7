using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>The index table of a kind: one column per filterable field, so that filters and sorts never parse a record.</summary>
internal sealed class IndexTable
{
    /// <summary>The column of the sort name as text; not every record has one written.</summary>
    public const string SortNameText = "sortName_text";

    /// <summary>
    /// The column of the key of the root event: the topmost by <c>parent</c>, the event itself when it has none. The name of the column
    /// is part of the stored schema.
    /// </summary>
    public const string RootEvent = "whole";

    private static readonly Dictionary<RecordKind, IndexTable> Known = RecordShape.All.ToDictionary(s => s.Kind, s => new IndexTable(s));

    private IndexTable(RecordShape shape)
    {
        Name = shape.Name;
        Columns =
        [
            .. shape.Fields.SelectMany(ColumnsOf),
            .. shape.Kind == RecordKind.Person
                ? [new(SortNameText, (record, _) => SortNames.Of((Person)record))]
                : Array.Empty<IndexColumn>(),
            .. shape.Kind == RecordKind.Event ? [new(RootEvent, (_, _) => null) { IsKey = true }] : Array.Empty<IndexColumn>(),
            .. shape.Type.IsAssignableTo(typeof(IHeld)) ? HoldingTable.ColumnsOfFact
                : RelatedEnds.IsBound(shape.Kind) ? HoldingTable.ColumnsOfBound
                : [],
        ];
        Indexes = [.. IndexesOf(shape)];
    }

    public static IndexTable Of(RecordKind kind) => Known[kind];

    public string Name { get; }

    public IReadOnlyList<IndexColumn> Columns { get; }

    public string Definition => $"""
        DROP TABLE IF EXISTS "{Name}";
        CREATE TABLE "{Name}"(key INTEGER PRIMARY KEY, {string.Join(", ", Columns.Select(c => c.Definition))});

        """;

    /// <summary>
    /// The indexes of the table: one for each required reference, which contains the other required references too, so that a filter on
    /// the records that refer to a target reads the index only; and one for the period in which something was held.
    /// </summary>
    public IReadOnlyList<ColumnIndex> Indexes { get; }

    /// <summary>Whether an index begins with this field.</summary>
    public static bool IsSearchedBy(RecordField field) => field is { Type: FieldType.Reference, Required: true };

    /// <summary>The column that holds an aspect of a field.</summary>
    public static string Column(RecordField field, Aspect aspect) => aspect switch
    {
        Aspect.Earliest => $"\"{field.Name}_earliest\"",
        Aspect.Latest => $"\"{field.Name}_latest\"",
        _ => $"\"{field.Name}\"",
    };

    private static IEnumerable<ColumnIndex> IndexesOf(RecordShape shape)
    {
        var references = shape.References.Where(IsSearchedBy).Select(f => f.Name).ToList();
        foreach (var reference in references)
        {
            yield return new(shape.Name, reference, [reference, .. references.Where(r => r != reference)]);
        }

        if (shape.Type.IsAssignableTo(typeof(IHeld)))
        {
            yield return new(shape.Name, "held", [.. HoldingTable.Searched, .. references]);
        }

        if (shape.Kind == RecordKind.Event)
        {
            yield return new(shape.Name, RootEvent, [RootEvent]);
        }
    }

    private static IndexColumn[] ColumnsOf(RecordField field) => field.Type switch
    {
        FieldType.Text or FieldType.Url or FieldType.Language =>
            [new(field.Name, (record, _) => EffectiveValue.Text(field, record) is { } text ? Folding.Fold(text) : null)],
        FieldType.Number => [new(field.Name, (record, _) => EffectiveValue.Value(field, record))],
        FieldType.Choice =>
            [new(
                field.Name,
                (record, _) => EffectiveValue.Value(field, record) is { } choice ? Choice.Of(field.ValueType).Text(choice) : null)],
        FieldType.Date or FieldType.End or FieldType.Moment =>
        [
            new(field.Name, (record, _) => field.Get(record)?.ToString()),
            new(field.Name + "_earliest", (record, _) => Bound(field.Get(record), d => d.CertainEarliest)),
            new(field.Name + "_latest", (record, _) => Bound(field.Get(record), d => d.CertainLatest)),
        ],
        FieldType.Reference =>
            [new(field.Name, (record, keyOf) => field.TargetsOf(record).Select(id => (object)keyOf(id)).FirstOrDefault()) { IsKey = true }],
        FieldType.ExternalIds =>
            [new(field.Name, (record, _) => field.Get(record) is ValueList<ExternalId> ids ? ExternalIdText.Of(ids) : null)],
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

/// <summary>A column of an index table.</summary>
/// <param name="ValueOf">Computes its value from a record, and from the keys of the ids that it refers to.</param>
internal sealed record IndexColumn(string Name, Func<Record, Func<string, long>, object?> ValueOf)
{
    /// <summary>
    /// Whether its values are keys of records. Without the type INTEGER no index of the column would be used for comparisons with keys.
    /// </summary>
    public bool IsKey { get; init; }

    public string Definition => $"\"{Name}\"{(IsKey ? " INTEGER" : "")}";
}

/// <summary>An index of an index table.</summary>
internal sealed record ColumnIndex(string Table, string Of, IReadOnlyList<string> Columns)
{
    private string Name => $"\"{Table}_{Of}\"";

    public string Definition => $"CREATE INDEX {Name} ON \"{Table}\"({string.Join(", ", Columns.Select(c => $"\"{c}\""))});\n";

    public string Removal => $"DROP INDEX {Name};\n";
}
