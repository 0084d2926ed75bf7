using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>The keys of the rows that a list has, from a kind or a relation, filtered: to be counted, or to be paged in an order.</summary>
internal sealed class SqlRows
{
    private readonly SqlValues _values;
    private readonly Func<KeySource> _keys;
    private readonly RecordKind _kind;
    private readonly Filter? _filter;
    private readonly Compare? _natural;

    /// <summary>All records of a kind.</summary>
    public SqlRows(SqlValues values, RecordKind kind, Filter? filter)
    {
        _values = values;
        _kind = kind;
        _natural = Place.PrefixIn(kind, filter);
        var rest = Filter.Without(filter, _natural);
        AreFiltered = rest is not null;
        (_keys, _filter) = SqlStart.Of(values, kind, rest);
    }

    /// <summary>The rows of this kind that <see cref="Keys"/> of others found, under a name in the statement.</summary>
    public SqlRows(SqlValues values, RecordKind kind, string found)
        : this(values, () => new($"(SELECT key, place FROM {found}) {{0}}", "{0}.key", "{0}.place", "1", Distinct: false), kind, null)
    {
    }

    /// <summary>What lies at the end of a relation from a record.</summary>
    public SqlRows(SqlValues values, Relation relation, string parent, Filter? filter)
        : this(values, () => new RelationKeys(values, parent).Of(relation), relation.Kinds[0], filter)
    {
    }

    /// <summary>What comes from elsewhere, composed anew for each use.</summary>
    public SqlRows(SqlValues values, Func<KeySource> keys, RecordKind kind, Filter? filter)
    {
        _values = values;
        _kind = kind;
        _natural = Place.PrefixIn(kind, filter);
        _filter = Filter.Without(filter, _natural);
        _keys = keys;
    }

    /// <summary>Whether each row must be looked at, because its place alone does not say that it is one of them.</summary>
    public bool AreFiltered { get; }

    /// <summary>The keys and places of all of them, each once.</summary>
    public string Keys()
    {
        var (source, key, place, where, distinct) = Named();
        var (join, condition) = Narrowed(key, needsRow: false);
        return $"SELECT {(distinct ? "DISTINCT " : "")}{key} AS key, {place} AS place FROM {source}{join} WHERE {where}{Range(place)}{condition}";
    }

    public string Count()
    {
        var (source, key, place, where, distinct) = Named();
        var (join, condition) = Narrowed(key, needsRow: false);
        return $"(SELECT count({(distinct ? $"DISTINCT {key}" : "*")}) FROM {source}{join} WHERE {where}{Range(place)}{condition})";
    }

    /// <summary>The groups by a field, as a query for <c>g</c> (a text, or the key of a record) and <c>n</c>.</summary>
    public string Grouped(Grouping grouping)
    {
        var (source, key, place, where, _) = Named();
        var (join, condition) = Narrowed(key, needsRow: true);
        var (link, by) = grouping.Field.Type switch
        {
            FieldType.References => ($" CROSS JOIN reference v ON v.source = f.key AND v.field = {SqliteSchema.NumberOf(grouping.Field)}", "v.target"),
            FieldType.Date => ("", $"substr(f.\"{grouping.Field.Name}\", 1, 4)"),
            FieldType.Text or FieldType.Language => ("", $"(SELECT body ->> '$.{grouping.Field.Name}' FROM record WHERE key = f.key)"),
            _ => ("", $"f.\"{grouping.Field.Name}\""),
        };
        return $"SELECT {by} AS g, count(DISTINCT f.key) AS n FROM {source}{join}{link} WHERE {where}{Range(place)}{condition} AND {by} IS NOT NULL GROUP BY {by}";
    }

    public string InNaturalOrder(PageRequest page, Told told)
    {
        var (source, key, place, where, distinct) = Named();
        var (after, before) = (_values.Add(page.After), _values.Add(page.Before));
        if (NaturalRange() is var (from, to))
        {
            (after, before) = ($"max({after}, {from})", $"min({before}, {to})");
        }

        var (join, condition) = Narrowed(key, needsRow: false);
        return $"""
            SELECT {(distinct ? "DISTINCT " : "")}{key} AS key, {place} AS place FROM {source}{join} WHERE {where} AND {place} > {after} AND {place} < {before}{condition}
              ORDER BY {place}{(page.FromEnd ? " DESC" : "")} LIMIT {_values.Add(page.RowsFor(told))}
            """;
    }

    public (string Text, SqlOrder Order) InOrder(PageRequest page, ValueList<OrderTerm> terms, Told told)
    {
        var (source, key, place, where, distinct) = Named();
        var (join, condition) = Narrowed(key, needsRow: terms.Any(t => t.Along.Count > 0 || t.Field is not { Type: FieldType.Id }));
        var order = SqlOrder.Of(terms, "f", "i", _values);
        var bounds = Bound(order, page.After, Place.First, terms, before: false) + Bound(order, page.Before, Place.Last, terms, before: true);
        var list = _values.Alias('p');
        return ($"""
            SELECT * FROM (SELECT {(distinct ? "DISTINCT " : "")}{key} AS key, {order.Selected} FROM {source}{join} CROSS JOIN record i ON i.key = {key} WHERE {where}{Range(place)}{condition}) {list}
              WHERE 1{bounds.Replace("{0}", list, StringComparison.Ordinal)} ORDER BY {order.By(list, turned: page.FromEnd)} LIMIT {_values.Add(page.RowsFor(told))}
            """, order);
    }

    private string Bound(SqlOrder order, string place, string none, ValueList<OrderTerm> terms, bool before) =>
        place == none ? ""
        : OrderedPlace.TryParse(place, terms) is { } values ? " AND " + order.Beyond("{0}", values, before, _values)
        : throw new ArgumentException($"'{place}' is no place in this order.");

    private (string Join, string Condition) Narrowed(string key, bool needsRow) =>
        _filter is null && !needsRow ? ("", "")
        : ($" CROSS JOIN \"{NarrowTable.Of(_kind).Name}\" f ON f.key = {key}", _filter is null ? "" : " AND " + new SqlFilter(_values).Condition(_filter, "f"));

    private string Range(string place) => NaturalRange() is var (from, to) ? $" AND {place} > {from} AND {place} < {to}" : "";

    private (string From, string To)? NaturalRange()
    {
        if (_natural is null)
        {
            return null;
        }

        var value = _values.Add(_natural.Values[0]);
        return (value, $"{value} || char(0x10FFFF)");
    }

    private (string Source, string Key, string Place, string Where, bool Distinct) Named()
    {
        var keys = _keys();
        var alias = _values.Alias(keys.IsList ? 'k' : 't');
        return (In(keys.Source), In(keys.Key), In(keys.Place), In(keys.Where), keys.Distinct);

        string In(string text) => text.Replace("{0}", alias, StringComparison.Ordinal);
    }
}
