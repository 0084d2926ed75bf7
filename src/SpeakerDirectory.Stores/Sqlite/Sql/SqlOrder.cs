using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>
/// Composes the order of a list by terms: the columns that are selected for it, never NULL, and the position of a row, which is made of
/// them.
/// </summary>
internal sealed class SqlOrder
{
    private readonly List<(string Expression, bool Descending)> _columns = [];

    // The number of columns up to the first id. Ids are unique, so later columns decide nothing.
    private int _deciding;

    private SqlOrder()
    {
    }

    /// <summary>The order by these terms, and after them by id.</summary>
    /// <param name="row">The alias of the row of the index table.</param>
    /// <param name="record">The alias of the row of the record.</param>
    public static SqlOrder Of(ValueList<OrderTerm> terms, string row, string record, SqlValues values)
    {
        var order = new SqlOrder();
        foreach (var term in terms)
        {
            if (term is { Via.Count: 0, Field.Type: FieldType.Id })
            {
                order.AddId(record, term.Descending);
                continue;
            }

            var unknown = term.IsNumber
                ? values.Add(OrderedPosition.UnknownNumber(term.Descending))
                : values.Add(OrderedPosition.UnknownText(term.Descending));
            foreach (var expression in Expressions(term, row, values))
            {
                order._columns.Add(($"coalesce({expression}, {unknown})", term.Descending));
            }
        }

        order.AddId(record, descending: false);
        return order;
    }

    private void AddId(string record, bool descending)
    {
        _columns.Add(($"{record}.id", descending));
        _deciding = _deciding == 0 ? _columns.Count : _deciding;
    }

    public string Selected => string.Join(", ", _columns.Select((c, i) => $"{c.Expression} AS o{i}"));

    /// <summary>The columns in their order, or in the opposite order.</summary>
    public string By(string alias, bool reversed = false) =>
        string.Join(", ", _columns.Take(_deciding).Select((c, i) => $"{alias}.o{i}{(c.Descending != reversed ? " DESC" : "")}"));

    public string PositionOf(string alias) =>
        $"json_quote(json_array({string.Join(", ", _columns.Select((_, i) => $"{alias}.o{i}"))}) || '')";

    /// <summary>The condition that a row comes after a position, or before it: <c>a beyond, or a equal and (b beyond, or …)</c>.</summary>
    public string Beyond(string alias, IReadOnlyList<object> position, bool before, SqlValues values)
    {
        var condition = "0";
        for (var i = _deciding - 1; i >= 0; i--)
        {
            var (column, value) = ($"{alias}.o{i}", values.Add(position[i]));
            var beyond = _columns[i].Descending != before ? "<" : ">";
            condition = $"({column} {beyond} {value} OR ({column} = {value} AND {condition}))";
        }

        return condition;
    }

    private static IEnumerable<string> Expressions(OrderTerm term, string row, SqlValues values)
    {
        var at = row;
        var (open, close) = ("", "");
        foreach (var reference in term.Via)
        {
            var next = values.Alias('g');
            open += $"(SELECT ";
            close = $" FROM \"{IndexTable.Of(reference.Targets[0]).Name}\" {next} WHERE {next}.key = {at}.\"{reference.Name}\")" + close;
            at = next;
        }

        return (term.Field is { } field ? OfField(field, at) : [Count(term.Counted!, at, values)]).Select(e => open + e + close);
    }

    private static string Count(Relation relation, string row, SqlValues values)
    {
        var keys = new RelationKeys(values, row).Of(relation);
        return $"(SELECT count({(keys.Distinct ? "DISTINCT " : "")}{keys.Key}) FROM {keys.From} WHERE {keys.Where})";
    }

    private static string[] OfField(RecordField field, string row)
    {
        var column = $"{row}.\"{field.Name}\"";
        return field.Type switch
        {
            FieldType.Id => [$"(SELECT id FROM record WHERE key = {row}.key)"],
            FieldType.Text when field == SortPosition.NaturalField(RecordKind.Person) => [column, $"{row}.{IndexTable.SortNameText}"],
            FieldType.Text or FieldType.Url or FieldType.Language =>
                [column, $"(SELECT body ->> '$.{field.Name}' FROM record WHERE key = {row}.key)"],
            FieldType.Date or FieldType.End => [SqlDay.First(column), SqlDay.Last(column)],
            FieldType.Moment => [$"substr({SqlDay.First(column)}, 1, 10)", $"substr({SqlDay.Last(column)}, 1, 10)"],
            _ => [column],
        };
    }
}
