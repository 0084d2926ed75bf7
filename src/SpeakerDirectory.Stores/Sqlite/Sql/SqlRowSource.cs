using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>The rows of a list, from a kind or a relation, filtered. Composes queries that count, group or page them.</summary>
internal sealed class SqlRowSource
{
    private readonly SqlValues _values;
    private readonly Func<KeySource> _keys;
    private readonly RecordKind _kind;
    private readonly Filter? _filter;
    private readonly FieldFilter? _natural;

    /// <summary>All records of a kind.</summary>
    public SqlRowSource(SqlValues values, RecordKind kind, Filter? filter)
    {
        _values = values;
        _kind = kind;
        _natural = SortPosition.PrefixIn(kind, filter);
        var rest = Filter.Without(filter, _natural);
        AreFiltered = rest is not null;
        (_keys, _filter) = DrivingTable.Of(values, kind, rest);
    }

    /// <summary>The rows that <see cref="Keys"/> of another source found, which the statement names.</summary>
    public SqlRowSource(SqlValues values, RecordKind kind, string found)
        : this(values, () => KeySource.OfQuery($"SELECT key, place FROM {found}", values), kind, null)
    {
    }

    /// <summary>The records at the end of a relation from a record.</summary>
    public SqlRowSource(SqlValues values, Relation relation, string parent, Filter? filter)
        : this(values, () => new RelationKeys(values, parent).Of(relation), relation.Kinds[0], filter)
    {
    }

    /// <summary>The rows of a source that is composed anew for each use.</summary>
    public SqlRowSource(SqlValues values, Func<KeySource> keys, RecordKind kind, Filter? filter)
    {
        _values = values;
        _kind = kind;
        _natural = SortPosition.PrefixIn(kind, filter);
        _filter = Filter.Without(filter, _natural);
        _keys = keys;
    }

    /// <summary>
    /// Whether the filter is more than a range of the natural order, so that finding the rows takes more than reading an index.
    /// </summary>
    public bool AreFiltered { get; }

    /// <summary>A query for the keys and positions of all rows, each once.</summary>
    public string Keys()
    {
        var (source, key, position, where, distinct) = _keys();
        var (join, condition) = Narrowed(key, needsRow: false);
        return $"SELECT {(distinct ? "DISTINCT " : "")}{key} AS key, {position} AS place FROM {source}{join} WHERE "
            + $"{where}{Range(position)}{condition}";
    }

    public string Count()
    {
        var (source, key, position, where, distinct) = _keys();
        var (join, condition) = Narrowed(key, needsRow: false);
        return $"(SELECT count({(distinct ? $"DISTINCT {key}" : "*")}) FROM {source}{join} WHERE {where}{Range(position)}{condition})";
    }

    /// <summary>A query for the groups by a field: <c>g</c>, a value or the key of a record, and <c>n</c>, the number of rows.</summary>
    public string Grouped(Grouping grouping)
    {
        var (source, key, position, where, _) = _keys();
        var (join, condition) = Narrowed(key, needsRow: true);
        var (link, by) = grouping.Field.Type switch
        {
            FieldType.References =>
                ($" CROSS JOIN reference v ON v.source = f.key AND v.field = {SqliteSchema.NumberOf(grouping.Field)}", "v.target"),
            FieldType.Date => ("", $"substr(f.\"{grouping.Field.Name}\", 1, 4)"),
            FieldType.Text or FieldType.Language => ("", $"(SELECT body ->> '$.{grouping.Field.Name}' FROM record WHERE key = f.key)"),
            _ => ("", $"f.\"{grouping.Field.Name}\""),
        };
        return $"SELECT {by} AS g, count(DISTINCT f.key) AS n FROM {source}{join}{link} WHERE {where}{Range(position)}{condition} AND "
            + $"{by} IS NOT NULL GROUP BY {by}";
    }

    public string InNaturalOrder(PageRequest page, PageDetails details)
    {
        var (source, key, position, where, distinct) = _keys();
        var (after, before) = (_values.Add(page.After), _values.Add(page.Before));
        if (NaturalRange() is var (from, to))
        {
            (after, before) = ($"max({after}, {from})", $"min({before}, {to})");
        }

        var (join, condition) = Narrowed(key, needsRow: false);
        return $"""
            SELECT {(distinct ? "DISTINCT " : "")}{key} AS key, {position} AS place FROM {source}{join}
              WHERE {where} AND {position} > {after} AND {position} < {before}{condition}
              ORDER BY {position}{(page.FromEnd ? " DESC" : "")} LIMIT {_values.Add(page.RowsFor(details))}
            """;
    }

    public (string Text, SqlOrder Order) InOrder(PageRequest page, ValueList<OrderTerm> terms, PageDetails details)
    {
        var (source, key, position, where, distinct) = _keys();
        var (join, condition) = Narrowed(key, needsRow: terms.Any(t => t.Via.Count > 0 || t.Field is not { Type: FieldType.Id }));
        var order = SqlOrder.Of(terms, "f", "i", _values);
        var list = _values.Alias('p');
        var bounds = Bound(order, list, page.After, SortPosition.First, terms, before: false)
            + Bound(order, list, page.Before, SortPosition.Last, terms, before: true);
        return ($"""
            SELECT * FROM (
                SELECT {(distinct ? "DISTINCT " : "")}{key} AS key, {order.Selected} FROM {source}{join}
                CROSS JOIN record i ON i.key = {key} WHERE {where}{Range(position)}{condition}) {list}
              WHERE 1{bounds} ORDER BY {order.By(list, reversed: page.FromEnd)} LIMIT {_values.Add(page.RowsFor(details))}
            """, order);
    }

    private string Bound(SqlOrder order, string list, string position, string none, ValueList<OrderTerm> terms, bool before) =>
        position == none ? ""
        : OrderedPosition.TryParse(position, terms) is { } values ? " AND " + order.Beyond(list, values, before, _values)
        : throw new ArgumentException($"'{position}' is not a position in this order.", nameof(position));

    private (string Join, string Condition) Narrowed(string key, bool needsRow) =>
        _filter is null && !needsRow ? ("", "")
        : ($" CROSS JOIN \"{IndexTable.Of(_kind).Name}\" f ON f.key = {key}", _filter is null
            ? ""
            : " AND " + new SqlFilter(_values).Condition(_filter, "f"));

    private string Range(string position) => NaturalRange() is var (from, to) ? $" AND {position} > {from} AND {position} < {to}" : "";

    private (string From, string To)? NaturalRange()
    {
        if (_natural is null)
        {
            return null;
        }

        var value = _values.Add(_natural.Values[0]);
        return (value, $"{value} || char(0x10FFFF)");
    }
}
