using SpeakerDirectory.Core.Query;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Shared;
using SpeakerDirectory.Stores.Sqlite.Tables;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>
/// The people who shared events with a person: from the person's appearances to the root events of their events, from there to everybody
/// who appeared at any event below.
/// </summary>
/// <param name="person">The alias of the row of the person.</param>
internal sealed class SqlCoSpeakers(SqlValues values, string person, CoSpeakersInclude include)
{
    public string Count() => $"(SELECT count(*) FROM ({Everybody()}))";

    /// <summary>A query for <c>key</c>, <c>events</c> and <c>place</c> of the rows of the page.</summary>
    public string Page()
    {
        var (list, page) = (values.Alias('p'), include.Page);
        var bounds = Bound(list, page.After, "<", ">") + Bound(list, page.Before, ">", "<");
        var (down, up) = page.FromEnd ? ("", " DESC") : (" DESC", "");
        return $"""
            SELECT {list}.* FROM (SELECT found.key, found.events, r.place AS place
                FROM ({Everybody()}) found CROSS JOIN record r ON r.key = found.key) {list}
              WHERE 1{bounds} ORDER BY {list}.events{down}, {list}.place{up} LIMIT {values.Add(page.RowsFor(include.Details))}
            """;
    }

    /// <summary>
    /// The JSON of what a row has beside its record: <c>[natural position, shared events, first, last]</c>, with null for what was not
    /// requested. First and last are found by their day, behind which the date stands as written: 2024-12-11␁2024-12.
    /// </summary>
    public string Shared(string list)
    {
        var fixedParts = $"{(include.Details.HasFlag(PageDetails.Cursors) ? $"{list}.place" : "NULL")}, {list}.events";
        if (!include.Details.HasFlag(PageDetails.SharedDates))
        {
            return $"json_array({fixedParts}, NULL, NULL)";
        }

        var during = include.During is null ? "" : " AND " + Within(include.During, "s");
        var day = $"{SqlDay.First("s.start")} || char(1) || s.start";
        return $"""
            (SELECT json_array({fixedParts}, substr(min({day}), 12), substr(max({day}), 12))
              FROM appearance a CROSS JOIN event e ON e.key = a.event CROSS JOIN event s ON s.key = e.{IndexTable.RootEvent}
              WHERE a.person = {person}.key AND EXISTS (SELECT 1 FROM event part CROSS JOIN appearance b ON b.event = part.key
                WHERE part.{IndexTable.RootEvent} = s.key AND b.person = {list}.key){during})
            """;
    }

    /// <summary>The events that the person shared with another.</summary>
    /// <param name="other">The alias of the other person's row.</param>
    public KeySource SharedEvents(string other) => KeySource.OfQuery(
        $"SELECT w.key, r.place FROM ({RootEvents(person)} INTERSECT {RootEvents(other)}) w CROSS JOIN record r ON r.key = w.key",
        values);

    private string Everybody()
    {
        var condition = include.Filter is null ? ""
            : $" AND EXISTS (SELECT 1 FROM person f WHERE f.key = b.person AND {new SqlFilter(values).Condition(include.Filter, "f")})";
        return $"""
            SELECT b.person AS key, count(DISTINCT root.key) AS events FROM ({RootEvents(person)}) root
            CROSS JOIN event part ON part.{IndexTable.RootEvent} = root.key CROSS JOIN appearance b ON b.event = part.key
            WHERE b.person <> {person}.key{condition} GROUP BY b.person
            """;
    }

    private string RootEvents(string somebody)
    {
        var (join, condition) = include.During is null
            ? ("", "")
            : ($" CROSS JOIN event d ON d.key = e.{IndexTable.RootEvent}", " AND " + Within(include.During, "d"));
        return $"SELECT DISTINCT e.{IndexTable.RootEvent} AS key FROM appearance a CROSS JOIN event e ON e.key = a.event{join} WHERE "
            + $"a.person = {somebody}.key{condition}";
    }

    private string Within(During during, string row) =>
        SqlDay.Within(
            during, row, values.Add(Days.Text(during.From ?? DateOnly.MinValue)), values.Add(Days.Text(during.To ?? DateOnly.MaxValue)));

    private string Bound(string list, string position, string more, string later)
    {
        if (CoSpeakerPosition.TryParse(position) is not var (events, natural))
        {
            return "";
        }

        var (count, at) = (values.Add(events), values.Add(natural));
        return $" AND ({list}.events {more} {count} OR ({list}.events = {count} AND {list}.place {later} {at}))";
    }
}
