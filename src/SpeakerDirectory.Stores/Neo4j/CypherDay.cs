using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Days of dates as they stand beside them or are written.</summary>
internal static class CypherDay
{
    /// <summary>Above the text of every day.</summary>
    public const string NeverAfter = "9999-12-32";

    /// <summary>Whether an event lies in a time, or may. Without an end it ends when it starts; a doubtful end decides nothing.</summary>
    public static string Within(During during, string node, string from, string to)
    {
        var (start, end) = ($"{node}.start{RecordProperties.Earliest}", $"CASE WHEN {node}.end IS NULL THEN {node}.start{RecordProperties.Latest} ELSE {node}.end{RecordProperties.Latest} END");
        return during.Certain ? $"{start} >= {from} AND {end} <= {to}" : $"coalesce({start}, {from}) <= {to} AND coalesce({end}, {to}) >= {from}";
    }

    /// <summary>The first day of a date as it is written, doubt aside, to order by. "Still so" is the last of all days.</summary>
    public static string First(string date) => Padded(date, "0000-01-01");

    /// <summary>The last day, likewise; for a month perhaps a day that it has not: as text it still compares right.</summary>
    public static string Last(string date) => Padded(date, "0000-12-31");

    private static string Padded(string date, string day)
    {
        var plain = $"replace(replace({date}, '?', ''), '~', '')";
        return $"CASE {date} WHEN '..' THEN '9999-12-31' ELSE {plain} + substring('{day}', size({plain})) END";
    }
}
