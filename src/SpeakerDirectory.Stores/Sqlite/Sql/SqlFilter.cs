using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>
/// Composes a filter as a condition on a row of an index table. An unknown value makes a condition NULL, which is not true.
/// </summary>
internal sealed class SqlFilter(SqlValues values)
{
    /// <param name="row">The alias of the row of the index table.</param>
    public string Condition(Filter filter, string row) => filter switch
    {
        And and => Joined(and.Filters, " AND ", "1", row),
        Or or => Joined(or.Filters, " OR ", "0", row),
        Indeterminate => "0",
        FieldFilter compare => Comparison(compare, row),
        IsKnown known => $"{NullableColumn(known.Field, row)} IS {(known.Value ? "NOT " : "")}NULL",
        ReferenceFilter through => Exists(through.Kind, "key", $"{row}.\"{through.Reference.Name}\"", through.Target),
        Some some => Related(some.Relation, some.Where, row, certain: true),
        Every every => $"NOT {Related(every.Relation, every.Where, row, certain: false)}",
        InSubtreeOf within => $"{row}.key {(within.IsWithin ? "" : "NOT ")}IN ({KeysWithin(within)})",
        StatusOn status => Status(status, row),
        _ => throw new NotSupportedException($"{filter} is not supported as a filter."),
    };

    /// <summary>A query for the keys of a record and of everything below it.</summary>
    public string KeysWithin(InSubtreeOf within)
    {
        var fields = string.Join(", ", within.Hierarchy.Select(SqliteSchema.NumberOf));
        return $"""
            WITH RECURSIVE down(key) AS (SELECT key FROM record WHERE id = {values.Add(within.Id)}
              UNION SELECT l.source FROM down CROSS JOIN reference l ON l.target = down.key AND l.field IN ({fields})) SELECT key FROM down
            """;
    }

    private string Joined(ValueList<Filter> filters, string with, string none, string row) =>
        filters.Count == 0 ? none : "(" + string.Join(with, filters.Select(f => Condition(f, row))) + ")";

    // Whether there is a matching record of the kind whose column has this value.
    private string Exists(RecordKind kind, string column, string value, Filter filter, bool certain = true)
    {
        var row = values.Alias('f');
        return $"EXISTS (SELECT 1 FROM \"{IndexTable.Of(kind).Name}\" {row} WHERE {row}.\"{column}\" = {value} AND "
            + $"{Certainty(Condition(filter, row), certain)})";
    }

    // Either that the condition is definitely true, or that it is not definitely true: NULL is neither true nor false.
    private static string Certainty(string condition, bool certain) => certain ? condition : $"NOT coalesce({condition}, 0)";

    private string Related(Relation relation, Filter where, string row, bool certain)
    {
        if (relation.Paths is [[{ Traversal: Traversal.Incoming } hop]] && IndexTable.IsSearchedBy(hop.Field))
        {
            return Exists(relation.Kinds[0], hop.Field.Name, $"{row}.key", where, certain);
        }

        var keys = new RelationKeys(values, row).Of(relation);
        var (target, table) = (values.Alias('f'), IndexTable.Of(relation.Kinds[0]).Name);
        return $"""
            EXISTS (SELECT 1 FROM {keys.From} CROSS JOIN "{table}" {target} ON {target}.key = {keys.Key}
              WHERE {keys.Where} AND {Certainty(Condition(where, target), certain)})
            """;
    }

    private string Comparison(FieldFilter compare, string row)
    {
        var column = compare.Field.Type == FieldType.Id ? $"{row}.key" : $"{row}.{IndexTable.Column(compare.Field, compare.Aspect)}";
        var isId = compare.Field.Type == FieldType.Id;
        return compare.Operator switch
        {
            Core.Query.Operator.Equal => isId ? $"{column} = {KeyOf(compare)}" : $"{column} = {Value(compare)}",
            Core.Query.Operator.NotEqual => isId ? $"{column} <> coalesce({KeyOf(compare)}, -1)" : $"{column} <> {Value(compare)}",
            Core.Query.Operator.In => $"{column} IN ({List(compare, isId)})",
            // NULL NOT IN an empty list would be true.
            Core.Query.Operator.NotIn => $"({column} IS NOT NULL AND {column} NOT IN ({List(compare, isId)}))",
            Core.Query.Operator.Contains => $"instr({column}, {Value(compare)}) > 0",
            Core.Query.Operator.NotContains => $"instr({column}, {Value(compare)}) = 0",
            Core.Query.Operator.StartsWith => Starts(column, Value(compare)),
            Core.Query.Operator.NotStartsWith => $"NOT {Starts(column, Value(compare))}",
            Core.Query.Operator.EndsWith => Ends(column, Value(compare)),
            Core.Query.Operator.NotEndsWith => $"NOT {Ends(column, Value(compare))}",
            Core.Query.Operator.Greater => $"{column} > {Value(compare)}",
            Core.Query.Operator.GreaterOrEqual => $"{column} >= {Value(compare)}",
            Core.Query.Operator.Less => $"{column} < {Value(compare)}",
            _ => $"{column} <= {Value(compare)}",
        };
    }

    private static string Starts(string column, string value) => $"({column} >= {value} AND {column} < {value} || char(0x10FFFF))";

    private static string Ends(string column, string value) =>
        $"(length({column}) >= length({value}) AND substr({column}, length({column}) - length({value}) + 1) = {value})";

    private string Value(FieldFilter compare) => values.Add(compare.Values[0]);

    private string KeyOf(FieldFilter compare) => $"(SELECT key FROM record WHERE id = {Value(compare)})";

    private string List(FieldFilter compare, bool isId)
    {
        var list = values.AddList(compare.Values);
        return isId
            ? $"SELECT i.key FROM json_each({list}) j CROSS JOIN record i ON i.id = j.value"
            : $"SELECT j.value FROM json_each({list}) j";
    }

    private static string NullableColumn(RecordField field, string row) =>
        field.Type == FieldType.Id ? $"{row}.key" : $"{row}.\"{field.Name}\"";

    private string Status(StatusOn status, string row)
    {
        var day = values.Add(Days.Text(status.Day));
        var bound = values.Add(status.Day > status.Today ? Days.Text(DateOnly.MaxValue) : Days.NeverAfter);
        var possible = $"({row}.not_before <= {day} AND {row}.not_after >= {day})";
        var held = $"({row}.begun_by <= {day} AND {row}.lasted_until >= {day} AND coalesce({row}.to_earliest, '') < {bound})";
        var any = status.Statuses.Distinct().Order().Select(s => s switch
        {
            TenureStatus.Held => $"({possible} AND {held})",
            TenureStatus.NotHeld => $"NOT {possible}",
            _ => $"({possible} AND NOT {held})",
        });
        return "(" + string.Join(" OR ", any.DefaultIfEmpty("0")) + ")";
    }
}
