using System.Globalization;
using System.Linq.Expressions;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Stores.Shared;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>
/// Composes the queries that lead from people to their affiliations, and back. The first two values of a statement are the lists of the
/// ids that it starts from.
/// </summary>
internal sealed class SqlAffiliationPaths(PathQuery query)
{
    private static readonly string SpokenFor = Number<Appearance>(a => a.Organization);
    private static readonly string Nationality = Number<Person>(p => p.Nationality);

    /// <summary>The values after the two lists.</summary>
    public IReadOnlyList<object> Values { get; } = query.During is { } during
        ? [Days.Text(during.From ?? DateOnly.MinValue), Days.Text(during.To ?? DateOnly.MaxValue)]
        : [];

    /// <summary>The records of a list of ids, <c>n</c>.</summary>
    public static string Named(string list) => $"json_each({list}) j CROSS JOIN record n ON n.id = j.value";

    /// <summary>A table of <c>person</c> and affiliation, <c>place</c>; rows may repeat.</summary>
    /// <param name="people">The FROM item of the people, <c>n</c>.</param>
    public string AffiliationsOf(string people) => All(kind => kind switch
    {
        RecordKind.Event =>
            [$"SELECT n.key AS person, e.whole AS place FROM {people} CROSS JOIN appearance a ON a.person = n.key CROSS JOIN event e ON "
                + $"e.key = a.event{DuringEvent("e.whole")}"],
        RecordKind.Office =>
            [$"SELECT n.key AS person, t.office AS place FROM {people} CROSS JOIN tenure t ON t.person = n.key{DuringHeld("t")}"],
        _ =>
        [
            $"SELECT n.key AS person, o.organization AS place FROM {people} CROSS JOIN tenure t ON t.person = n.key{DuringHeld("t")} "
            + $"CROSS JOIN office o ON o.key = t.office{NoState("o.organization")}",
            $"SELECT n.key AS person, m.organization AS place FROM {people} CROSS JOIN membership m ON m.member = "
            + $"n.key{DuringHeld("m")}{NoState("m.organization")}",
            $"SELECT n.key AS person, a.organization AS place FROM {people} CROSS JOIN appearance a ON a.person = n.key AND "
            + $"a.organization IS NOT NULL{NoState("a.organization")} CROSS JOIN event e ON e.key = a.event{DuringEvent("e.whole")}",
            .. query.ThroughStates
                ? [$"SELECT n.key AS person, q.target AS place FROM {people} CROSS JOIN reference q ON q.source = n.key AND q.field = "
                    + $"{Nationality}"]
                : Array.Empty<string>(),
        ],
    });

    /// <inheritdoc cref="AffiliationsOf"/>
    /// <param name="affiliations">The FROM item of the affiliations, <c>n</c>.</param>
    /// <param name="more">Further columns, each after a comma.</param>
    public string PeopleOf(string affiliations, string more = "") => All(kind => kind switch
    {
        RecordKind.Event =>
            [$"SELECT a.person AS person, n.key AS place{more} FROM {affiliations} CROSS JOIN event part ON part.whole = n.key CROSS "
                + $"JOIN appearance a ON a.event = part.key{DuringEvent("part.whole")}"],
        RecordKind.Office =>
            [$"SELECT t.person AS person, n.key AS place{more} FROM {affiliations} CROSS JOIN tenure t ON t.office = "
                + $"n.key{DuringHeld("t")}"],
        _ =>
        [
            $"SELECT t.person AS person, n.key AS place{more} FROM {affiliations} CROSS JOIN office o ON o.organization = "
            + $"n.key{NoState("n.key")} CROSS JOIN tenure t ON t.office = o.key{DuringHeld("t")}",
            $"SELECT m.member AS person, n.key AS place{more} FROM {affiliations} CROSS JOIN membership m ON m.organization = "
            + $"n.key{DuringHeld("m")}{NoState("n.key")} CROSS JOIN person p ON p.key = m.member",
            $"SELECT a.person AS person, n.key AS place{more} FROM {affiliations} CROSS JOIN "
            + $"{Linked("n.key", SpokenFor)}{NoState("n.key")} CROSS JOIN appearance a ON a.key = l.source CROSS JOIN event e ON e.key "
                + $"= a.event{DuringEvent("e.whole")}",
            .. query.ThroughStates
                ? [$"SELECT l.source AS person, n.key AS place{more} FROM {affiliations} CROSS JOIN {Linked("n.key", Nationality)}"]
                : Array.Empty<string>(),
        ],
    });

    private string All(Func<RecordKind, string[]> pathsOf) =>
        $"({string.Join("\nUNION ALL ", query.Through.Intersect(PathQuery.Affiliations).SelectMany(pathsOf))})";

    private static string Linked(string target, string field) => $"reference l ON l.target = {target} AND l.field = {field}";

    private string NoState(string organization) =>
        query.ThroughStates ? "" : $" AND NOT EXISTS (SELECT 1 FROM organization g WHERE g.key = {organization} AND g.type = 'STATE')";

    private string DuringEvent(string root) =>
        query.During is null ? "" : $" CROSS JOIN event d ON d.key = {root} AND {SqlDay.Within(query.During, "d", "?3", "?4")}";

    private string DuringHeld(string fact) => query.During switch
    {
        null => "",
        { Certain: true } => $" AND {fact}.begun_by <= ?4 AND {fact}.lasted_until >= ?3",
        _ => $" AND {fact}.not_before <= ?4 AND {fact}.not_after >= ?3",
    };

    private static string Number<T>(Expression<Func<T, object?>> field)
        where T : Record => SqliteSchema.NumberOf(Field.Of(field)).ToString(CultureInfo.InvariantCulture);
}
