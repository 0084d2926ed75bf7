namespace SpeakerDirectory.Core;

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
    PartialDate? From { get; }
    OpenEnd? To { get; }
    ValueList<PartialDate> Confirmed { get; }
}

/// <summary>
/// What the dates of a tenure or membership say for certain. Held on every day from <see cref="BegunBy"/> to <see cref="LastedUntil"/>, not held before
/// <see cref="NotBefore"/> and after <see cref="NotAfter"/>; each absent when nothing certain is known.
/// </summary>
/// <param name="BegunBy">The earliest of the latest days of <c>from</c> and of each confirmed day.</param>
/// <param name="LastedUntil">The latest of the earliest days of <c>to</c> and of each confirmed day; <see cref="DateOnly.MaxValue"/> for "still so".</param>
/// <param name="NotBefore">The earliest day of <c>from</c>.</param>
/// <param name="NotAfter">The latest day of <c>to</c>.</param>
public readonly record struct Holding(DateOnly? BegunBy, DateOnly? LastedUntil, DateOnly? NotBefore, DateOnly? NotAfter)
{
    public static Holding Of(IHeld fact)
    {
        DateOnly? begun = fact.From?.CertainLatest;
        DateOnly? lasted = fact.To is { } to ? to.Date is { } end ? end.CertainEarliest : DateOnly.MaxValue : null;
        foreach (var day in fact.Confirmed)
        {
            begun = day.IsCertain && !(begun <= day.Latest) ? day.Latest : begun;
            lasted = day.IsCertain && !(lasted >= day.Earliest) ? day.Earliest : lasted;
        }

        return new(begun, lasted, fact.From?.CertainEarliest, fact.To?.Date?.CertainLatest);
    }

    /// <summary>"Still so" says nothing about days after <paramref name="today"/>.</summary>
    public TenureStatus On(DateOnly day, DateOnly today) =>
        day < NotBefore || day > NotAfter ? TenureStatus.NotHeld
        : BegunBy <= day && LastedUntil >= day && (LastedUntil < DateOnly.MaxValue || day <= today) ? TenureStatus.Held
        : TenureStatus.Unknown;

    public static TenureStatus StatusOf(IHeld fact, DateOnly day, DateOnly today) => Of(fact).On(day, today);
}
