using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>
/// The table that drives a search for the records of a kind. SQLite joins in the order of the statement (CROSS JOIN), and can begin at
/// one condition of the filter only: at the one that <see cref="StartingPoint.Choose"/> names. The rest of the filter is checked for what
/// was found there.
/// </summary>
internal static class DrivingTable
{
    /// <summary>The rows to begin with, composed anew for each use in a statement, and what of the filter remains to be checked.</summary>
    public static (Func<KeySource> Keys, Filter? Remaining) Of(SqlValues values, RecordKind kind, Filter? filter)
    {
        var (keys, remaining) = Split(values, filter);
        return (() => Records(values, kind, keys), remaining);
    }

    private static KeySource Records(SqlValues values, RecordKind kind, Func<string>? keys)
    {
        var row = values.Alias('t');
        var from = keys is null ? $"record {row}" : $"({keys()}) {row}k CROSS JOIN record {row} ON {row}.key = {row}k.key";
        return new(from, $"{row}.key", $"{row}.place", $"{row}.kind = {(int)kind}", Distinct: false);
    }

    // A query for the keys to begin with, absent when all records of the kind must be read, and what of the filter it does not cover.
    private static (Func<string>? Keys, Filter? Remaining) Split(SqlValues values, Filter? filter) =>
        StartingPoint.Choose(filter) is var (condition, start)
            ? (() => Keys(values, start), Filter.Without(filter, condition))
            : (null, filter);

    private static string Keys(SqlValues values, StartingPoint start) => start switch
    {
        StartingPoint.Ids { Condition: { Operator: Operator.Equal } id } => $"SELECT key FROM record WHERE id = {values.Add(id.Values[0])}",
        StartingPoint.Ids { Condition: var ids } =>
            $"SELECT i.key FROM json_each({values.AddList(ids.Values.Distinct())}) j CROSS JOIN record i ON i.id = j.value",
        // In parentheses, because it may stand in a union.
        StartingPoint.Subtree subtree => $"SELECT key FROM ({new SqlFilter(values).KeysWithin(subtree.Condition)})",
        StartingPoint.Target target => Elsewhere(values, target.Kind, target.Where, "source", "target", target.Reference),
        StartingPoint.Source source => Elsewhere(values, source.Reference.Shape.Kind, source.Where, "target", "source", source.Reference),
        StartingPoint.Union union => string.Join(" UNION ", union.Parts.Select(part => Keys(values, part))),
        _ => throw new NotSupportedException($"{start} is not supported as a starting point."),
    };

    // Begins with the matching records at the far end of a reference, which are found by their own starting point. The plus keeps SQLite
    // from reading a whole index only to have the keys in order.
    private static string Elsewhere(SqlValues values, RecordKind kind, Filter filter, string near, string far, RecordField field)
    {
        var row = values.Alias('f');
        var table = $"\"{IndexTable.Of(kind).Name}\" {row}";
        var (keys, remaining) = Split(values, filter);
        if (keys is not null)
        {
            table = $"({keys()}) {row}k CROSS JOIN {table} ON {row}.key = {row}k.key";
        }

        var condition = remaining is null ? "1" : new SqlFilter(values).Condition(remaining, row);
        if (field.Type == FieldType.Reference && near == "target")
        {
            var column = $"{row}.\"{field.Name}\"";
            return $"SELECT DISTINCT +{column} AS key FROM {table} WHERE {condition}{(field.Required ? "" : $" AND {column} IS NOT NULL")}";
        }

        return $"SELECT DISTINCT l.{near} AS key FROM {table} CROSS JOIN reference l ON l.{far} = {row}.key AND l.field = "
            + $"{SqliteSchema.NumberOf(field)} WHERE {condition}";
    }
}
