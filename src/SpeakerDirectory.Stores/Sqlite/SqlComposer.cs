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
    private static readonly PageRequest Everything = new(int.MaxValue);

    private readonly SqlValues _values = new();

    // The person whose co-speakers' includes are being composed.
    private (string Person, During? During) _coSpeakersOf;

    // The rows of the whole list, where they are looked for once and used twice: to be counted, and to be paged.
    private string _found = "";

    private SqlComposer()
    {
    }

    public static SqlStatement Compose(Fetch fetch)
    {
        var composer = new SqlComposer();
        var text = fetch.Root switch
        {
            Root.ByIds root => composer.ByIds(root, Brought.By(fetch)),
            Root.OfKind root => composer.OfKind(root, Brought.By(fetch)),
            _ => throw new NotSupportedException($"{fetch.Root} is no root."),
        };
        return new($"{composer._found}SELECT concat({text})", composer._values.All);
    }

    private string ByIds(Root.ByIds root, Brought brought)
    {
        var row = _values.Alias('r');
        if (root.Ids is [var id])
        {
            return List("null", row, "null", $"FROM record {row} WHERE {row}.id = {_values.Add(id)}", Rows.One, KindsOf(root.Ids), brought);
        }

        var ids = _values.AddList(root.Ids.Distinct());
        return List("null", row, "null", $"FROM json_each({ids}) j CROSS JOIN record {row} ON {row}.id = j.value", Rows.By("j.key"), KindsOf(root.Ids), brought);
    }

    private static ValueList<RecordKind> KindsOf(ValueList<string> ids) =>
        ids.Select(id => RecordShape.TryOfId(id, out var shape) ? shape.Kind : (RecordKind?)null).OfType<RecordKind>().Distinct().ToValueList();

    private string OfKind(Root.OfKind root, Brought brought)
    {
        var rows = new SqlRows(_values, root.Kind, root.Filter);
        if (rows.AreFiltered && (root.Count || root.Groupings.Count > 0))
        {
            _found = $"WITH found AS MATERIALIZED ({rows.Keys()})\n";
            rows = new(_values, root.Kind, "found");
        }

        return PageOf(rows, [root.Kind], root.Page, root.Order, root.Told, Total(rows, root.Count, root.Groupings), brought);
    }

    private string IncludeOf(Include include, string parent)
    {
        var kinds = include.Relation.Kinds;
        switch (include.Relation.Ways)
        {
            case [[{ Walk: Walk.Changes }]]:
                return SqlHistory.Of(parent, include.Page!, _values);
            case [[{ Walk: Walk.CoSpeakers } together]]:
                return CoSpeakers(include, parent, together);
            case [[{ Walk: Walk.SharedEvents }]]:
                var shared = new SqlRows(_values, () => SqlCoSpeakers.SharedEvents(_coSpeakersOf.Person, parent, _coSpeakersOf.During, _values), kinds[0], include.Filter);
                return PageOf(shared, kinds, include.Page!, include.Order, include.Told, Total(shared, include.Count, include.Groupings), Brought.By(include));
        }

        if (include.Relation.IsReference && include.Page is null)
        {
            return Reference(include, parent, kinds);
        }

        if (include.Relation.Ways is [[{ Walk: Walk.ForwardAll } step]])
        {
            return Ancestors(include, parent, step, kinds);
        }

        var rows = new SqlRows(_values, include.Relation, parent, include.Filter);
        return PageOf(rows, kinds, include.Page ?? Everything, include.Order, include.Page is null ? Told.Nothing : include.Told, Total(rows, include.Count, include.Groupings), Brought.By(include));
    }

    private string CoSpeakers(Include include, string parent, Step step)
    {
        var (list, row) = (_values.Alias('p'), _values.Alias('r'));
        var people = new SqlCoSpeakers(_values, parent, step.During, include.Filter);
        var total = include.Count ? people.Count() : "null";
        var page = people.Page(include.Page!, include.Told);
        var outer = _coSpeakersOf;
        _coSpeakersOf = (parent, step.During);
        var rows = List(total, row, people.Shared(list, include), $"FROM ({page}) {list} CROSS JOIN record {row} ON {row}.key = {list}.key",
            Rows.Of(include.Page!, $"{list}.events DESC, {list}.place"), [RecordKind.Person], Brought.By(include));
        _coSpeakersOf = outer;
        return rows;
    }

    private string Reference(Include include, string parent, ValueList<RecordKind> kinds)
    {
        var step = include.Relation.Ways[0][0];
        var (list, brought) = (_values.Alias('q'), Brought.By(include));
        var (row, joined) = Joined(list, kinds, brought.Fields);
        return List("null", row, "null",
            $"FROM (SELECT target AS key, position FROM reference WHERE source = {parent}.key AND field = {SqliteSchema.NumberOf(step.Field)}) {list}{joined}",
            step.Field.Type == FieldType.Reference ? Rows.One : Rows.By($"{list}.position"), kinds, brought);
    }

    private string Ancestors(Include include, string parent, Step step, ValueList<RecordKind> kinds)
    {
        var (up, row) = (_values.Alias('w'), _values.Alias('r'));
        var field = SqliteSchema.NumberOf(step.Field);
        return List("null", row, "null", $"""
            FROM (WITH RECURSIVE up(key, depth) AS (
                SELECT q.target, 1 FROM reference q WHERE q.source = {parent}.key AND q.field = {field}
                UNION SELECT q.target, up.depth + 1 FROM up CROSS JOIN reference q ON q.source = up.key AND q.field = {field} WHERE up.depth < {RelationKeys.MostSteps})
              SELECT key, min(depth) AS depth FROM up GROUP BY key) {up} CROSS JOIN record {row} ON {row}.key = {up}.key
            """, Rows.By($"{up}.depth"), kinds, Brought.By(include));
    }

    private string PageOf(SqlRows rows, ValueList<RecordKind> kinds, PageRequest page, ValueList<OrderTerm> order, Told told, string total, Brought brought)
    {
        var list = _values.Alias('p');
        var (row, joined) = Joined(list, kinds, brought.Fields);
        if (order.Count == 0)
        {
            return List(total, row, told.HasFlag(Told.Places) ? $"json_quote({list}.place)" : "null", $"FROM ({rows.InNaturalOrder(page, told)}) {list}{joined}", Rows.Of(page, $"{list}.place"), kinds, brought);
        }

        var (narrowed, by) = rows.InOrder(page, order, told);
        return List(total, row, told.HasFlag(Told.Places) ? by.PlaceOf(list) : "null", $"FROM ({narrowed}) {list}{joined}", Rows.Of(page, by.By(list)), kinds, brought);
    }

    // The records of a list of keys; the list itself where nothing of them is read and they are only passed on the way to others.
    private (string Row, string Joined) Joined(string list, ValueList<RecordKind> kinds, FieldSet fields)
    {
        if (IsBare(kinds, fields))
        {
            return (list, "");
        }

        var row = _values.Alias('r');
        return (row, $" CROSS JOIN record {row} ON {row}.key = {list}.key");
    }

    // A number, or [number, [group, …], …] with a list for each grouping.
    private string Total(SqlRows rows, bool count, ValueList<Grouping> groupings)
    {
        var total = count ? rows.Count() : "null";
        return groupings.Count == 0 ? total : $"concat('[', {Word(total)}, {string.Join(", ", groupings.Select(g => Groups(rows, g)))}, ']')";
    }

    // [key, number, record and includes] of each group.
    private string Groups(SqlRows rows, Grouping grouping)
    {
        var list = _values.Alias('p');
        if (!grouping.Field.IsReference)
        {
            return $"""
                ',[', (SELECT group_concat(concat('[', json_quote({list}.g), ',', {list}.n, ',null]'), ',' ORDER BY {list}.n DESC, {list}.g)
                  FROM ({rows.Grouped(grouping)} ORDER BY n DESC, g LIMIT {_values.Add((long)grouping.First)}) {list}), ']'
                """;
        }

        var row = _values.Alias('r');
        var keyed = $"SELECT v.*, i.id FROM ({rows.Grouped(grouping)}) v CROSS JOIN record i ON i.key = v.g ORDER BY v.n DESC, i.id LIMIT {_values.Add((long)grouping.First)}";
        return $"""
            ',[', (SELECT group_concat(concat('[', json_quote({list}.id), ',', {list}.n, ',[', {Body(row, grouping.Field.Targets, Brought.By(grouping).Fields)}, ',null', {Columns(row, grouping.Field.Targets, grouping.Includes)}'', ']]'), ',' ORDER BY {list}.n DESC, {list}.id)
              FROM ({keyed}) {list} CROSS JOIN record {row} ON {row}.key = {list}.g), ']'
            """;
    }

    /// <summary>The parts of a list's JSON, for the <c>concat</c> of what it belongs to: SQLite limits how deep expressions nest, so a level nests no more than it must.</summary>
    private string List(string total, string row, string place, string from, Rows rows, ValueList<RecordKind> kinds, Brought brought)
    {
        var each = $"concat(',[', {Body(row, kinds, brought.Fields)}, ',', {Word(place)}, {Columns(row, kinds, brought.Includes)}']')";
        return $"'[', {Word(total)}, (SELECT {rows.Gathered(each)} {from}), ']'";
    }

    // A row's JSON. Where more than the id is asked all of it comes: to find some fields in it, SQLite would have to parse it.
    private static string Body(string row, ValueList<RecordKind> kinds, FieldSet fields) =>
        IsBare(kinds, fields) ? $"'{{\"id\":\"{RecordShape.Of(kinds[0]).UnaskedId}\"}}'"
        : fields.Or(FieldSet.Id).Equals(FieldSet.Id) ? $"'{{\"id\":\"', {row}.id, '\"}}'"
        : $"{row}.body";

    private static bool IsBare(ValueList<RecordKind> kinds, FieldSet fields) => kinds.Count == 1 && fields.Equals(FieldSet.None);

    private string Columns(string row, ValueList<RecordKind> kinds, ValueList<Include> includes)
    {
        var columns = new StringBuilder();
        foreach (var include in includes)
        {
            columns.Append("',', ");
            columns.Append(kinds is [var only] && only == include.From ? IncludeOf(include, row)
                : kinds.Contains(include.From) ? Guarded(include, row)
                : "'null'");
            columns.Append(", ");
        }

        return columns.ToString();
    }

    private string Guarded(Include include, string row) =>
        $"CASE WHEN {row}.kind = {(int)include.From} THEN concat({IncludeOf(include, row)}) ELSE 'null' END";

    // concat() leaves NULL out; JSON wants the word.
    private static string Word(string value) => value == "null" ? "'null'" : value;

    /// <summary>
    /// How the rows of a list are gathered. They are sorted only where they do not come in their order already: to sort them, SQLite writes down
    /// everything that hangs below them once more.
    /// </summary>
    private readonly record struct Rows(bool AreMany, string? Order)
    {
        public static readonly Rows One = new(false, null);

        public static Rows By(string order) => new(true, order);

        /// <summary>The rows of a page come in its order, from its end the other way round.</summary>
        public static Rows Of(PageRequest page, string order) => new(true, page.FromEnd ? order : null);

        public string Gathered(string each) => AreMany ? $"group_concat({each}, ''{(Order is null ? "" : " ORDER BY " + Order)})" : each;
    }
}
