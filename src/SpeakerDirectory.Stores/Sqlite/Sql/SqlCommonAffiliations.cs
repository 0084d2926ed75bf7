using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>
/// What ties two sides together: the places around either side, which of them both share, and only when they share none the people of all of these places. What is answered is
/// what lies on the shortest paths.
/// </summary>
internal sealed class SqlBetween(SqlBelongingWays ways)
{
    /// <summary>Tables of which the last, <c>tie</c>, has the people and places that tie the records of the first two values.</summary>
    public string Tables(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to) => $"""
        WITH near(person, place, side, is_end) AS MATERIALIZED ({Side(from, 0)} UNION ALL {Side(to, 1)}),
        around(key, first, last, is_end) AS MATERIALIZED (SELECT place, min(side), max(side), max(is_end) FROM near GROUP BY place),
        shared(key) AS MATERIALIZED (SELECT x.key FROM around x WHERE x.first <> x.last AND {Ties()}),
        opened(key, side) AS MATERIALIZED (SELECT x.key, x.first FROM around x
          WHERE NOT EXISTS (SELECT 1 FROM shared) AND (SELECT count(*) FROM around) <= {IBelongings.MostAround} AND x.first = x.last AND {Ties()}),
        known(person, place, side) AS MATERIALIZED (SELECT person, place, side FROM {ways.PeopleOf("opened n", ", n.side AS side")}),
        joined(person, place) AS MATERIALIZED (SELECT person, place FROM known
          WHERE person IN (SELECT person FROM known WHERE side = 0) AND person IN (SELECT person FROM known WHERE side = 1)),
        tie(person, place) AS (SELECT person, place FROM near WHERE is_end OR place IN shared OR place IN (SELECT place FROM joined) UNION ALL SELECT person, place FROM joined)
        """;

    // Of a place that ties nobody no more is read than shows it; an end may have any number of people. Most have few, and need not be told apart to be counted.
    private string Ties() => $"(x.is_end OR {Most("person")} OR {Most("DISTINCT person")})";

    private string Most(string people) =>
        $"(SELECT count(*) FROM (SELECT {people} FROM {ways.PeopleOf("(SELECT x.key AS key) n")} LIMIT {PathQuestion.MostPeople + 1})) <= {PathQuestion.MostPeople}";

    private string Side(IReadOnlyCollection<string> ids, int side)
    {
        var named = SqlBelongingWays.Named($"?{side + 1}");
        return ids.All(PathQuestion.IsPerson)
            ? $"SELECT DISTINCT person, place, {side}, 0 FROM {ways.PlacesOf(named)}"
            : $"SELECT n.key, coalesce(e.{NarrowTable.Whole}, n.key), {side}, 1 FROM {named} LEFT JOIN event e ON e.key = n.key";
    }
}
