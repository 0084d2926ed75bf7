using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Stores.Neo4j.Graph;

namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>Composes expressions for the days of dates.</summary>
internal static class CypherDay
{
    /// <summary>
    /// The condition that an event definitely lies within a period, or that it may. Without an end it ends when it starts; an uncertain
    /// end decides nothing.
    /// </summary>
    public static string Within(During during, string node, string from, string to)
    {
        var (start, end) = (
            $"{node}.start{RecordProperties.Earliest}",
            $"CASE WHEN {node}.end IS NULL THEN {node}.start{RecordProperties.Latest} ELSE {node}.end{RecordProperties.Latest} END");
        return during.Certain
            ? $"{start} >= {from} AND {end} <= {to}"
            : $"coalesce({start}, {from}) <= {to} AND coalesce({end}, {to}) >= {from}";
    }

    /// <summary>The first day of a date, whether certain or not, for sorting. "Still so" is the last of all days.</summary>
    public static string First(string date) => Padded(date, "0000-01-01");

    /// <summary>
    /// The last day, likewise. For a month it may be a day that the month does not have; as text it sorts correctly nevertheless.
    /// </summary>
    public static string Last(string date) => Padded(date, "0000-12-31");

    private static string Padded(string date, string day)
    {
        var plain = $"replace(replace({date}, '?', ''), '~', '')";
        return $"CASE {date} WHEN '..' THEN '9999-12-31' ELSE {plain} + substring('{day}', size({plain})) END";
    }
}
