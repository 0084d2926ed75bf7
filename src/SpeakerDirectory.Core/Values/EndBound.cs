namespace SpeakerDirectory.Core.Values;

/// <summary>
/// By when a tenure or membership has ended because of the records that it refers to: the holder died, the office was abolished, the
/// organization was dissolved.
/// </summary>
/// <param name="Earliest">The first day on which it can have ended so, the margin of a doubtful date included; null without a
/// bound.</param>
/// <param name="Latest">The last such day; null without a bound.</param>
public readonly record struct EndBound(DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>No bound: none of the records has ended, as far as is known.</summary>
    public static EndBound None => default;

    /// <summary>Whether there is no bound.</summary>
    public bool IsNone => Latest is null;

    /// <summary>The bound that the ends of several records set together; null ends set none.</summary>
    public static EndBound Of(params ReadOnlySpan<PartialDate?> ends)
    {
        var bound = None;
        foreach (var end in ends)
        {
            bound = end is { } date
                ? new(
                    OptionalDays.Earlier(bound.Earliest, date.EarliestWithMargin),
                    OptionalDays.Earlier(bound.Latest, date.LatestWithMargin))
                : bound;
        }

        return bound;
    }
}
