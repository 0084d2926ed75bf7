using System.Text;
using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;
using SpeakerDirectory.Stores.Sqlite.Files;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>
/// Composes a fetch as one statement that returns one JSON text. A list is <c>[total, row, …]</c> and a row <c>[record, position, list,
/// …]</c> with a list for each include. Record bodies are concatenated as text, so SQLite parses no JSON.
/// </summary>
internal sealed partial class SqlComposer
{
    private readonly SqlValues _values = new();

    // Finds the rows of a list once that are used twice: counted or grouped, and paged. Empty when nothing is found in advance.
    private string _found = "";

    private SqlComposer()
    {
    }

    public static SqlStatement Compose(Fetch fetch)
    {
        var composer = new SqlComposer();
        var text = fetch.Root switch
        {
            Root.ByIds root => composer.ByIds(root, RowProjection.By(fetch)),
            Root.OfKind root => composer.OfKind(root, RowProjection.By(fetch)),
            _ => throw new NotSupportedException($"{fetch.Root} is not supported as a root."),
        };
        return new($"{composer._found}SELECT concat({text})", composer._values.All);
    }

    private string ByIds(Root.ByIds root, RowProjection projection)
    {
        var row = _values.Alias('r');
        var record = new SqlRecord(row, RecordKinds.Of(root), projection);
        if (root.Ids is [var id])
        {
            return List("null", record, "null", $"FROM record {row} WHERE {row}.id = {_values.Add(id)}", SqlGathering.One);
        }

        var ids = _values.AddList(root.Ids.Distinct());
        return List(
            "null", record, "null", $"FROM json_each({ids}) j CROSS JOIN record {row} ON {row}.id = j.value", SqlGathering.By("j.key"));
    }

    private string OfKind(Root.OfKind root, RowProjection projection)
    {
        var rows = new SqlRowSource(_values, root.Kind, root.Filter);
        if (rows.AreFiltered && (root.Count || root.Groupings.Count > 0))
        {
            _found = $"WITH found AS MATERIALIZED ({rows.Keys()})\n";
            rows = new(_values, root.Kind, "found");
        }

        return PageOf(rows, [root.Kind], root.Page, root.Order, root.Details, Total(rows, root.Count, root.Groupings), projection);
    }

    private string PageOf(
        SqlRowSource rows,
        ValueList<RecordKind> kinds,
        PageRequest page,
        ValueList<OrderTerm> order,
        PageDetails details,
        string total,
        RowProjection projection)
    {
        var (list, hasPositions) = (_values.Alias('p'), details.HasFlag(PageDetails.Cursors));
        var (row, joined) = Joined(list, kinds, projection.Fields);
        var record = new SqlRecord(row, kinds, projection);
        if (order.Count == 0)
        {
            var position = hasPositions ? $"json_quote({list}.place)" : "null";
            return List(
                total,
                record,
                position,
                $"FROM ({rows.InNaturalOrder(page, details)}) {list}{joined}",
                SqlGathering.Of(page, $"{list}.place"));
        }

        var (text, by) = rows.InOrder(page, order, details);
        return List(
            total,
            record,
            hasPositions ? by.PositionOf(list) : "null",
            $"FROM ({text}) {list}{joined}",
            SqlGathering.Of(page, by.By(list)));
    }

    // Joins a list of keys to its records. Where no field is read the list itself will do, as its rows only lead to others.
    private (string Row, string Joined) Joined(string list, ValueList<RecordKind> kinds, FieldSet fields)
    {
        if (SqlRecord.IsBare(kinds, fields))
        {
            return (list, "");
        }

        var row = _values.Alias('r');
        return (row, $" CROSS JOIN record {row} ON {row}.key = {list}.key");
    }

    // A number, or [number, [group, …], …] with a list for each grouping.
    private string Total(SqlRowSource rows, bool count, ValueList<Grouping> groupings)
    {
        var total = count ? rows.Count() : "null";
        return groupings.Count == 0
            ? total
            : $"concat('[', {Word(total)}, {string.Join(", ", groupings.Select(g => Groups(rows, g)))}, ']')";
    }

    // [key, number, row] of each group; null for the row unless records are grouped by.
    private string Groups(SqlRowSource rows, Grouping grouping)
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
        var record = new SqlRecord(row, grouping.Field.Targets, RowProjection.By(grouping));
        var keyed = $"""
            SELECT found.*, i.id FROM ({rows.Grouped(grouping)}) found CROSS JOIN record i ON i.key = found.g
              ORDER BY found.n DESC, i.id LIMIT {_values.Add((long)grouping.First)}
            """;
        return $"""
            ',[', (SELECT group_concat(concat(
                '[', json_quote({list}.id), ',', {list}.n, ',[', {record.Body}, ',null', {Columns(record)}'', ']]'), ','
                ORDER BY {list}.n DESC, {list}.id)
              FROM ({keyed}) {list} CROSS JOIN record {row} ON {row}.key = {list}.g), ']'
            """;
    }

    /// <summary>
    /// The parts of a list's JSON, as arguments of the <c>concat</c> that it is part of: SQLite limits how deep expressions nest, so a
    /// level nests no more than it must.
    /// </summary>
    /// <param name="position">What a row has beside its record: the JSON of its position, or of more for co-speakers.</param>
    private string List(
        string total, SqlRecord record, string position, string from, SqlGathering gathering, SqlCoSpeakers? coSpeakers = null)
    {
        var row = $"concat(',[', {record.Body}, ',', {Word(position)}, {Columns(record, coSpeakers)}']')";
        return $"'[', {Word(total)}, (SELECT {gathering.Of(row)} {from}), ']'";
    }

    // The includes of a row, each after a comma and before one.
    private string Columns(SqlRecord record, SqlCoSpeakers? coSpeakers = null)
    {
        var columns = new StringBuilder();
        foreach (var include in record.Projection.Includes)
        {
            columns.Append("',', ");
            columns.Append(record.Kinds is [var only] && only == include.From ? IncludeOf(include, record.Row, coSpeakers)
                : record.Kinds.Contains(include.From) ? Guarded(include, record.Row, coSpeakers)
                : "'null'");
            columns.Append(", ");
        }

        return columns.ToString();
    }

    // concat() leaves NULL out, but JSON needs the word.
    private static string Word(string value) => value == "null" ? "'null'" : value;
}
