using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Neo4j.Graph;
using SpeakerDirectory.Stores.Shared;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>
/// Composes the clauses that lead from people to their affiliations, and back. From a person a few relationships are followed; from an
/// affiliation, which may have many people, an index is read that contains their ids.
/// </summary>
internal sealed class CypherAffiliationPaths
{
    private readonly PathQuery _query;
    private readonly string _from = "";
    private readonly string _to = "";

    public CypherAffiliationPaths(CypherNames names, PathQuery query)
    {
        _query = query;
        if (query.During is { } during)
        {
            (_from, _to) = (
                names.Value(Days.Text(during.From ?? DateOnly.MinValue)), names.Value(Days.Text(during.To ?? DateOnly.MaxValue)));
        }
    }

    /// <summary>From the person <c>n</c> to the id of each affiliation, <c>place</c>.</summary>
    public string AffiliationsOfPerson => Paths(AffiliationsOf);

    /// <summary>From the affiliation <c>n</c> to the id of each <c>person</c>.</summary>
    public string PeopleOfAffiliation => Paths(PeopleOf);

    private string Paths(Func<RecordKind, string[]> pathsOf)
    {
        var paths = _query.Through.Intersect(PathQuery.Affiliations).Order().SelectMany(pathsOf);
        return $"CALL (n) {{\n{CypherNames.Indented(string.Join("\nUNION\n", paths))} }}";
    }

    private string[] AffiliationsOf(RecordKind kind) => kind switch
    {
        RecordKind.Event => [$"MATCH (n)<-[:PERSON]-(a:Appearance){DuringEvent("a")} RETURN a.{GraphNames.RootEvent} AS place"],
        RecordKind.Office => [$"MATCH (n)<-[:PERSON]-(t:Tenure){CypherNames.Where(DuringHeld("t"))} RETURN t.office AS place"],
        _ =>
        [
            $"MATCH (n)<-[:PERSON]-(t:Tenure)-[:OFFICE]->()-[:ORGANIZATION]->(o){CypherNames.Where(DuringHeld("t"), NoState("o"))} "
            + "RETURN o.id AS place",
            $"MATCH (n)<-[:MEMBER]-(m:Membership)-[:ORGANIZATION]->(o){CypherNames.Where(DuringHeld("m"), NoState("o"))} RETURN o.id AS "
            + "place",
            $"MATCH (n)<-[:PERSON]-(a:Appearance)-[:ORGANIZATION]->(o){CypherNames.Where(NoState("o"))}{DuringEvent("a")} RETURN o.id "
            + "AS place",
            .. _query.ThroughStates ? ["MATCH (n)-[:NATIONALITY]->(o) RETURN o.id AS place"] : Array.Empty<string>(),
        ],
    };

    private string[] PeopleOf(RecordKind kind) => kind switch
    {
        RecordKind.Event =>
            [$"MATCH (a:Appearance) USING INDEX a:Appearance({GraphNames.RootEvent}, person) "
                + $"{Where($"a.{GraphNames.RootEvent} = n.id", "a.person > ''", Within("n"))} RETURN a.person AS person"],
        RecordKind.Office => [$"{Tenures("n")} RETURN t.person AS person"],
        _ =>
        [
            $"MATCH (o:Office) USING INDEX o:Office(organization, {GraphNames.SortPosition}) "
                + $"{Where("o.organization = n.id", $"o.{GraphNames.SortPosition} > ''", NoState("n"))} {Tenures("o")} "
                + "RETURN t.person AS person",
            $"MATCH (m:Membership) USING INDEX m:Membership(organization, {GraphNames.SortPosition}) "
                + Where(
                    "m.organization = n.id",
                    $"m.{GraphNames.SortPosition} > ''",
                    "m.member STARTS WITH 'person/'",
                    DuringHeld("m"),
                    NoState("n"))
                + " RETURN m.member AS person",
            $"MATCH (a:Appearance) USING INDEX a:Appearance(organization, {GraphNames.SortPosition}) "
                + $"{Where("a.organization = n.id", $"a.{GraphNames.SortPosition} > ''", NoState("n"))}{DuringEvent("a")} "
                + "RETURN a.person AS person",
            .. _query.ThroughStates ? ["MATCH (n)<-[:NATIONALITY]-(p:Person) RETURN p.id AS person"] : Array.Empty<string>(),
        ],
    };

    private string Tenures(string office) =>
        $"MATCH (t:Tenure) USING INDEX t:Tenure(office, {GraphNames.SortPosition}) "
        + $"{Where($"t.office = {office}.id", $"t.{GraphNames.SortPosition} > ''", DuringHeld("t"))}";

    private string NoState(string organization) => _query.ThroughStates ? "" : $"coalesce({organization}.type, '') <> 'STATE'";

    private string DuringEvent(string appearance) =>
        _query.During is null ? "" : $" MATCH (d:{GraphNames.Record} {{id: {appearance}.{GraphNames.RootEvent}}}) WHERE {Within("d")}";

    private string Within(string happening) => _query.During is { } during ? CypherDay.Within(during, happening, _from, _to) : "";

    private string DuringHeld(string fact) => _query.During switch
    {
        null => "",
        { Certain: true } => $"{fact}.{HoldingProperties.BegunBy} <= {_to} AND {fact}.{HoldingProperties.LastedUntil} >= {_from}",
        _ =>
            $"coalesce({fact}.{HoldingProperties.NotBefore}, '') <= {_to} AND "
            + $"coalesce({fact}.{HoldingProperties.NotAfter}, '{Days.NeverAfter}') >= {_from}",
    };

    private static string Where(params IEnumerable<string> conditions) => $"WHERE {CypherNames.And(conditions)}";
}
