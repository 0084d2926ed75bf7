using SpeakerDirectory.Core.Query;

namespace SpeakerDirectory.Api.Guarding;

/// <summary>How many conditions a filter has. A store looks at each for every record, and SQLite takes no more than some hundreds side by side.</summary>
internal static class FilterSize
{
    public static int Of(Filter? filter) => filter switch
    {
        null => 0,
        And and => and.Filters.Sum(Of),
        Or or => or.Filters.Sum(Of),
        Through through => 1 + Of(through.Target),
        Some some => 1 + Of(some.Where),
        Every every => 1 + Of(every.Where),
        _ => 1,
    };
}
