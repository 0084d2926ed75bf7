using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>
/// The clauses that lead from people to the places where they belong, and back. From a person a few relationships are walked; from a place, where many belong, an index is read
/// that leads to their ids.
/// </summary>
internal sealed class CypherBelongingWays
{
    private readonly PathQuestion _question;
    private readonly string _from = "";
    private readonly string _to = "";

    public CypherBelongingWays(CypherNames names, PathQuestion question)
    {
        _question = question;
        if (question.During is { } during)
        {
            (_from, _to) = (names.Value(RecordProperties.Day(during.From ?? DateOnly.MinValue)), names.Value(RecordProperties.Day(during.To ?? DateOnly.MaxValue)));
        }
    }

    /// <summary>From the person <c>n</c> to the id of each <c>place</c>.</summary>
    public string PlacesOfPerson => Ways(PlacesOf);

    /// <summary>From the place <c>n</c> to the id of each <c>person</c>.</summary>
    public string PeopleOfPlace => Ways(PeopleOf);

    private string Ways(Func<RecordKind, string[]> ways) =>
        $"CALL (n) {{\n{CypherNames.Indented(string.Join("\nUNION\n", _question.Through.Intersect(PathQuestion.Places).Order().SelectMany(ways)))} }}";

    private string[] PlacesOf(RecordKind kind) => kind switch
    {
        RecordKind.Event => [$"MATCH (n)<-[:PERSON]-(a:Appearance){DuringEvent("a")} RETURN a.{Graph.Whole} AS place"],
        RecordKind.Office => [$"MATCH (n)<-[:PERSON]-(t:Tenure){CypherNames.Where(DuringHeld("t"))} RETURN t.office AS place"],
        _ =>
        [
            $"MATCH (n)<-[:PERSON]-(t:Tenure)-[:OFFICE]->()-[:ORGANIZATION]->(o){CypherNames.Where(DuringHeld("t"), NoState("o"))} RETURN o.id AS place",
            $"MATCH (n)<-[:MEMBER]-(m:Membership)-[:ORGANIZATION]->(o){CypherNames.Where(DuringHeld("m"), NoState("o"))} RETURN o.id AS place",
            $"MATCH (n)<-[:PERSON]-(a:Appearance)-[:ORGANIZATION]->(o){CypherNames.Where(NoState("o"))}{DuringEvent("a")} RETURN o.id AS place",
            .. _question.ThroughStates ? ["MATCH (n)-[:NATIONALITY]->(o) RETURN o.id AS place"] : Array.Empty<string>(),
        ],
    };

    private string[] PeopleOf(RecordKind kind) => kind switch
    {
        RecordKind.Event => [$"MATCH (a:Appearance) USING INDEX a:Appearance({Graph.Whole}, person) {Where($"a.{Graph.Whole} = n.id", "a.person > ''", Within("n"))} RETURN a.person AS person"],
        RecordKind.Office => [$"{Tenures("n")} RETURN t.person AS person"],
        _ =>
        [
            $"MATCH (o:Office) USING INDEX o:Office(organization, {Graph.Place}) {Where("o.organization = n.id", $"o.{Graph.Place} > ''", NoState("n"))} {Tenures("o")} RETURN t.person AS person",
            $"MATCH (m:Membership) USING INDEX m:Membership(organization, {Graph.Place}) {Where("m.organization = n.id", $"m.{Graph.Place} > ''", "m.member STARTS WITH 'person/'", DuringHeld("m"), NoState("n"))} RETURN m.member AS person",
            $"MATCH (a:Appearance) USING INDEX a:Appearance(organization, {Graph.Place}) {Where("a.organization = n.id", $"a.{Graph.Place} > ''", NoState("n"))}{DuringEvent("a")} RETURN a.person AS person",
            .. _question.ThroughStates ? ["MATCH (n)<-[:NATIONALITY]-(p:Person) RETURN p.id AS person"] : Array.Empty<string>(),
        ],
    };

    private string Tenures(string office) =>
        $"MATCH (t:Tenure) USING INDEX t:Tenure(office, {Graph.Place}) {Where($"t.office = {office}.id", $"t.{Graph.Place} > ''", DuringHeld("t"))}";

    private string NoState(string organization) => _question.ThroughStates ? "" : $"coalesce({organization}.type, '') <> 'STATE'";

    private string DuringEvent(string appearance) =>
        _question.During is null ? "" : $" MATCH (d:{Graph.Record} {{id: {appearance}.{Graph.Whole}}}) WHERE {Within("d")}";

    private string Within(string happening) => _question.During is { } during ? CypherDay.Within(during, happening, _from, _to) : "";

    private string DuringHeld(string fact) => _question.During switch
    {
        null => "",
        { Certain: true } => $"{fact}.begunBy <= {_to} AND {fact}.lastedUntil >= {_from}",
        _ => $"coalesce({fact}.from{RecordProperties.Earliest}, '') <= {_to} AND coalesce({fact}.to{RecordProperties.Latest}, '{CypherDay.NeverAfter}') >= {_from}",
    };

    private static string Where(params IEnumerable<string> conditions) => $"WHERE {CypherNames.And(conditions)}";
}
