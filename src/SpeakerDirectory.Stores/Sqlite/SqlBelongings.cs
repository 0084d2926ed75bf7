using System.Text.Json;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Who belongs where: to the events, offices and organizations that paths go through.</summary>
internal static class SqlBelongings
{
    private const string FromPeople = "json_each(?1) j CROSS JOIN record p ON p.id = j.value AND p.kind = 2";
    private const string FromPlaces = "json_each(?1) j CROSS JOIN record h ON h.id = j.value";

    private static readonly string AppearancePerson = Number<Appearance>(a => a.Person);
    private static readonly string AppearanceEvent = Number<Appearance>(a => a.Event);
    private static readonly string AppearanceOrganization = Number<Appearance>(a => a.Organization);
    private static readonly string TenurePerson = Number<Tenure>(t => t.Person);
    private static readonly string TenureOffice = Number<Tenure>(t => t.Office);
    private static readonly string OfficeOrganization = Number<Office>(o => o.Organization);
    private static readonly string MembershipMember = Number<Membership>(m => m.Member);
    private static readonly string MembershipOrganization = Number<Membership>(m => m.Organization);
    private static readonly string PersonNationality = Number<Person>(p => p.Nationality);

    public static SqlStatement PlacesOf(IReadOnlyCollection<string> people, PathQuestion question) => Compose(people, question, kind => kind switch
    {
        RecordKind.Event => [$"SELECT p.id, e.whole FROM {FromPeople} CROSS JOIN {Linked("l", "p.key", AppearancePerson)} CROSS JOIN appearance a ON a.key = l.source CROSS JOIN event e ON e.key = a.event{DuringEvent(question, "e.whole")}"],
        RecordKind.Office => [$"SELECT p.id, t.office FROM {FromPeople} CROSS JOIN {Linked("l", "p.key", TenurePerson)} CROSS JOIN tenure t ON t.key = l.source{DuringHeld(question, "t")}"],
        _ =>
        [
            $"SELECT p.id, o.organization FROM {FromPeople} CROSS JOIN {Linked("l", "p.key", TenurePerson)} CROSS JOIN tenure t ON t.key = l.source{DuringHeld(question, "t")} CROSS JOIN office o ON o.key = t.office{NoState(question, "o.organization")}",
            $"SELECT p.id, m.organization FROM {FromPeople} CROSS JOIN {Linked("l", "p.key", MembershipMember)} CROSS JOIN membership m ON m.key = l.source{DuringHeld(question, "m")}{NoState(question, "m.organization")}",
            $"SELECT p.id, a.organization FROM {FromPeople} CROSS JOIN {Linked("l", "p.key", AppearancePerson)} CROSS JOIN appearance a ON a.key = l.source AND a.organization IS NOT NULL{NoState(question, "a.organization")} CROSS JOIN event e ON e.key = a.event{DuringEvent(question, "e.whole")}",
            .. question.ThroughStates ? [$"SELECT p.id, q.target FROM {FromPeople} CROSS JOIN reference q ON q.source = p.key AND q.field = {PersonNationality}"] : Array.Empty<string>(),
        ],
    }, "WITH x(person, place) AS ({0}) SELECT x.person AS person, r.id AS place FROM x CROSS JOIN record r ON r.key = x.place");

    public static SqlStatement PeopleOf(IReadOnlyCollection<string> places, PathQuestion question) => Compose(places, question, kind => kind switch
    {
        RecordKind.Event => [$"SELECT b.person, h.id FROM {FromPlaces} CROSS JOIN event part ON part.whole = h.key CROSS JOIN {Linked("l", "part.key", AppearanceEvent)} CROSS JOIN appearance b ON b.key = l.source{DuringEvent(question, "part.whole")}"],
        RecordKind.Office => [$"SELECT t.person, h.id FROM {FromPlaces} CROSS JOIN {Linked("l", "h.key", TenureOffice)} CROSS JOIN tenure t ON t.key = l.source{DuringHeld(question, "t")}"],
        _ =>
        [
            $"SELECT t.person, h.id FROM {FromPlaces}{NoState(question, "h.key")} CROSS JOIN {Linked("o", "h.key", OfficeOrganization)} CROSS JOIN {Linked("l", "o.source", TenureOffice)} CROSS JOIN tenure t ON t.key = l.source{DuringHeld(question, "t")}",
            $"SELECT m.member, h.id FROM {FromPlaces}{NoState(question, "h.key")} CROSS JOIN {Linked("l", "h.key", MembershipOrganization)} CROSS JOIN membership m ON m.key = l.source{DuringHeld(question, "m")}",
            $"SELECT a.person, h.id FROM {FromPlaces}{NoState(question, "h.key")} CROSS JOIN {Linked("l", "h.key", AppearanceOrganization)} CROSS JOIN appearance a ON a.key = l.source CROSS JOIN event e ON e.key = a.event{DuringEvent(question, "e.whole")}",
            .. question.ThroughStates ? [$"SELECT l.source, h.id FROM {FromPlaces} CROSS JOIN {Linked("l", "h.key", PersonNationality)}"] : Array.Empty<string>(),
        ],
    }, "WITH x(person, place) AS ({0}) SELECT r.id AS person, x.place AS place FROM x CROSS JOIN record r ON r.key = x.person AND r.kind = 2");

    public static IReadOnlyList<Belonging> Read(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        var belongings = new List<Belonging>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Read();
            var person = reader.GetString()!;
            reader.Read();
            belongings.Add(new(person, reader.GetString()!));
            reader.Read();
        }

        return belongings;
    }

    private static SqlStatement Compose(IReadOnlyCollection<string> ids, PathQuestion question, Func<RecordKind, string[]> ways, string named)
    {
        var all = string.Join("\nUNION ", question.Through.Intersect(PathQuestion.Places).SelectMany(ways));
        var during = question.During;
        return new(
            $"SELECT concat('[', group_concat(json_array(person, place), ','), ']') FROM ({named.Replace("{0}", all, StringComparison.Ordinal)})",
            [JsonSerializer.Serialize(ids), .. during is null ? Array.Empty<object>() : [Days.Text(during.From ?? DateOnly.MinValue), Days.Text(during.To ?? DateOnly.MaxValue)]]);
    }

    private static string Linked(string alias, string target, string field) => $"reference {alias} ON {alias}.target = {target} AND {alias}.field = {field}";

    private static string NoState(PathQuestion question, string organization) =>
        question.ThroughStates ? "" : $" AND NOT EXISTS (SELECT 1 FROM organization g WHERE g.key = {organization} AND g.type = 'STATE')";

    private static string DuringEvent(PathQuestion question, string whole) =>
        question.During is null ? "" : $" CROSS JOIN event d ON d.key = {whole} AND {SqlDay.Within(question.During, "d", "?2", "?3")}";

    private static string DuringHeld(PathQuestion question, string fact) => question.During switch
    {
        null => "",
        { Certain: true } => $" AND {fact}.begun_by <= ?3 AND {fact}.lasted_until >= ?2",
        _ => $" AND {fact}.not_before <= ?3 AND {fact}.not_after >= ?2",
    };

    private static string Number<T>(System.Linq.Expressions.Expression<Func<T, object?>> field)
        where T : Record => SqliteSchema.NumberOf(Field.Of(field)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
