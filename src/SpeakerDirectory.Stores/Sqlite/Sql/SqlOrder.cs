using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>
/// How the rows of a list are ordered: the columns that are selected for it, and the place of a row made of them. No column is ever NULL.
/// </summary>
internal sealed class SqlOrder
{
    private readonly List<(string Expression, bool Descending)> _columns = [];

    // No two records share an id: what stands behind the first decides nothing.
    private int _deciding;

    private SqlOrder()
    {
    }

    /// <summary>The terms, with the id behind them.</summary>
    /// <param name="row">The alias of the narrow table's row.</param>
    /// <param name="record">The alias of the record's own row.</param>
    public static SqlOrder Of(ValueList<OrderTerm> terms, string row, string record, SqlValues values)
    {
        var order = new SqlOrder();
        foreach (var term in terms)
        {
            if (term is { Along.Count: 0, Field.Type: FieldType.Id })
            {
                order.AddId(record, term.Descending);
                continue;
            }

            var unknown = term.IsNumber ? values.Add(OrderedPlace.UnknownNumber(term.Descending)) : values.Add(OrderedPlace.UnknownText(term.Descending));
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

    /// <summary>The columns in order, or the other way round.</summary>
    public string By(string alias, bool turned = false) => string.Join(", ", _columns.Take(_deciding).Select((c, i) => $"{alias}.o{i}{(c.Descending != turned ? " DESC" : "")}"));

    public string PlaceOf(string alias) => $"json_quote(json_array({string.Join(", ", _columns.Select((_, i) => $"{alias}.o{i}"))}) || '')";

    /// <summary>What comes after a place (or before it): <c>a beyond, or a equal and (b beyond, or …)</c>.</summary>
    public string Beyond(string alias, IReadOnlyList<object> place, bool before, SqlValues values)
    {
        var condition = "0";
        for (var i = _deciding - 1; i >= 0; i--)
        {
            var (column, value) = ($"{alias}.o{i}", values.Add(place[i]));
            var beyond = _columns[i].Descending != before ? "<" : ">";
            condition = $"({column} {beyond} {value} OR ({column} = {value} AND {condition}))";
        }

        return condition;
    }

    private static IEnumerable<string> Expressions(OrderTerm term, string row, SqlValues values)
    {
        var at = row;
        var (open, close) = ("", "");
        foreach (var reference in term.Along)
        {
            var next = values.Alias('g');
            open += $"(SELECT ";
            close = $" FROM \"{NarrowTable.Of(reference.Targets[0]).Name}\" {next} WHERE {next}.key = {at}.\"{reference.Name}\")" + close;
            at = next;
        }

        return (term.Field is { } field ? OfField(field, at) : [Count(term.Counted!, at, values)]).Select(e => open + e + close);
    }

    private static string Count(Relation relation, string row, SqlValues values)
    {
        var keys = new RelationKeys(values, row).Of(relation);
        var alias = values.Alias(keys.IsList ? 'k' : 't');
        return $"(SELECT count({(keys.Distinct ? "DISTINCT " : "")}{In(keys.Key)}) FROM {In(keys.Source)} WHERE {In(keys.Where)})";

        string In(string text) => text.Replace("{0}", alias, StringComparison.Ordinal);
    }

    private static string[] OfField(RecordField field, string row)
    {
        var column = $"{row}.\"{field.Name}\"";
        return field.Type switch
        {
            FieldType.Id => [$"(SELECT id FROM record WHERE key = {row}.key)"],
            FieldType.Text when field == Place.NaturalField(RecordKind.Person) => [column, $"{row}.{NarrowTable.SortNameText}"],
            FieldType.Text or FieldType.Url or FieldType.Language => [column, $"(SELECT body ->> '$.{field.Name}' FROM record WHERE key = {row}.key)"],
            FieldType.Date or FieldType.End => [SqlDay.First(column), SqlDay.Last(column)],
            FieldType.Moment => [$"substr({SqlDay.First(column)}, 1, 10)", $"substr({SqlDay.Last(column)}, 1, 10)"],
            _ => [column],
        };
    }
}
