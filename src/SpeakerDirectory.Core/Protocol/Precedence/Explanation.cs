using SpeakerDirectory.Core.Protocol.Ranks;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>Why one person comes before another, or why that is not decided.</summary>
/// <param name="Verdict">How the first person stands to the second.</param>
/// <param name="Step">The rule that decided or stopped: 0 for the classes, then the class's tie-breaks from 1; past the last when they
/// were all equal.</param>
/// <param name="Reason">What decided, or what is missing, a sentence.</param>
/// <param name="Bases">The sources of the rule, or of the classes.</param>
public sealed record Explanation(Verdict Verdict, int Step, Reason Reason, ValueList<Basis> Bases)
{
    /// <summary>The English sentence.</summary>
    public override string ToString() => Reason.ToString();
}
