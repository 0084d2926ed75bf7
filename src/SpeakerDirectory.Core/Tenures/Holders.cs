using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Tenures;

/// <summary>
/// Somebody in an office on a day: certainly (<see cref="TenureStatus.Held"/>), or as far as the dates do not exclude it (<see
/// cref="TenureStatus.Unknown"/>).
/// </summary>
/// <param name="Tenure">The tenure.</param>
/// <param name="Person">The holder.</param>
/// <param name="Status">Whether it is certain.</param>
public sealed record OfficeHolder(Tenure Tenure, Person Person, TenureStatus Status);

/// <summary>
/// Who held an office on a day: those certainly in it, then those who may have been, nearest evidence first. What is known of the
/// office's other tenures narrows the second group; evidence is <c>from</c> and each confirmed day. Nobody is named twice: of several
/// certain tenures of a person the one that began last counts, of others the one with the nearest evidence.
/// </summary>
public static class Holders
{
    /// <summary>Who held the office on the day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="today">The current day: that a tenure still lasts says nothing about days after it.</param>
    /// <param name="office">The office.</param>
    /// <param name="organization">The organization of the office; null when not known.</param>
    /// <param name="candidates">The office's tenures that are held or unknown on the day, in natural order, with their holders; others do
    /// no harm.</param>
    /// <param name="tenures">The office's tenures, whatever their status: the evidence to narrow by.</param>
    public static IReadOnlyList<OfficeHolder> On(
        DateOnly day,
        DateOnly today,
        Office office,
        Organization? organization,
        IEnumerable<(Tenure Tenure, Person Person)> candidates,
        IReadOnlyList<Tenure> tenures)
    {
        var seats = office.Seats ?? 1;
        var all = candidates
            .Select(c => (c.Tenure, c.Person, Bound: RelatedEnds.OfTenure(c.Person, office, organization)))
            .Select(c => (Holder: new OfficeHolder(c.Tenure, c.Person, Holding.Of(c.Tenure, c.Bound).On(day, today)), c.Bound))
            .ToList();
        var held = OncePerPerson(all.Select(h => h.Holder).Where(h => h.Status == TenureStatus.Held));
        if (seats > 0 && held.Count >= seats)
        {
            return held;
        }

        var unknown = all
            .Where(h => h.Holder.Status == TenureStatus.Unknown
                && !TenureEvidence.IsFarFrom(h.Holder.Tenure, h.Bound, day)
                && !(seats == 1 && TenureEvidence.IsExcludedByAnother(h.Holder.Tenure, tenures, day)))
            .Select(h => h.Holder)
            .Where(h => !held.Exists(certain => certain.Person.Id == h.Person.Id));
        return [.. held, .. InOrder(unknown, day).DistinctBy(h => h.Person.Id)];
    }

    /// <summary>Certain holders first, in the given order, then the others by the distance of their evidence from the day.</summary>
    public static IEnumerable<OfficeHolder> InOrder(IEnumerable<OfficeHolder> holders, DateOnly day) =>
        holders
            .OrderBy(h => h.Status == TenureStatus.Held ? -1 : TenureEvidence.DaysAway(h.Tenure, day))
            .ThenBy(h => h.Status == TenureStatus.Held ? "" : h.Tenure.Id, StringComparer.Ordinal);

    private static List<OfficeHolder> OncePerPerson(IEnumerable<OfficeHolder> holders)
    {
        var all = holders.ToList();
        var kept = all
            .GroupBy(h => h.Person.Id, StringComparer.Ordinal)
            .Select(own => own.OrderByDescending(h => TenureEvidence.Beginning(h.Tenure)).ThenBy(h => h.Tenure.Id, StringComparer.Ordinal))
            .Select(own => own.First())
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. all.Where(kept.Contains)];
    }
}
