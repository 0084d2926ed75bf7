using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Turns a filter into a condition on a row of a narrow table. What is not known makes a condition NULL, which is not true.</summary>
internal sealed class SqlFilter(SqlValues values)
{
    /// <param name="row">The alias of the narrow table's row.</param>
    public string Condition(Filter filter, string row) => filter switch
    {
        And and => Joined(and.Filters, " AND ", "1", row),
        Or or => Joined(or.Filters, " OR ", "0", row),
        Undecided => "0",
        Compare compare => Comparison(compare, row),
        Known known => $"{NullableColumn(known.Field, row)} IS {(known.IsKnown ? "NOT " : "")}NULL",
        Through through => Exists($"\"{NarrowTable.Of(through.Kind).Name}\" {{0}}", $"{{0}}.key = {row}.\"{through.Reference.Name}\"", through.Target),
        Some some => Related(some.Relation, some.Where, row, certain: true),
        Every every => $"NOT {Related(every.Relation, every.Where, row, certain: false)}",
        Within within => $"{row}.key {(within.IsWithin ? "" : "NOT ")}IN ({KeysWithin(within)})",
        StatusOn status => Status(status, row),
        _ => throw new NotSupportedException($"{filter} is no filter."),
    };

    /// <summary>The keys of a record and of everything below it.</summary>
    public string KeysWithin(Within within)
    {
        var fields = string.Join(", ", within.Along.Select(SqliteSchema.NumberOf));
        return $"""
            WITH RECURSIVE down(key) AS (SELECT key FROM record WHERE id = {values.Add(within.Id)}
              UNION SELECT l.source FROM down CROSS JOIN reference l ON l.target = down.key AND l.field IN ({fields})) SELECT key FROM down
            """;
    }

    private string Joined(ValueList<Filter> filters, string with, string none, string row) =>
        filters.Count == 0 ? none : "(" + string.Join(with, filters.Select(f => Condition(f, row))) + ")";

    private string Exists(string source, string on, Filter filter, bool certain = true)
    {
        var row = values.Alias('f');
        return $"EXISTS (SELECT 1 FROM {Named(source, row)} WHERE {Named(on, row)} AND {Certainty(Condition(filter, row), certain)})";
    }

    // Of what is unknown it is not certain that it is so, nor that it is not.
    private static string Certainty(string condition, bool certain) => certain ? condition : $"NOT coalesce({condition}, 0)";

    private string Related(Relation relation, Filter where, string row, bool certain)
    {
        if (relation.Ways is [[{ Walk: Walk.Backward } step]] && NarrowTable.IsSearchedBy(step.Field))
        {
            return Exists($"\"{NarrowTable.Of(relation.Kinds[0]).Name}\" {{0}}", $"{{0}}.\"{step.Field.Name}\" = {row}.key", where, certain);
        }

        var keys = new RelationKeys(values, row).Of(relation);
        var (link, target) = (values.Alias(keys.IsList ? 'k' : 't'), values.Alias('f'));
        var table = NarrowTable.Of(relation.Kinds[0]).Name;
        return $"""
            EXISTS (SELECT 1 FROM {Named(keys.Source, link)} CROSS JOIN "{table}" {target} ON {target}.key = {Named(keys.Key, link)}
              WHERE {Named(keys.Where, link)} AND {Certainty(Condition(where, target), certain)})
            """;
    }

    private string Comparison(Compare compare, string row)
    {
        var column = compare.Field.Type == FieldType.Id ? $"{row}.key" : $"{row}.{NarrowTable.Column(compare.Field, compare.Aspect)}";
        var isId = compare.Field.Type == FieldType.Id;
        return compare.Comparison switch
        {
            Core.Query.Comparison.Equal => isId ? $"{column} = {KeyOf(compare)}" : $"{column} = {Value(compare)}",
            Core.Query.Comparison.NotEqual => isId ? $"{column} <> coalesce({KeyOf(compare)}, -1)" : $"{column} <> {Value(compare)}",
            Core.Query.Comparison.In => $"{column} IN ({List(compare, isId)})",
            // Of what is not known it would be true that it is none of nothing.
            Core.Query.Comparison.NotIn => $"({column} IS NOT NULL AND {column} NOT IN ({List(compare, isId)}))",
            Core.Query.Comparison.Contains => $"instr({column}, {Value(compare)}) > 0",
            Core.Query.Comparison.NotContains => $"instr({column}, {Value(compare)}) = 0",
            Core.Query.Comparison.StartsWith => Starts(column, Value(compare)),
            Core.Query.Comparison.NotStartsWith => $"NOT {Starts(column, Value(compare))}",
            Core.Query.Comparison.EndsWith => Ends(column, Value(compare)),
            Core.Query.Comparison.NotEndsWith => $"NOT {Ends(column, Value(compare))}",
            Core.Query.Comparison.Greater => $"{column} > {Value(compare)}",
            Core.Query.Comparison.GreaterOrEqual => $"{column} >= {Value(compare)}",
            Core.Query.Comparison.Less => $"{column} < {Value(compare)}",
            _ => $"{column} <= {Value(compare)}",
        };
    }

    private static string Starts(string column, string value) => $"({column} >= {value} AND {column} < {value} || char(0x10FFFF))";

    private static string Ends(string column, string value) => $"(length({column}) >= length({value}) AND substr({column}, length({column}) - length({value}) + 1) = {value})";

    private string Value(Compare compare) => values.Add(compare.Values[0]);

    private string KeyOf(Compare compare) => $"(SELECT key FROM record WHERE id = {Value(compare)})";

    private string List(Compare compare, bool isId)
    {
        var list = values.AddList(compare.Values);
        return isId ? $"SELECT i.key FROM json_each({list}) j CROSS JOIN record i ON i.id = j.value" : $"SELECT j.value FROM json_each({list}) j";
    }

    private static string NullableColumn(RecordField field, string row) => field.Type == FieldType.Id ? $"{row}.key" : $"{row}.\"{field.Name}\"";

    private string Status(StatusOn status, string row)
    {
        var day = values.Add(Days.Text(status.Day));
        var bound = values.Add(status.Day > status.Today ? Days.Text(DateOnly.MaxValue) : SqliteSchema.NeverAfter);
        var possible = $"({row}.not_before <= {day} AND {row}.not_after >= {day})";
        var held = $"({row}.begun_by <= {day} AND {row}.lasted_until >= {day} AND {row}.lasted_until < {bound})";
        var any = status.Statuses.Distinct().Order().Select(s => s switch
        {
            TenureStatus.Held => $"({possible} AND {held})",
            TenureStatus.NotHeld => $"NOT {possible}",
            _ => $"({possible} AND NOT {held})",
        });
        return "(" + string.Join(" OR ", any.DefaultIfEmpty("0")) + ")";
    }

    private static string Named(string text, string alias) => text.Replace("{0}", alias, StringComparison.Ordinal);
}
