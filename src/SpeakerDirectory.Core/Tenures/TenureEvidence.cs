using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Tenures;

/// <summary>
/// What the dates of a tenure suggest where its status is unknown: how near they are to a day, and whether the tenure had ended or not
/// begun by then. Doubtful dates count as they are written.
/// </summary>
internal static class TenureEvidence
{
    private const int Years = 10;

    /// <summary>The earliest of <c>from</c>, <c>appointed</c> and the confirmed days; null when there is none.</summary>
    public static DateOnly? Beginning(Tenure tenure) => Earliest([tenure.From, tenure.Appointed, .. tenure.Confirmed]);

    /// <summary>
    /// The fewest days between the day and a day of <c>from</c> or <c>confirmed</c>; the greatest number when there is none.
    /// </summary>
    public static int DaysAway(Tenure tenure, DateOnly day) =>
        Of(tenure)
            .Select(e => Math.Max(0, Math.Max(e.Earliest.DayNumber - day.DayNumber, day.DayNumber - e.Latest.DayNumber)))
            .DefaultIfEmpty(int.MaxValue)
            .Min();

    /// <summary>
    /// Whether the day is more than ten years after the last evidence of a tenure without any end, or more than ten years before the first
    /// evidence of one without <c>from</c>.
    /// </summary>
    public static bool IsFarFrom(Tenure tenure, EndBound bound, DateOnly day)
    {
        var last = Latest([tenure.From, tenure.Appointed, .. tenure.Confirmed]);
        return (tenure.To is null && bound.IsNone && AreFarApart(last, day))
            || (tenure.From is null && AreFarApart(day, Earliest([tenure.Appointed, tenure.To?.Date, .. tenure.Confirmed])));
    }

    /// <summary>
    /// Whether somebody else was certainly there between this tenure's evidence and the day, so that this one was over by then, or had not
    /// begun. The tenure's own doubtful dates count with their margins.
    /// </summary>
    public static bool IsExcludedByAnother(Tenure tenure, IReadOnlyList<Tenure> tenures, DateOnly day)
    {
        var own = Of(tenure).ToList();
        if (own.Count == 0)
        {
            return false;
        }

        var first = own.Min(e => e.EarliestWithMargin);
        var last = own.Max(e => e.LatestWithMargin);
        return tenures
            .Where(other => other.Id != tenure.Id && (other.Capacity ?? Capacity.Full) == Capacity.Full)
            .SelectMany(Of)
            .Any(e => e.IsCertain && ((e.Earliest > last && e.Latest <= day) || (e.Latest < first && e.Earliest >= day)));
    }

    private static IEnumerable<PartialDate> Of(Tenure tenure) =>
        tenure.From is { } from ? tenure.Confirmed.Prepend(from) : tenure.Confirmed;

    private static DateOnly? Earliest(IEnumerable<PartialDate?> dates) => dates.Min(date => date?.Earliest);

    private static DateOnly? Latest(IEnumerable<PartialDate?> dates) => dates.Max(date => date?.Latest);

    private static bool AreFarApart(DateOnly? earlier, DateOnly? later) =>
        earlier is { } one && later is { } other && one.Year + Years <= DateOnly.MaxValue.Year && one.AddYears(Years) < other;
}
