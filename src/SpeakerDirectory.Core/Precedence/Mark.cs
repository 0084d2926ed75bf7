namespace SpeakerDirectory.Core.Precedence;

/// <summary>How one thing stands to another under a rule.</summary>
public enum Verdict
{
    Before,
    After,

    /// <summary>The same for this rule: the next one is asked.</summary>
    Equal,

    /// <summary>What is known does not decide it, and no later rule may.</summary>
    Undetermined,
}

/// <summary>
/// What a rule compares somebody by: a value as far as it is known, from its lowest to its highest reading. Marks of one rule have one type of value.
/// </summary>
/// <param name="IsExact">Two exact marks with one value are equal; of others that overlap nothing is certain.</param>
/// <param name="Evidence">The value for people to read; what is not known when there is none.</param>
internal sealed record Mark(IComparable? Low, IComparable? High, bool IsExact, string Evidence)
{
    public bool IsKnown => Low is not null;

    public static Mark Exact(IComparable value, string evidence) => new(value, value, true, evidence);

    public static Mark Unknown(string evidence) => new(null, null, false, evidence);

    /// <summary>A day is exact only when the rule goes by days.</summary>
    public static Mark Of(PartialDate? date, string ofWhat) =>
        date is not { } known ? Unknown($"{ofWhat} is not known")
        : !known.IsCertain ? Unknown($"{ofWhat} ({known}) is uncertain")
        : new(known.Earliest, known.Latest, known.Earliest == known.Latest, known.ToString());

    public Verdict CompareTo(Mark other)
    {
        if (Low is null || other.Low is null)
        {
            return Verdict.Undetermined;
        }

        return High!.CompareTo(other.Low) < 0 ? Verdict.Before
            : other.High!.CompareTo(Low) < 0 ? Verdict.After
            : IsExact && other.IsExact ? Verdict.Equal
            : Verdict.Undetermined;
    }
}
