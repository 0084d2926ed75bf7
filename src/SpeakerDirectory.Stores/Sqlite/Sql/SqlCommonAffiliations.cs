using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>
/// Composes the search for the closest links between two sides: the affiliations of either side and which of them both share; only when
/// they share none, the people of all these affiliations. The result is what lies on the shortest paths.
/// </summary>
internal sealed class SqlCommonAffiliations(SqlAffiliationPaths paths)
{
    /// <summary>
    /// Tables, of which the last, <c>tie</c>, has the people and affiliations that link the records of the first two values.
    /// </summary>
    public string Tables(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to) => $"""
        WITH near(person, place, side, is_end) AS MATERIALIZED ({Side(from, 0)} UNION ALL {Side(to, 1)}),
        around(key, first, last, is_end) AS MATERIALIZED (SELECT place, min(side), max(side), max(is_end) FROM near GROUP BY place),
        shared(key) AS MATERIALIZED (SELECT x.key FROM around x WHERE x.first <> x.last AND {Ties()}),
        opened(key, side) AS MATERIALIZED (SELECT x.key, x.first FROM around x
          WHERE NOT EXISTS (SELECT 1 FROM shared) AND (SELECT count(*) FROM around) <= {IAffiliationNetwork.MostAround}
            AND x.first = x.last AND {Ties()}),
        known(person, place, side) AS MATERIALIZED (SELECT person, place, side FROM {paths.PeopleOf("opened n", ", n.side AS side")}),
        joined(person, place) AS MATERIALIZED (SELECT person, place FROM known
          WHERE person IN (SELECT person FROM known WHERE side = 0) AND person IN (SELECT person FROM known WHERE side = 1)),
        tie(person, place) AS (SELECT person, place FROM near
          WHERE is_end OR place IN shared OR place IN (SELECT place FROM joined) UNION ALL SELECT person, place FROM joined)
        """;

    // Of an affiliation that has too many people to connect anybody, only as many are read as show that; an end may have any number. Most
    // have few people, which needs no DISTINCT to find out.
    private string Ties() => $"(x.is_end OR {Most("person")} OR {Most("DISTINCT person")})";

    private string Most(string people) =>
        $"(SELECT count(*) FROM (SELECT {people} FROM {paths.PeopleOf("(SELECT x.key AS key) n")} LIMIT {PathQuery.MostPeople + 1})) <= "
        + $"{PathQuery.MostPeople}";

    private string Side(IReadOnlyCollection<string> ids, int side)
    {
        var named = SqlAffiliationPaths.Named($"?{side + 1}");
        return ids.All(PathQuery.IsPerson)
            ? $"SELECT DISTINCT person, place, {side}, 0 FROM {paths.AffiliationsOf(named)}"
            : $"SELECT n.key, coalesce(e.{IndexTable.RootEvent}, n.key), {side}, 1 FROM {named} LEFT JOIN event e ON e.key = n.key";
    }
}
