namespace SpeakerDirectory.Core.Precedence;

/// <summary>Why one person stands before another, or why that is not decided.</summary>
/// <param name="Step">The rule that decided or stopped: 0 for the classes, then the class's tie-breaks from 1; past the last when they were all equal.</param>
/// <param name="Rule">What decided, or what is missing.</param>
/// <param name="Evidence">What was compared.</param>
/// <param name="LowerBasis">What the lower of two classes rests on, where that is something else.</param>
public sealed record Explanation(Verdict Verdict, int Step, string Rule, string Evidence, Basis Basis, Basis? LowerBasis = null)
{
    /// <summary>"same class; credentials 2012-11-23 before 2012-12-12, Vienna Convention on Diplomatic Relations 16(1)"</summary>
    public override string ToString() => (Step, Verdict) switch
    {
        (0, _) => LowerBasis is null ? $"{Evidence}, {Basis}" : $"{Evidence}, {Basis}; for the latter {LowerBasis}",
        (_, Verdict.Undetermined or Verdict.Equal) => $"same class; undetermined: {Evidence}",
        _ => $"same class; {Rule} {Evidence}, {Basis}",
    };
}
