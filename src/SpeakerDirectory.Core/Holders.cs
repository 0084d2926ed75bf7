namespace SpeakerDirectory.Core;

/// <summary>Somebody in an office on a day, certainly (<see cref="TenureStatus.Held"/>) or as far as the dates do not exclude it (<see cref="TenureStatus.Unknown"/>).</summary>
public sealed record OfficeHolder(Tenure Tenure, Person Person, TenureStatus Status);

/// <summary>
/// Who held an office on a day: those certainly in it, then those who may have been, nearest evidence first. What is known of the office's other tenures
/// narrows the second group; evidence is <c>from</c> and each confirmed day.
/// </summary>
public static class Holders
{
    /// <param name="candidates">The office's tenures that are held or unknown on the day, in natural order, with their holders; others do no harm.</param>
    /// <param name="tenures">The office's tenures, whatever their status: the evidence to narrow by.</param>
    public static IReadOnlyList<OfficeHolder> On(DateOnly day, DateOnly today, Office office, IEnumerable<(Tenure Tenure, Person Person)> candidates, IReadOnlyList<Tenure> tenures)
    {
        var seats = office.Seats ?? 1;
        var all = candidates.Select(c => new OfficeHolder(c.Tenure, c.Person, Holding.StatusOf(c.Tenure, day, today))).ToList();
        var held = all.Where(h => h.Status == TenureStatus.Held).ToList();
        if (seats > 0 && held.Count >= seats)
        {
            return held;
        }

        var unknown = all.Where(h => h.Status == TenureStatus.Unknown
            && !(h.Person.Died?.CertainLatest < day)
            && !(seats == 1 && IsExcludedByAnother(h.Tenure, tenures, day)));
        return [.. held, .. unknown.OrderBy(h => DaysAway(h.Tenure, day)).ThenBy(h => h.Tenure.Id, StringComparer.Ordinal)];
    }

    /// <summary>Held ones first, as they come, then unknown ones by nearness of their evidence.</summary>
    public static IEnumerable<OfficeHolder> InOrder(IEnumerable<OfficeHolder> holders, DateOnly day) =>
        holders.OrderBy(h => h.Status == TenureStatus.Held ? -1 : DaysAway(h.Tenure, day)).ThenBy(h => h.Status == TenureStatus.Held ? "" : h.Tenure.Id, StringComparer.Ordinal);

    /// <summary>Somebody else was there between this tenure's evidence and the day, so this one was over by then, or had not begun.</summary>
    private static bool IsExcludedByAnother(Tenure tenure, IReadOnlyList<Tenure> tenures, DateOnly day)
    {
        var own = EvidenceOf(tenure).ToList();
        if (own.Count == 0 || own.Exists(e => !e.IsCertain))
        {
            return false;
        }

        var first = own.Min(e => e.Earliest);
        var last = own.Max(e => e.Latest);
        return tenures
            .Where(other => other.Id != tenure.Id && (other.Capacity ?? Capacity.Full) == Capacity.Full)
            .SelectMany(EvidenceOf)
            .Any(e => e.IsCertain && ((e.Earliest > last && e.Latest <= day) || (e.Latest < first && e.Earliest >= day)));
    }

    private static int DaysAway(Tenure tenure, DateOnly day) =>
        EvidenceOf(tenure).Select(e => Math.Max(0, Math.Max(e.Earliest.DayNumber - day.DayNumber, day.DayNumber - e.Latest.DayNumber))).DefaultIfEmpty(int.MaxValue).Min();

    private static IEnumerable<PartialDate> EvidenceOf(Tenure tenure) => tenure.From is { } from ? tenure.Confirmed.Prepend(from) : tenure.Confirmed;
}
