using System.Globalization;
using System.Linq.Expressions;
using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>Leads from people to the places where they belong, and back. The first two values of a statement are the lists of those it starts from.</summary>
internal sealed class SqlBelongingWays(PathQuestion question)
{
    private static readonly string SpokenFor = Number<Appearance>(a => a.Organization);
    private static readonly string Nationality = Number<Person>(p => p.Nationality);

    /// <summary>The values that come after the lists.</summary>
    public IReadOnlyList<object> Values { get; } = question.During is { } during ? [Days.Text(during.From ?? DateOnly.MinValue), Days.Text(during.To ?? DateOnly.MaxValue)] : [];

    /// <summary>The records <c>n</c> that a list names.</summary>
    public static string Named(string list) => $"json_each({list}) j CROSS JOIN record n ON n.id = j.value";

    /// <summary>A table of <c>person</c> and <c>place</c>; the same may be there more than once.</summary>
    /// <param name="people">Where the people <c>n</c> come from.</param>
    public string PlacesOf(string people) => All(kind => kind switch
    {
        RecordKind.Event => [$"SELECT n.key AS person, e.whole AS place FROM {people} CROSS JOIN appearance a ON a.person = n.key CROSS JOIN event e ON e.key = a.event{DuringEvent("e.whole")}"],
        RecordKind.Office => [$"SELECT n.key AS person, t.office AS place FROM {people} CROSS JOIN tenure t ON t.person = n.key{DuringHeld("t")}"],
        _ =>
        [
            $"SELECT n.key AS person, o.organization AS place FROM {people} CROSS JOIN tenure t ON t.person = n.key{DuringHeld("t")} CROSS JOIN office o ON o.key = t.office{NoState("o.organization")}",
            $"SELECT n.key AS person, m.organization AS place FROM {people} CROSS JOIN membership m ON m.member = n.key{DuringHeld("m")}{NoState("m.organization")}",
            $"SELECT n.key AS person, a.organization AS place FROM {people} CROSS JOIN appearance a ON a.person = n.key AND a.organization IS NOT NULL{NoState("a.organization")} CROSS JOIN event e ON e.key = a.event{DuringEvent("e.whole")}",
            .. question.ThroughStates ? [$"SELECT n.key AS person, q.target AS place FROM {people} CROSS JOIN reference q ON q.source = n.key AND q.field = {Nationality}"] : Array.Empty<string>(),
        ],
    });

    /// <inheritdoc cref="PlacesOf"/>
    /// <param name="places">Where the places <c>n</c> come from.</param>
    /// <param name="more">What else a row has.</param>
    public string PeopleOf(string places, string more = "") => All(kind => kind switch
    {
        RecordKind.Event => [$"SELECT a.person AS person, n.key AS place{more} FROM {places} CROSS JOIN event part ON part.whole = n.key CROSS JOIN appearance a ON a.event = part.key{DuringEvent("part.whole")}"],
        RecordKind.Office => [$"SELECT t.person AS person, n.key AS place{more} FROM {places} CROSS JOIN tenure t ON t.office = n.key{DuringHeld("t")}"],
        _ =>
        [
            $"SELECT t.person AS person, n.key AS place{more} FROM {places} CROSS JOIN office o ON o.organization = n.key{NoState("n.key")} CROSS JOIN tenure t ON t.office = o.key{DuringHeld("t")}",
            $"SELECT m.member AS person, n.key AS place{more} FROM {places} CROSS JOIN membership m ON m.organization = n.key{DuringHeld("m")}{NoState("n.key")} CROSS JOIN person p ON p.key = m.member",
            $"SELECT a.person AS person, n.key AS place{more} FROM {places} CROSS JOIN {Linked("n.key", SpokenFor)}{NoState("n.key")} CROSS JOIN appearance a ON a.key = l.source CROSS JOIN event e ON e.key = a.event{DuringEvent("e.whole")}",
            .. question.ThroughStates ? [$"SELECT l.source AS person, n.key AS place{more} FROM {places} CROSS JOIN {Linked("n.key", Nationality)}"] : Array.Empty<string>(),
        ],
    });

    private string All(Func<RecordKind, string[]> ways) => $"({string.Join("\nUNION ALL ", question.Through.Intersect(PathQuestion.Places).SelectMany(ways))})";

    private static string Linked(string target, string field) => $"reference l ON l.target = {target} AND l.field = {field}";

    private string NoState(string organization) =>
        question.ThroughStates ? "" : $" AND NOT EXISTS (SELECT 1 FROM organization g WHERE g.key = {organization} AND g.type = 'STATE')";

    private string DuringEvent(string whole) =>
        question.During is null ? "" : $" CROSS JOIN event d ON d.key = {whole} AND {SqlDay.Within(question.During, "d", "?3", "?4")}";

    private string DuringHeld(string fact) => question.During switch
    {
        null => "",
        { Certain: true } => $" AND {fact}.begun_by <= ?4 AND {fact}.lasted_until >= ?3",
        _ => $" AND {fact}.not_before <= ?4 AND {fact}.not_after >= ?3",
    };

    private static string Number<T>(Expression<Func<T, object?>> field)
        where T : Record => SqliteSchema.NumberOf(Field.Of(field)).ToString(CultureInfo.InvariantCulture);
}
