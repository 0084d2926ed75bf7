using System.Text.Json;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Neo4j.Http;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>Reads affiliations from Neo4j.</summary>
internal sealed class CypherAffiliations(Neo4jHttp http, PathQuery query) : IAffiliationNetwork
{
    public Task<IReadOnlyList<AffiliationLink>> LinksBetweenAsync(
        IReadOnlyCollection<string> from, IReadOnlyCollection<string> to, CancellationToken cancellation) =>
        ReadAsync(CypherCommonAffiliations.Compose(from, to, query), cancellation);

    public Task<IReadOnlyList<AffiliationLink>> AffiliationsOfAsync(IReadOnlyCollection<string> people, CancellationToken cancellation) =>
        ReadAsync(AffiliationsOf(people, query), cancellation);

    public Task<IReadOnlyList<AffiliationLink>> PeopleOfAsync(IReadOnlyCollection<string> affiliations, CancellationToken cancellation) =>
        ReadAsync(PeopleOf(affiliations, query), cancellation);

    internal static Neo4jStatement AffiliationsOf(IReadOnlyCollection<string> people, PathQuery query) =>
        Compose(people, query, paths => paths.AffiliationsOfPerson, "place");

    internal static Neo4jStatement PeopleOf(IReadOnlyCollection<string> affiliations, PathQuery query) =>
        Compose(affiliations, query, paths => paths.PeopleOfAffiliation, "person");

    // One row for each record, with all that it is linked to, because every row costs.
    private static Neo4jStatement Compose(
        IReadOnlyCollection<string> ids, PathQuery query, Func<CypherAffiliationPaths, string> paths, string found)
    {
        var names = new CypherNames();
        return new(
            $$"""
            UNWIND {{names.Value(ids)}} AS id
            MATCH (n:{{GraphNames.Record}} {id: id})
            CALL (n) {
            {{CypherNames.Indented(paths(new(names, query)))}}
              RETURN collect({{found}}) AS found }
            RETURN id, found
            """,
            names.Parameters);
    }

    private async Task<IReadOnlyList<AffiliationLink>> ReadAsync(Neo4jStatement statement, CancellationToken cancellation) =>
        Read(await http.ReadAsync(statement, cancellation));

    private static List<AffiliationLink> Read(Neo4jAnswer answer)
    {
        var reader = answer.ReadRows();
        reader.Read();
        var links = new List<AffiliationLink>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var id = reader.GetString()!;
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                var found = reader.GetString()!;
                links.Add(PathQuery.IsPerson(id) ? new(id, found) : new(found, id));
            }

            reader.Read();
        }

        return links;
    }
}
