namespace SpeakerDirectory.Core.Values;

/// <summary>What the dates of a tenure or membership say by themselves, before other records set a bound to it.</summary>
/// <param name="BegunBy">The earliest of the latest days of <c>from</c> and of each confirmed day. Doubtful dates take no part.</param>
/// <param name="NotBefore">
/// The earliest day of <c>from</c>; of a doubtful one less its margin, and never after <paramref name="BegunBy"/>.
/// </param>
/// <param name="ShownUntil">The latest of the earliest days of each confirmed day. Doubtful dates take no part.</param>
/// <param name="Until">
/// The earliest day of <c>to</c>, <see cref="DateOnly.MaxValue"/> for "still so"; null when not known or doubtful.
/// </param>
/// <param name="NotAfter">
/// The latest day of <c>to</c>, null for "still so"; of a doubtful one with its margin, and never before <paramref name="ShownUntil"/>.
/// </param>
/// <param name="IsStillSo">Whether <c>to</c> is "still so".</param>
public readonly record struct RecordedDays(
    DateOnly? BegunBy, DateOnly? NotBefore, DateOnly? ShownUntil, DateOnly? Until, DateOnly? NotAfter, bool IsStillSo)
{
    /// <summary>The days of a tenure or membership.</summary>
    public static RecordedDays Of(IHeld fact)
    {
        DateOnly? begun = fact.From?.CertainLatest, shown = null;
        foreach (var day in fact.Confirmed)
        {
            begun = day.IsCertain ? OptionalDays.Earlier(begun, day.Latest) : begun;
            shown = day.IsCertain ? OptionalDays.Later(shown, day.Earliest) : shown;
        }

        var isStillSo = fact.To is { IsStillSo: true };
        return new(
            begun,
            fact.From is { IsCertain: false } from ? OptionalDays.Earlier(from.EarliestWithMargin, begun) : fact.From?.Earliest,
            shown,
            isStillSo ? DateOnly.MaxValue : fact.To?.Date?.CertainEarliest,
            fact.To?.Date is { IsCertain: false } to ? OptionalDays.Later(to.LatestWithMargin, shown) : fact.To?.Date?.Latest,
            isStillSo);
    }

    /// <summary>What is certain when the tenure or membership has ended by a bound.</summary>
    public Holding Within(EndBound bound)
    {
        var notAfter = OptionalDays.Earlier(NotAfter, bound.Latest);
        var lasted = OptionalDays.Later(ShownUntil, Until is { } until ? OptionalDays.Earlier(until, bound.Earliest) : null);
        return new(BegunBy, lasted > notAfter ? notAfter : lasted, NotBefore, notAfter, IsStillSo);
    }
}
