using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// What ties two sides together, found where the graph lies: the places around either side, which of them both share, and only when they share none the people of all of these
/// places. So what is answered is what lies on the shortest paths.
/// </summary>
internal sealed class CypherBetween
{
    private readonly CypherNames _names = new();
    private readonly CypherBelongingWays _ways;
    private readonly string _mostPeople;

    private CypherBetween(PathQuestion question)
    {
        _ways = new(_names, question);
        _mostPeople = _names.Value(PathQuestion.MostPeople);
    }

    /// <summary>Rows of a place and those who belong to it.</summary>
    public static Neo4jStatement Compose(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, PathQuestion question)
    {
        var between = new CypherBetween(question);
        return new(between.Compose(from, to), between._names.Parameters);
    }

    // A place is a list here: its id, who of both sides belongs to it, 0 when the first side does and 1 when only the second, the same for the second, and whether it is an end.
    private string Compose(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to)
    {
        // Of a place that ties nobody no more is read than shows it; an end may have any number of people.
        var look = _names.Value(from.Concat(to).All(PathQuestion.IsPerson) ? PathQuestion.MostPeople + 1L : long.MaxValue);
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
              UNWIND CASE WHEN size(shared) = 0 AND size(places) <= {{_names.Value(IBelongings.MostAround)}} THEN places ELSE [] END AS x
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
        MATCH (n:{{Graph.Record}} {id: id})
        {{(ids.All(PathQuestion.IsPerson)
            ? $"{_ways.PlacesOfPerson}\nRETURN id, place, {side} AS side, false AS isEnd"
            : $"RETURN id, CASE WHEN n:Event THEN n.{Graph.Whole} ELSE id END AS place, {side} AS side, true AS isEnd")}}
        """);

    // Goes on with the places that may tie people, and their people.
    private string Tying(string look) => CypherNames.Indented($$"""
        MATCH (n:{{Graph.Record}} {id: x[0]})
        CALL (n) {
        {{CypherNames.Indented(_ways.PeopleOfPlace)}}
          WITH person LIMIT {{look}}
          RETURN collect(person) AS people }
        WITH x, people WHERE x[4] OR size(people) <= {{_mostPeople}}
        """);
}
