using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Stores.Sqlite.Sql;

/// <summary>Composes expressions for the days of dates, whether certain or not, for sorting. "Still so" is the last of all days.</summary>
internal static class SqlDay
{
    public static string First(string column) => Padded(column, "0000-01-01");

    /// <summary>For a month it may be a day that the month does not have; as text it sorts correctly nevertheless.</summary>
    public static string Last(string column) => Padded(column, "0000-12-31");

    /// <summary>
    /// The condition that an event definitely lies within a period, or that it may. Without an end it ends when it starts; an uncertain
    /// end decides nothing.
    /// </summary>
    public static string Within(During during, string row, string from, string to)
    {
        var (start, end) = ($"{row}.start_earliest", $"CASE WHEN {row}.\"end\" IS NULL THEN {row}.start_latest ELSE {row}.end_latest END");
        return during.Certain
            ? $"{start} >= {from} AND {end} <= {to}"
            : $"coalesce({start}, {from}) <= {to} AND coalesce({end}, {to}) >= {from}";
    }

    private static string Padded(string column, string day) =>
        $"CASE {column} WHEN '..' THEN '9999-12-31' ELSE rtrim({column}, '?~') || substr('{day}', length(rtrim({column}, '?~')) + 1) END";
}
