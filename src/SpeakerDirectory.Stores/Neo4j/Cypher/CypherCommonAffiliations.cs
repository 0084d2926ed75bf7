using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>
/// Composes the search for the closest links between two sides, in one statement: the affiliations of either side and which of them both
/// share; only when they share none, the people of all these affiliations. The result is what lies on the shortest paths.
/// </summary>
internal sealed class CypherCommonAffiliations
{
    private readonly CypherNames _names = new();
    private readonly CypherAffiliationPaths _paths;
    private readonly string _mostPeople;

    private CypherCommonAffiliations(PathQuery query)
    {
        _paths = new(_names, query);
        _mostPeople = _names.Value(PathQuery.MostPeople);
    }

    /// <summary>A statement whose rows are an affiliation and the people who belong to it.</summary>
    public static Neo4jStatement Compose(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, PathQuery query)
    {
        var between = new CypherCommonAffiliations(query);
        return new(between.Compose(from, to), between._names.Parameters);
    }

    // In the statement an affiliation is a list: its id; the ids of both sides that belong to it; the least and the greatest number of a
    // side among them, 0 or 1; whether it is an end.
    private string Compose(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to)
    {
        // Of an affiliation that has too many people to connect anybody, only as many are read as show that. An end may have any number
        // of people.
        var look = _names.Value(from.Concat(to).All(PathQuery.IsPerson) ? PathQuery.MostPeople + 1L : long.MaxValue);
        return $$"""
            CALL () {
            {{Side(from, 0)}}
              UNION ALL
            {{Side(to, 1)}}
            }
            WITH place, collect(id) AS near, min(side) AS least, max(side) AS most, max(isEnd) AS isEnd
            WITH collect([place, near, least, most, isEnd]) AS places
            CALL (places) {
              UNWIND [x IN places WHERE x[2] <> x[3]] AS x
            {{Tying(look)}}
              RETURN collect([x[0], x[1]]) AS shared
            }
            CALL (places, shared) {
              UNWIND CASE
                WHEN size(shared) = 0 AND size(places) <= {{_names.Value(IAffiliationNetwork.MostAround)}} THEN places ELSE [] END AS x
            {{Tying(look)}}
              UNWIND people AS person
              WITH person, collect(x) AS around, min(x[2]) AS least, max(x[3]) AS most WHERE least <> most
              UNWIND around AS x
              WITH x, collect(person) AS people
              RETURN collect([x[0], x[1] + people]) AS joined
            }
            UNWIND shared + joined + [x IN places WHERE x[4] | [x[0], x[1]]] AS x
            RETURN x[0] AS place, x[1] AS people
            """;
    }

    private string Side(IReadOnlyCollection<string> ids, int side) => CypherNames.Indented($$"""
        UNWIND {{_names.Value(ids)}} AS id
        MATCH (n:{{GraphNames.Record}} {id: id})
        {{(ids.All(PathQuery.IsPerson)
            ? $"{_paths.AffiliationsOfPerson}\nRETURN id, place, {side} AS side, false AS isEnd"
            : $"RETURN id, CASE WHEN n:Event THEN n.{GraphNames.RootEvent} ELSE id END AS place, {side} AS side, true AS isEnd")}}
        """);

    // Keeps the affiliations that may connect people, with their people.
    private string Tying(string look) => CypherNames.Indented($$"""
        MATCH (n:{{GraphNames.Record}} {id: x[0]})
        CALL (n) {
        {{CypherNames.Indented(_paths.PeopleOfAffiliation)}}
          WITH person LIMIT {{look}}
          RETURN collect(person) AS people }
        WITH x, people WHERE x[4] OR size(people) <= {{_mostPeople}}
        """);
}
