using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>
/// The people who shared events with a person: from the person's appearances to what their events are parts of, from there to everybody who appeared in
/// any part.
/// </summary>
internal sealed class SqlCoSpeakers(SqlValues values, string person, During? during, Filter? filter)
{
    public string Count() => $"(SELECT count(*) FROM ({Everybody()}))";

    public string Page(PageRequest page, Told told)
    {
        var list = values.Alias('p');
        var bounds = Bound(list, page.After, Place.First, "<", ">") + Bound(list, page.Before, Place.Last, ">", "<");
        var (down, up) = page.FromEnd ? ("", " DESC") : (" DESC", "");
        return $"""
            SELECT {list}.* FROM (SELECT e.key, e.events, r.place AS place FROM ({Everybody()}) e CROSS JOIN record r ON r.key = e.key) {list}
              WHERE 1{bounds} ORDER BY {list}.events{down}, {list}.place{up} LIMIT {values.Add(page.RowsFor(told))}
            """;
    }

    /// <summary>
    /// What is told of a row: its place where that is asked, how many events were shared, the first and the last. These are found by a day and the date as written behind
    /// it: 2024-12-11␁2024-12.
    /// </summary>
    public string Shared(string list, Include include)
    {
        var told = $"{(include.Told.HasFlag(Told.Places) ? $"{list}.events || char(1) || {list}.place" : "NULL")}, {list}.events";
        if (!include.Told.HasFlag(Told.SharedDates))
        {
            return $"json_array({told}, NULL, NULL)";
        }

        var day = $"{SqlDay.First("s.start")} || char(1) || s.start";
        return $"""
            (SELECT json_array({told}, substr(min({day}), 12), substr(max({day}), 12))
              FROM appearance a CROSS JOIN event e ON e.key = a.event CROSS JOIN event s ON s.key = e.{NarrowTable.Whole}
              WHERE a.person = {person}.key AND EXISTS (SELECT 1 FROM event part CROSS JOIN appearance b ON b.event = part.key
                WHERE part.{NarrowTable.Whole} = s.key AND b.person = {list}.key){(during is null ? "" : Within(during, "s", values))})
            """;
    }

    /// <summary>The events that two people shared.</summary>
    public static KeySource SharedEvents(string person, string other, During? during, SqlValues values) => new(
        $"""
        (SELECT w.key, r.place FROM ({Wholes(person, during, values)} INTERSECT {Wholes(other, during, values)}) w CROSS JOIN record r ON r.key = w.key) {"{0}"}
        """, "{0}.key", "{0}.place", "1", Distinct: false);

    private string Everybody()
    {
        var condition = filter is null ? "" : $" AND EXISTS (SELECT 1 FROM person f WHERE f.key = b.person AND {new SqlFilter(values).Condition(filter, "f")})";
        return $"""
            SELECT b.person AS key, count(DISTINCT m.key) AS events FROM ({Wholes(person, during, values)}) m
            CROSS JOIN event part ON part.{NarrowTable.Whole} = m.key CROSS JOIN appearance b ON b.event = part.key
            WHERE b.person <> {person}.key{condition} GROUP BY b.person
            """;
    }

    private static string Wholes(string person, During? during, SqlValues values)
    {
        var (join, condition) = during is null ? ("", "") : ($" CROSS JOIN event d ON d.key = e.{NarrowTable.Whole}", Within(during, "d", values));
        return $"SELECT DISTINCT e.{NarrowTable.Whole} AS key FROM appearance a CROSS JOIN event e ON e.key = a.event{join} WHERE a.person = {person}.key{condition}";
    }

    private static string Within(During during, string row, SqlValues values) =>
        " AND " + SqlDay.Within(during, row, values.Add(Days.Text(during.From ?? DateOnly.MinValue)), values.Add(Days.Text(during.To ?? DateOnly.MaxValue)));

    private string Bound(string list, string place, string none, string more, string later)
    {
        if (place == none || place.Split('\u0001', 2) is not [var events, var rest])
        {
            return "";
        }

        var (count, at) = (values.Add(long.TryParse(events, out var shared) ? shared : 0), values.Add(rest));
        return $" AND ({list}.events {more} {count} OR ({list}.events = {count} AND {list}.place {later} {at}))";
    }
}
