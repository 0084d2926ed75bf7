namespace SpeakerDirectory.Core.Values;

/// <summary>Whether somebody held an office, or a membership was in force, on a day.</summary>
public enum TenureStatus
{
    /// <summary>Certainly so.</summary>
    Held,

    /// <summary>Certainly not so.</summary>
    NotHeld,

    /// <summary>The dates do not decide it.</summary>
    Unknown,
}

/// <summary>A fact that holds for a while: a tenure or a membership.</summary>
public interface IHeld
{
    /// <summary>The first day; null when not known.</summary>
    PartialDate? From { get; }

    /// <summary>The last day, or that it still lasts; null when not known.</summary>
    OpenEnd? To { get; }

    /// <summary>Days on which a source shows that it held.</summary>
    ValueList<PartialDate> Confirmed { get; }
}

/// <summary>
/// What is certain of the time of a tenure or membership. It was held on every day from <see cref="BegunBy"/> to
/// <see cref="LastedUntil"/>, and not held before <see cref="NotBefore"/> and after <see cref="NotAfter"/>; each is absent when nothing is
/// known.
/// </summary>
/// <param name="BegunBy">The earliest of the latest days of <c>from</c> and of each confirmed day. Doubtful dates take no part.</param>
/// <param name="LastedUntil">The latest of the earliest days of <c>to</c> and of each confirmed day; <see cref="DateOnly.MaxValue"/> for
/// "still so". A bound cuts it. Doubtful dates take no part.</param>
/// <param name="NotBefore">The earliest day of <c>from</c>, less its margin when it is doubtful.</param>
/// <param name="NotAfter">The latest day of <c>to</c> or of a bound, whichever comes first, with its margin when it is doubtful.</param>
/// <param name="IsStillSo">Whether <c>to</c> is "still so", which says nothing about days to come.</param>
public readonly record struct Holding(DateOnly? BegunBy, DateOnly? LastedUntil, DateOnly? NotBefore, DateOnly? NotAfter, bool IsStillSo)
{
    /// <summary>What follows from the dates of a tenure or membership, and from the bound that other records set to it.</summary>
    public static Holding Of(IHeld fact, EndBound bound) => RecordedDays.Of(fact).Within(bound);

    /// <summary>The status on a day. That a fact still lasts says nothing about days after <paramref name="today"/>.</summary>
    public TenureStatus On(DateOnly day, DateOnly today) =>
        day < NotBefore || day > NotAfter ? TenureStatus.NotHeld
        : BegunBy <= day && LastedUntil >= day && (!IsStillSo || day <= today) ? TenureStatus.Held
        : TenureStatus.Unknown;
}
