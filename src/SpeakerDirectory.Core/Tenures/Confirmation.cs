using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Tenures;

/// <summary>Whether an event at which somebody appears in an office shows more than the dates of the tenure.</summary>
public static class Confirmation
{
    /// <summary>
    /// The day to add to <c>confirmed</c>: the first day of the event, or the first on which the tenure can have been held. Null when the
    /// tenure is known to be held on a day of the event, or not to be held on all of them, when the day is confirmed already, or when the
    /// days of the event are not known.
    /// </summary>
    /// <param name="tenure">The tenure.</param>
    /// <param name="bound">The bound that other records set to it.</param>
    /// <param name="happening">The event.</param>
    public static PartialDate? DayToConfirm(Tenure tenure, EndBound bound, Event happening)
    {
        if (happening.Start is not { IsCertain: true } start || happening.End is { IsCertain: false })
        {
            return null;
        }

        var (first, last) = (start.Earliest, (happening.End ?? start).Latest);
        var holding = Holding.Of(tenure, bound);
        if (last < holding.NotBefore || first > holding.NotAfter || (holding.BegunBy <= last && holding.LastedUntil >= first))
        {
            return null;
        }

        var day = holding.NotBefore > first && start.Earliest == start.Latest ? PartialDate.Of(holding.NotBefore.Value) : start;
        return tenure.Confirmed.Contains(day) ? null : day;
    }
}
