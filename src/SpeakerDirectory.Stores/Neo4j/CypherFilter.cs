using SpeakerDirectory.Core;
using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Filters as conditions on a node, each true or false, never null: a record is in only when the whole filter is certainly true.</summary>
internal static class CypherFilter
{
    // Above the text of every day.
    private const string NeverAfter = "9999-12-32";

    public static string Of(Filter filter, string node, CypherNames names) => filter switch
    {
        StatusOn status => StatusOn(status, node, names),
        _ => throw new NotSupportedException($"{filter} is no filter."),
    };

    private static string StatusOn(StatusOn status, string node, CypherNames names)
    {
        var day = names.Value(RecordProperties.Day(status.Day));
        var bound = names.Value(status.Day > status.Today ? RecordProperties.Day(DateOnly.MaxValue) : NeverAfter);
        var possible = $"coalesce({node}.notBefore, '') <= {day} AND coalesce({node}.notAfter, '{NeverAfter}') >= {day}";
        var held = $"coalesce({node}.begunBy, '{NeverAfter}') <= {day} AND coalesce({node}.lastedUntil, '') >= {day} AND coalesce({node}.lastedUntil, '') < {bound}";
        var any = status.Statuses.Distinct().Order().Select(s => s switch
        {
            TenureStatus.Held => $"({possible} AND {held})",
            TenureStatus.NotHeld => $"NOT ({possible})",
            _ => $"({possible} AND NOT ({held}))",
        });
        return $"({string.Join(" OR ", any.DefaultIfEmpty("false"))})";
    }
}
