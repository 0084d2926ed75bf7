using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Rules;

/// <summary>
/// The time somebody certainly held an office, in half days: from the noon of the first day to the noon of the last, so that a handover
/// day shared by two holders is no conflict. Somebody seen on one day alone held it at its noon.
/// </summary>
internal sealed record CertainSpan(Tenure Tenure, int First, int Last)
{
    public DateOnly Day => DateOnly.FromDayNumber(First / 2);

    public static CertainSpan? Of(Tenure tenure, EndBound bound) => Holding.Of(tenure, bound) switch
    {
        { BegunBy: { } begun, LastedUntil: { } lasted } when begun < lasted =>
            new(tenure, (2 * begun.DayNumber) + 1, (2 * lasted.DayNumber) - 1),
        { BegunBy: { } begun, LastedUntil: { } lasted } when begun == lasted => new(tenure, 2 * begun.DayNumber, 2 * begun.DayNumber),
        _ => null,
    };

    /// <summary>Whether there is a time that both spans contain.</summary>
    public bool Overlaps(CertainSpan other) => First <= other.Last && other.First <= Last;
}
