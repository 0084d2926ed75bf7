using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>How one person stands to another under a scheme.</summary>
public enum Verdict
{
    /// <summary>The first comes before the second.</summary>
    Before,

    /// <summary>The first comes after the second.</summary>
    After,

    /// <summary>What is known does not decide it.</summary>
    Undetermined,
}

/// <summary>
/// What a rule compares somebody by: a value as far as it is known, from its lowest to its highest reading. Values of one rule have one
/// type.
/// </summary>
/// <param name="Low">The lowest reading; null when nothing is known.</param>
/// <param name="High">The highest reading; null when nothing is known.</param>
/// <param name="Evidence">The value for people to read; empty when nothing is known.</param>
/// <param name="Missing">What is not known; null when there is a value.</param>
internal sealed record TieBreakValue(IComparable? Low, IComparable? High, string Evidence, Reason? Missing)
{
    public bool IsKnown => Missing is null;

    public static TieBreakValue Exact(IComparable value, string evidence) => new(value, value, evidence, null);

    public static TieBreakValue Unknown(string pattern, params (string Name, object Value)[] values) =>
        new(null, null, "", Reason.Of(pattern, values));

    /// <summary>The days that a date can stand for.</summary>
    public static TieBreakValue Of(PartialDate? date, string ofWhat) =>
        date is not { } known ? Unknown("value-unknown", ("value", ofWhat))
        : !known.IsCertain ? Unknown("value-uncertain", ("value", ofWhat), ("date", $"{known}"))
        : new(known.Earliest, known.Latest, known.ToString(), null);

    /// <summary>
    /// Compares the highest reading with the lowest of another: negative when this certainly comes before the other, 0 when it certainly
    /// does not come after it. Positive when one of them is not known.
    /// </summary>
    public int CompareEnds(TieBreakValue other) => High is null || other.Low is null ? 1 : High.CompareTo(other.Low);
}
