using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Shared;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

internal sealed partial class SqlComposer
{
    /// <param name="parent">The alias of the row that the include belongs to.</param>
    /// <param name="coSpeakers">The list that the row is one of; null unless it is a list of co-speakers.</param>
    private string IncludeOf(Include include, string parent, SqlCoSpeakers? coSpeakers) => include switch
    {
        HistoryInclude history => SqlHistory.Of(parent, history.Page, _values),
        CoSpeakersInclude together => CoSpeakers(together, parent),
        SharedEventsInclude shared when coSpeakers is not null => SharedEvents(shared, parent, coSpeakers),
        RelationInclude { Page: null, Relation.IsReference: true } reference => Reference(reference, parent),
        RelationInclude { Relation.Paths: [[{ Traversal: Traversal.Ancestors } hop]] } ancestors => Ancestors(ancestors, parent, hop),
        RelationInclude related => Related(related, parent),
        _ => throw new NotSupportedException($"{include} is not supported here."),
    };

    private string Guarded(Include include, string row, SqlCoSpeakers? coSpeakers) =>
        $"CASE WHEN {row}.kind = {(int)include.From} THEN concat({IncludeOf(include, row, coSpeakers)}) ELSE 'null' END";

    private string Related(RelationInclude include, string parent)
    {
        var rows = new SqlRowSource(_values, include.Relation, parent, include.Filter);
        var details = include.Page is null ? PageDetails.None : include.Details;
        var total = Total(rows, include.Count, include.Groupings);
        return PageOf(
            rows, include.Kinds, include.Page ?? PageRequest.Everything, include.Order, details, total, RowProjection.By(include));
    }

    private string CoSpeakers(CoSpeakersInclude include, string parent)
    {
        var (list, row) = (_values.Alias('p'), _values.Alias('r'));
        var people = new SqlCoSpeakers(_values, parent, include);
        var total = include.Count ? people.Count() : "null";
        return List(
            total,
            new SqlRecord(row, include.Kinds, RowProjection.By(include)),
            people.Shared(list),
            $"FROM ({people.Page()}) {list} CROSS JOIN record {row} ON {row}.key = {list}.key",
            SqlGathering.Of(include.Page, $"{list}.events DESC, {list}.place"),
            people);
    }

    private string SharedEvents(SharedEventsInclude include, string parent, SqlCoSpeakers coSpeakers)
    {
        var rows = new SqlRowSource(_values, () => coSpeakers.SharedEvents(parent), RecordKind.Event, include.Filter);
        return PageOf(rows, include.Kinds, include.Page, [], include.Details, Total(rows, include.Count, []), RowProjection.By(include));
    }

    private string Reference(RelationInclude include, string parent)
    {
        var field = include.Relation.Paths[0][0].Field;
        var (list, projection) = (_values.Alias('q'), RowProjection.By(include));
        var (row, joined) = Joined(list, include.Kinds, projection.Fields);
        return List(
            "null",
            new SqlRecord(row, include.Kinds, projection),
            "null",
            $"FROM (SELECT target AS key, position FROM reference WHERE source = {parent}.key AND field = "
            + $"{SqliteSchema.NumberOf(field)}) {list}{joined}",
            field.Type == FieldType.Reference ? SqlGathering.One : SqlGathering.By($"{list}.position"));
    }

    private string Ancestors(RelationInclude include, string parent, Hop hop)
    {
        var (up, row) = (_values.Alias('w'), _values.Alias('r'));
        var field = SqliteSchema.NumberOf(hop.Field);
        return List("null", new SqlRecord(row, include.Kinds, RowProjection.By(include)), "null", $"""
            FROM (WITH RECURSIVE up(key, depth) AS (
                SELECT q.target, 1 FROM reference q WHERE q.source = {parent}.key AND q.field = {field}
                UNION SELECT q.target, up.depth + 1 FROM up
                  CROSS JOIN reference q ON q.source = up.key AND q.field = {field} WHERE up.depth < {Hierarchies.MaxDepth})
              SELECT key, min(depth) AS depth FROM up GROUP BY key) {up} CROSS JOIN record {row} ON {row}.key = {up}.key
            """, SqlGathering.By($"{up}.depth"));
    }
}
