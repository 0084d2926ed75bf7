namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>The days of a date as it is written, doubt aside, to order by. "Still so" is the last of all days.</summary>
internal static class CypherDay
{
    public static string First(string date) => Padded(date, "0000-01-01");

    /// <summary>For a month perhaps a day that it has not: as text it still compares right.</summary>
    public static string Last(string date) => Padded(date, "0000-12-31");

    private static string Padded(string date, string day)
    {
        var plain = $"replace(replace({date}, '?', ''), '~', '')";
        return $"CASE {date} WHEN '..' THEN '9999-12-31' ELSE {plain} + substring('{day}', size({plain})) END";
    }
}
