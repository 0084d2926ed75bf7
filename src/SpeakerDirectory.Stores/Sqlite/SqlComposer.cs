using System.Globalization;
using System.Text;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>
/// Turns a question into one statement that answers with one JSON text: a list is <c>[total, row, …]</c>, a row <c>[record, place, list, …]</c> with a list
/// for each include. Bodies are joined as text, so that no JSON is parsed on the way.
/// </summary>
internal sealed class SqlComposer
{
    private readonly List<object> _values = [];
    private int _aliases;

    private SqlComposer()
    {
    }

    public static SqlStatement Compose(Fetch fetch)
    {
        var composer = new SqlComposer();
        var text = fetch.Root switch
        {
            Root.ByIds root => composer.ByIds(root, fetch.Includes),
            Root.OfKind root => composer.OfKind(root, fetch.Includes),
            _ => throw new NotSupportedException($"{fetch.Root} is no root."),
        };
        return new($"SELECT concat({text})", composer._values);
    }

    private string ByIds(Root.ByIds root, ValueList<Include> includes)
    {
        var row = Alias('r');
        if (root.Ids is [var id])
        {
            return List("null", row, "null", $"FROM record {row} WHERE {row}.id = {Value(id)}", "1", KindsOf(root.Ids), includes);
        }

        var ids = Value("[" + string.Join(',', root.Ids.Distinct().Select(i => '"' + i.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"')) + "]");
        return List("null", row, "null", $"FROM json_each({ids}) j CROSS JOIN record {row} ON {row}.id = j.value", "j.key", KindsOf(root.Ids), includes);
    }

    private static ValueList<RecordKind> KindsOf(ValueList<string> ids) =>
        ids.Select(id => RecordShape.TryOfId(id, out var shape) ? shape.Kind : (RecordKind?)null).OfType<RecordKind>().Distinct().ToValueList();

    private string OfKind(Root.OfKind root, ValueList<Include> includes)
    {
        ValueList<RecordKind> kinds = [root.Kind];
        var keys = new KeySource($"record {{0}}", "{0}.key", "{0}.place", $"{{0}}.kind = {(int)root.Kind}", Distinct: false);
        var total = root.Count ? Count(keys, kinds, root.Filter) : "null";
        return PageOf(keys, kinds, root.Page, root.Filter, total, includes);
    }

    private string IncludeOf(Include include, string parent)
    {
        var kinds = include.Relation.Kinds;
        if (include.Relation.IsReference)
        {
            return Reference(include, parent, kinds);
        }

        if (include.Relation.Ways is [[{ Walk: Walk.ForwardAll } step]])
        {
            return Ancestors(include, parent, step, kinds);
        }

        var keys = new RelationKeys(this, parent).Of(include.Relation);
        var total = include.Count ? Count(keys, kinds, include.Filter) : "null";
        return PageOf(keys, kinds, include.Page ?? throw new NotSupportedException($"{include} needs a page."), include.Filter, total, include.Includes);
    }

    private string Reference(Include include, string parent, ValueList<RecordKind> kinds)
    {
        var step = include.Relation.Ways[0][0];
        var (link, row) = (Alias('q'), Alias('r'));
        return List("null", row, "null",
            $"FROM reference {link} CROSS JOIN record {row} ON {row}.key = {link}.target WHERE {link}.source = {parent}.key AND {link}.field = {SqliteSchema.NumberOf(step.Field)}",
            $"{link}.position", kinds, include.Includes);
    }

    private string Ancestors(Include include, string parent, Step step, ValueList<RecordKind> kinds)
    {
        var (up, row) = (Alias('w'), Alias('r'));
        var field = SqliteSchema.NumberOf(step.Field);
        return List("null", row, "null", $"""
            FROM (WITH RECURSIVE up(key, depth) AS (
                SELECT q.target, 1 FROM reference q WHERE q.source = {parent}.key AND q.field = {field}
                UNION SELECT q.target, up.depth + 1 FROM up CROSS JOIN reference q ON q.source = up.key AND q.field = {field} WHERE up.depth < {RelationKeys.MostSteps})
              SELECT key, min(depth) AS depth FROM up GROUP BY key) {up} CROSS JOIN record {row} ON {row}.key = {up}.key
            """, $"{up}.depth", kinds, include.Includes);
    }

    private string PageOf(KeySource keys, ValueList<RecordKind> kinds, PageRequest page, Filter? filter, string total, ValueList<Include> includes)
    {
        var (list, row) = (Alias('p'), Alias('r'));
        var (source, key, place, where) = Named(keys);
        var selected = keys.Distinct ? $"SELECT DISTINCT {key} AS key, {place} AS place" : $"SELECT {key} AS key, {place} AS place";
        var narrowed = $"""
            {selected} FROM {source}{FilterSource(filter, kinds, key)} WHERE {where} AND {place} > {Value(page.After)} AND {place} < {Value(page.Before)}{FilterCondition(filter)}
              ORDER BY {place}{(page.FromEnd ? " DESC" : "")} LIMIT {Value(page.Size + 1L)}
            """;
        return List(total, row, $"json_quote({list}.place)", $"FROM ({narrowed}) {list} CROSS JOIN record {row} ON {row}.key = {list}.key", $"{list}.place", kinds, includes);
    }

    private string Count(KeySource keys, ValueList<RecordKind> kinds, Filter? filter)
    {
        var (source, key, _, where) = Named(keys);
        var counted = keys.Distinct ? $"count(DISTINCT {key})" : "count(*)";
        return $"(SELECT {counted} FROM {source}{FilterSource(filter, kinds, key)} WHERE {where}{FilterCondition(filter)})";
    }

    /// <summary>The parts of a list's JSON, for the <c>concat</c> of what it belongs to: SQLite limits how deep expressions nest, so a level nests no more than it must.</summary>
    private string List(string total, string row, string place, string from, string order, ValueList<RecordKind> kinds, ValueList<Include> includes)
    {
        var columns = new StringBuilder();
        foreach (var include in includes)
        {
            columns.Append(", ',', ");
            columns.Append(kinds is [var only] && only == include.From ? IncludeOf(include, row)
                : kinds.Contains(include.From) ? Guarded(include, row)
                : "'null'");
        }

        return $"'[', {Word(total)}, (SELECT group_concat(concat(',[', {row}.body, ',', {Word(place)}{columns}, ']'), '' ORDER BY {order}) {from}), ']'";
    }

    private string Guarded(Include include, string row) =>
        $"CASE WHEN {row}.kind = {(int)include.From} THEN concat({IncludeOf(include, row)}) ELSE 'null' END";

    // concat() leaves NULL out; JSON wants the word.
    private static string Word(string value) => value == "null" ? "'null'" : value;

    private (string Source, string Key, string Place, string Where) Named(KeySource keys)
    {
        var alias = Alias(keys.Source.StartsWith('(') ? 'k' : 't');
        return (In(keys.Source), In(keys.Key), In(keys.Place), In(keys.Where));

        string In(string text) => text.Replace("{0}", alias, StringComparison.Ordinal);
    }

    private static string FilterSource(Filter? filter, ValueList<RecordKind> kinds, string key) =>
        filter is null ? "" : $" CROSS JOIN \"{RecordShape.Of(kinds[0]).Name}\" f ON f.key = {key}";

    private string FilterCondition(Filter? filter) => filter switch
    {
        null => "",
        StatusOn status => " AND " + StatusCondition(status),
        _ => throw new NotSupportedException($"{filter} is no filter."),
    };

    private string StatusCondition(StatusOn status)
    {
        var day = Value(Days.Text(status.Day));
        var bound = Value(status.Day > status.Today ? Days.Text(DateOnly.MaxValue) : SqliteSchema.NeverAfter);
        var possible = $"(f.not_before <= {day} AND f.not_after >= {day})";
        var held = $"(f.begun_by <= {day} AND f.lasted_until >= {day} AND f.lasted_until < {bound})";
        var any = status.Statuses.Distinct().Select(s => s switch
        {
            TenureStatus.Held => $"({possible} AND {held})",
            TenureStatus.NotHeld => $"NOT {possible}",
            _ => $"({possible} AND NOT {held})",
        });
        return "(" + string.Join(" OR ", any.DefaultIfEmpty("0")) + ")";
    }

    internal string Alias(char letter) => letter + (_aliases++).ToString(CultureInfo.InvariantCulture);

    internal string Value(object value)
    {
        _values.Add(value);
        return "?" + _values.Count.ToString(CultureInfo.InvariantCulture);
    }
}
