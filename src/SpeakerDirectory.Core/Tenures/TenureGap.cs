using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Tenures;

/// <summary>
/// The time between two tenures of an office: from the last date of the earlier one (<c>to</c>; else the latest of <c>from</c>,
/// <c>appointed</c> and <c>confirmed</c>, also when it is "still so") to the first date of the later one (<c>from</c>; else the earliest
/// of <c>appointed</c> and <c>confirmed</c>). Doubtful dates count as they are written.
/// </summary>
internal static class TenureGap
{
    /// <summary>Whether no more than a year lies between them; false when one has no date.</summary>
    public static bool IsShort(Tenure earlier, Tenure later) =>
        LastOf(earlier) is { } last && FirstOf(later) is { } first && (last.Year == DateOnly.MaxValue.Year || first <= last.AddYears(1));

    /// <summary>The days between them; 0 when they meet, null when one has no date.</summary>
    public static int? DaysBetween(Tenure earlier, Tenure later) =>
        LastOf(earlier) is { } last && FirstOf(later) is { } first ? Math.Max(0, first.DayNumber - last.DayNumber) : null;

    private static DateOnly? LastOf(Tenure tenure) =>
        tenure.To?.Date?.Latest ?? Dates(tenure).Append(tenure.From).Max(date => date?.Latest);

    private static DateOnly? FirstOf(Tenure tenure) => tenure.From?.Earliest ?? Dates(tenure).Min(date => date?.Earliest);

    private static IEnumerable<PartialDate?> Dates(Tenure tenure) => [tenure.Appointed, .. tenure.Confirmed];
}
