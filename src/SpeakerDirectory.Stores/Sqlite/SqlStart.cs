using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>
/// Where the rows of a whole kind are looked for: at the far end of the first part of the filter that leads elsewhere, so that a selective
/// part is read alone and the rest of the kind is not.
/// </summary>
internal static class SqlStart
{
    /// <summary>Where to start, anew for each use in a statement, and what is left to be filtered.</summary>
    public static (Func<KeySource> Keys, Filter? Remaining) Of(SqlValues values, RecordKind kind, Filter? filter)
    {
        var (keys, rest) = Split(values, filter);
        return keys is not null ? (() => Of(keys()), rest) : (() => new("record {0}", "{0}.key", "{0}.place", $"{{0}}.kind = {(int)kind}", Distinct: false), filter);

        KeySource Of(string found) => new($"({found}) {{0}}k CROSS JOIN record {{0}} ON {{0}}.key = {{0}}k.key", "{0}.key", "{0}.place", $"{{0}}.kind = {(int)kind}", Distinct: false);
    }

    // The first part that leads to few, and what is left of the filter.
    private static (Func<string>? Keys, Filter? Remaining) Split(SqlValues values, Filter? filter)
    {
        foreach (var part in Filter.PartsOf(filter))
        {
            if (Keys(values, part) is { } keys)
            {
                return (keys, Filter.Without(filter, part));
            }
        }

        return (null, filter);
    }

    private static Func<string>? Keys(SqlValues values, Filter part) => part switch
    {
        Compare { Field.Type: FieldType.Id, Comparison: Comparison.Equal } id => () => $"SELECT key FROM record WHERE id = {values.Add(id.Values[0])}",
        Compare { Field.Type: FieldType.Id, Comparison: Comparison.In } ids => () => $"SELECT i.key FROM json_each({values.AddList(ids.Values.Distinct())}) j CROSS JOIN record i ON i.id = j.value",
        // In brackets, for it may stand in a union.
        Within { IsWithin: true } within => () => $"SELECT key FROM ({new SqlFilter(values).KeysWithin(within)})",
        Or { Filters.Count: > 0 } any when any.Filters.Select(f => Keys(values, f)).ToList() is var ways && ways.TrueForAll(w => w is not null) =>
            () => string.Join(" UNION ", ways.Select(w => w!())),
        Through through => () => Far(values, through.Kind, through.Target, "source", "target", through.Reference),
        Some { Relation.Ways: [[{ Walk: Walk.Backward } step]], Where: not And { Filters.Count: 0 } } some =>
            () => Far(values, step.Field.Shape.Kind, some.Where, "target", "source", step.Field),
        _ => null,
    };

    // The far rows are themselves looked for where their filter leads. The plus keeps SQLite from reading a whole index only to have the keys in order.
    private static string Far(SqlValues values, RecordKind kind, Filter filter, string near, string far, RecordField field)
    {
        var row = values.Alias('f');
        var table = $"\"{NarrowTable.Of(kind).Name}\" {row}";
        var (keys, rest) = Split(values, filter);
        if (keys is not null)
        {
            table = $"({keys()}) {row}k CROSS JOIN {table} ON {row}.key = {row}k.key";
        }

        var condition = rest is null ? "1" : new SqlFilter(values).Condition(rest, row);
        return field.Type == FieldType.Reference && near == "target"
            ? $"SELECT DISTINCT +{row}.\"{field.Name}\" AS key FROM {table} WHERE {condition}{(field.Required ? "" : $" AND {row}.\"{field.Name}\" IS NOT NULL")}"
            : $"SELECT DISTINCT l.{near} AS key FROM {table} CROSS JOIN reference l ON l.{far} = {row}.key AND l.field = {SqliteSchema.NumberOf(field)} WHERE {condition}";
    }
}
