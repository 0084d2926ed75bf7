using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Cost;

/// <summary>
/// The number of conditions of a filter. A store checks each for every record, and SQLite accepts only some hundreds side by side.
/// </summary>
internal static class FilterSize
{
    /// <summary>The conditions and order terms of an include, those of its own includes aside.</summary>
    public static int Of(Include include) =>
        (include is RecordsInclude records ? Of(records.Filter) : 0) + (include is RelationInclude relation ? relation.Order.Count : 0);

    public static int Of(Filter? filter) => filter switch
    {
        null => 0,
        And and => and.Filters.Sum(Of),
        Or or => or.Filters.Sum(Of),
        ReferenceFilter through => 1 + Of(through.Target),
        Some some => 1 + Of(some.Where),
        Every every => 1 + Of(every.Where),
        _ => 1,
    };
}
