using Microsoft.Data.Sqlite;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Tenures;
using SpeakerDirectory.Core.Values;
using SpeakerDirectory.Stores.Shared;
using SpeakerDirectory.Stores.Sqlite.Files;

namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>
/// The columns for the days of tenures and memberships. Those of the end follow from the record itself and from the ends of the people,
/// offices and organizations that it refers to; <see cref="Settle"/> sets them when all records are written.
/// </summary>
/// <param name="connection">The file.</param>
/// <param name="writesAll">Whether all records are written, so that those with an end set the days of all others that they bound.</param>
internal sealed class HoldingTable(SqliteConnection connection, bool writesAll)
{
    private const string NoBound = $"'{Days.NeverAfter}'";

    private readonly HashSet<(RecordKind Kind, long Key)> _facts = [];
    private readonly HashSet<(RecordKind Kind, long Key)> _bounds = [];

    /// <summary>The columns by which a status on a day is decided; the last keeps "still so" apart.</summary>
    public static IReadOnlyList<string> Searched { get; } = ["begun_by", "lasted_until", "not_before", "not_after", "to_earliest"];

    /// <summary>The columns of a tenure or membership.</summary>
    public static IndexColumn[] ColumnsOfFact { get; } =
    [
        Day("begun_by", days => days.BegunBy, Days.NeverAfter),
        Day("lasted_until", days => days.Within(EndBound.None).LastedUntil, Days.NeverBefore),
        Day("not_before", days => days.NotBefore, Days.NeverBefore),
        Day("not_after", days => days.NotAfter, Days.NeverAfter),
        Day("shown_until", days => days.ShownUntil, Days.NeverBefore),
        Day("own_not_after", days => days.NotAfter, Days.NeverAfter),
    ];

    /// <summary>The columns of a record that bounds others by its end.</summary>
    public static IndexColumn[] ColumnsOfBound { get; } =
    [
        new("bound_earliest", (record, _) => Text(EndBound.Of(RelatedEnds.EndOf(record)).Earliest, Days.NeverAfter)),
        new("bound_latest", (record, _) => Text(EndBound.Of(RelatedEnds.EndOf(record)).Latest, Days.NeverAfter)),
    ];

    /// <summary>Notes a record that is written.</summary>
    /// <param name="record">The record.</param>
    /// <param name="key">Its key.</param>
    /// <param name="before">The record before; null when it is new, or derived anew.</param>
    public void Add(Record record, long key, Record? before)
    {
        var kind = RecordShape.Of(record).Kind;
        if (record is IHeld && !writesAll)
        {
            _facts.Add((kind, key));
        }
        else if (RelatedEnds.EndOf(record) != RelatedEnds.EndOf(before)
            || (record is Office office && before is Office moved && office.Organization != moved.Organization))
        {
            _bounds.Add((kind, key));
        }
    }

    /// <summary>
    /// Sets the days of the noted tenures and memberships, and of those that refer to the noted records with another end.
    /// </summary>
    public void Settle()
    {
        foreach (var (kind, key) in _facts)
        {
            Run(kind == RecordKind.Tenure ? Tenures("t.key = ?1") : Memberships("m.key = ?1"), key);
        }

        foreach (var (kind, key) in _bounds)
        {
            foreach (var update in UpdatesOf(kind))
            {
                Run(update, key);
            }
        }
    }

    private static string[] UpdatesOf(RecordKind kind) => kind switch
    {
        RecordKind.Office => [Tenures("t.office = ?1")],
        RecordKind.Person => [Tenures("t.person = ?1"), Memberships("m.member = ?1")],
        _ =>
        [
            Tenures("t.office IN (SELECT key FROM office WHERE organization = ?1)"),
            Memberships("m.member = ?1"),
            Memberships("m.organization = ?1"),
        ],
    };

    private static string Tenures(string where) => Update("tenure", $"""
        SELECT t.key, {First("earliest", "p", "o", "g")} AS earliest, {First("latest", "p", "o", "g")} AS latest FROM tenure t
        LEFT JOIN person p ON p.key = t.person LEFT JOIN office o ON o.key = t.office LEFT JOIN organization g ON g.key = o.organization
        WHERE {where}
        """);

    private static string Memberships(string where) => Update("membership", $"""
        SELECT m.key, {First("earliest", "p", "o", "g")} AS earliest, {First("latest", "p", "o", "g")} AS latest FROM membership m
        LEFT JOIN person p ON p.key = m.member LEFT JOIN organization o ON o.key = m.member
        LEFT JOIN organization g ON g.key = m.organization
        WHERE {where}
        """);

    private static string First(string day, params IEnumerable<string> rows) =>
        $"min({string.Join(", ", rows.Select(row => $"coalesce({row}.bound_{day}, {NoBound})"))})";

    // As RecordedDays.Within has it. An unknown "to" lets the bound prove nothing.
    private static string Update(string table, string bounds) => $"""
        UPDATE {table} SET not_after = min(own_not_after, b.latest), lasted_until = min(
          max(shown_until, CASE WHEN to_earliest IS NULL THEN '{Days.NeverBefore}' ELSE min(to_earliest, b.earliest) END),
          own_not_after, b.latest)
        FROM ({bounds}) b WHERE {table}.key = b.key
        """;

    private void Run(string update, long key)
    {
        using var statement = new Statement(connection, update);
        statement.Run(key);
    }

    private static IndexColumn Day(string name, Func<RecordedDays, DateOnly?> day, string unknown) =>
        new(name, (record, _) => Text(day(RecordedDays.Of((IHeld)record)), unknown));

    private static string Text(DateOnly? day, string unknown) => day is { } known ? Days.Text(known) : unknown;
}
