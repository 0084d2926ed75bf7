using System.Text.Json;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Asks a Neo4j who belongs where.</summary>
internal sealed class CypherBelongings(Neo4jHttp http, PathQuestion question) : IBelongings
{
    public Task<IReadOnlyList<Belonging>> BetweenAsync(IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, CancellationToken cancellation) =>
        AskAsync(CypherBetween.Compose(from, to, question), cancellation);

    public Task<IReadOnlyList<Belonging>> PlacesOfAsync(IReadOnlyCollection<string> people, CancellationToken cancellation) => AskAsync(PlacesOf(people, question), cancellation);

    public Task<IReadOnlyList<Belonging>> PeopleOfAsync(IReadOnlyCollection<string> places, CancellationToken cancellation) => AskAsync(PeopleOf(places, question), cancellation);

    internal static Neo4jStatement PlacesOf(IReadOnlyCollection<string> people, PathQuestion question) => Compose(people, question, ways => ways.PlacesOfPerson, "place");

    internal static Neo4jStatement PeopleOf(IReadOnlyCollection<string> places, PathQuestion question) => Compose(places, question, ways => ways.PeopleOfPlace, "person");

    // A row is a record and all that it is tied to: rows are what costs.
    private static Neo4jStatement Compose(IReadOnlyCollection<string> ids, PathQuestion question, Func<CypherBelongingWays, string> ways, string found)
    {
        var names = new CypherNames();
        return new(
            $$"""
            UNWIND {{names.Value(ids)}} AS id
            MATCH (n:{{Graph.Record}} {id: id})
            CALL (n) {
            {{CypherNames.Indented(ways(new(names, question)))}}
              RETURN collect({{found}}) AS found }
            RETURN id, found
            """,
            names.Parameters);
    }

    private async Task<IReadOnlyList<Belonging>> AskAsync(Neo4jStatement statement, CancellationToken cancellation) => Read(await http.ReadAsync(statement, cancellation));

    private static List<Belonging> Read(Neo4jAnswer answer)
    {
        var reader = answer.ReadRows();
        reader.Read();
        var belongings = new List<Belonging>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var id = reader.GetString()!;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                var found = reader.GetString()!;
                belongings.Add(PathQuestion.IsPerson(id) ? new(id, found) : new(found, id));
            }

            reader.Read();
        }

        return belongings;
    }
}
