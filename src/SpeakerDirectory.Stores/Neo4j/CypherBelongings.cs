using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Who belongs where: to the events, offices and organizations that paths go through.</summary>
internal sealed class CypherBelongings
{
    private readonly CypherNames _names = new();
    private readonly PathQuestion _question;
    private readonly string _from;
    private readonly string _to;

    private CypherBelongings(PathQuestion question)
    {
        _question = question;
        (_from, _to) = (_names.Value(RecordProperties.Day(question.During?.From ?? DateOnly.MinValue)), _names.Value(RecordProperties.Day(question.During?.To ?? DateOnly.MaxValue)));
    }

    public static Neo4jStatement PlacesOf(IReadOnlyCollection<string> people, PathQuestion question)
    {
        var composer = new CypherBelongings(question);
        return composer.Compose(people, "p", RecordKind.Person, composer.PlacesOf, "RETURN p.id, other");
    }

    public static Neo4jStatement PeopleOf(IReadOnlyCollection<string> places, PathQuestion question)
    {
        var composer = new CypherBelongings(question);
        return composer.Compose(places, "h", null, composer.PeopleOf, "RETURN other, h.id");
    }

    public static IReadOnlyList<Belonging> Read(Neo4jAnswer answer)
    {
        var reader = answer.ReadRows();
        reader.Read();
        var belongings = new List<Belonging>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var person = reader.GetString()!;
            reader.Read();
            belongings.Add(new(person, reader.GetString()!));
            reader.Read();
        }

        return belongings;
    }

    private Neo4jStatement Compose(IReadOnlyCollection<string> ids, string node, RecordKind? kind, Func<RecordKind, string[]> ways, string answered)
    {
        var all = string.Join("\nUNION\n", _question.Through.Intersect(PathQuestion.Places).Order().SelectMany(ways));
        var label = kind is { } known ? $" WHERE {node}:{Graph.Label(known)}" : "";
        var text = $"UNWIND {_names.Value(ids)} AS id\nMATCH ({node}:{Graph.Record} {{id: id}}){label}\nCALL ({node}) {{\n{CypherNames.Indented(all)} }}\n{answered}";
        return new(text, _names.Parameters);
    }

    private string[] PlacesOf(RecordKind kind) => kind switch
    {
        RecordKind.Event => [$"MATCH (p)<-[:PERSON]-(a:Appearance){DuringEvent("a")} RETURN a.{Graph.Whole} AS other"],
        RecordKind.Office => [$"MATCH (p)<-[:PERSON]-(t:Tenure){CypherNames.Where(DuringHeld("t"))} RETURN t.office AS other"],
        _ =>
        [
            $"MATCH (p)<-[:PERSON]-(t:Tenure)-[:OFFICE]->()-[:ORGANIZATION]->(o){CypherNames.Where(DuringHeld("t"), NoState("o"))} RETURN o.id AS other",
            $"MATCH (p)<-[:MEMBER]-(m:Membership)-[:ORGANIZATION]->(o){CypherNames.Where(DuringHeld("m"), NoState("o"))} RETURN o.id AS other",
            $"MATCH (p)<-[:PERSON]-(a:Appearance)-[:ORGANIZATION]->(o){CypherNames.Where(NoState("o"))}{DuringEvent("a")} RETURN o.id AS other",
            .. _question.ThroughStates ? ["MATCH (p)-[:NATIONALITY]->(o) RETURN o.id AS other"] : Array.Empty<string>(),
        ],
    };

    private string[] PeopleOf(RecordKind kind) => kind switch
    {
        RecordKind.Event => [$"MATCH (a:Appearance) USING INDEX a:Appearance({Graph.Whole}, person) WHERE a.{Graph.Whole} = h.id AND a.person > ''{DuringEvent("a")} RETURN a.person AS other"],
        RecordKind.Office => [$"{Tenures("h")} RETURN t.person AS other"],
        _ =>
        [
            $"MATCH (o:Office) USING INDEX o:Office(organization, {Graph.Place}) {Where("o.organization = h.id", $"o.{Graph.Place} > ''", NoState("h"))} {Tenures("o")} RETURN t.person AS other",
            $"MATCH (m:Membership) USING INDEX m:Membership(organization, {Graph.Place}) {Where("m.organization = h.id", $"m.{Graph.Place} > ''", "m.member STARTS WITH 'person/'", DuringHeld("m"), NoState("h"))} RETURN m.member AS other",
            $"MATCH (a:Appearance) USING INDEX a:Appearance(organization, {Graph.Place}) {Where("a.organization = h.id", $"a.{Graph.Place} > ''", NoState("h"))}{DuringEvent("a")} RETURN a.person AS other",
            .. _question.ThroughStates ? ["MATCH (h)<-[:NATIONALITY]-(p:Person) RETURN p.id AS other"] : Array.Empty<string>(),
        ],
    };

    private string Tenures(string office) =>
        $"MATCH (t:Tenure) USING INDEX t:Tenure(office, {Graph.Place}) {Where($"t.office = {office}.id", $"t.{Graph.Place} > ''", DuringHeld("t"))}";

    private string NoState(string organization) => _question.ThroughStates ? "" : $"coalesce({organization}.type, '') <> 'STATE'";

    private string DuringEvent(string appearance) =>
        _question.During is not { } during ? "" : $" MATCH (d:{Graph.Record} {{id: {appearance}.{Graph.Whole}}}) WHERE {CypherDay.Within(during, "d", _from, _to)}";

    private string DuringHeld(string fact) => _question.During switch
    {
        null => "",
        { Certain: true } => $"{fact}.begunBy <= {_to} AND {fact}.lastedUntil >= {_from}",
        _ => $"coalesce({fact}.from{RecordProperties.Earliest}, '') <= {_to} AND coalesce({fact}.to{RecordProperties.Latest}, '{CypherDay.NeverAfter}') >= {_from}",
    };

    private static string Where(params IEnumerable<string> conditions) => $"WHERE {CypherNames.And(conditions)}";
}
