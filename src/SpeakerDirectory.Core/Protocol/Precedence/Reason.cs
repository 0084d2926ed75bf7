using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Precedence;

/// <summary>
/// A sentence, or a part of one, made from a pattern with named values, so that it can be written in other languages too.
/// <see cref="ReasonPatterns"/> has the English patterns.
/// </summary>
/// <param name="Pattern">The id of the pattern: <c>before-credentials</c>.</param>
/// <param name="Values">The values that the pattern names.</param>
public sealed record Reason(string Pattern, ValueList<ReasonValue> Values)
{
    /// <summary>A reason from names and values; each value is a text or another reason.</summary>
    public static Reason Of(string pattern, params (string Name, object Value)[] values) =>
        new(pattern, values.Select(v => new ReasonValue(v.Name, v.Value as string, v.Value as Reason)).ToValueList());

    /// <summary>The English text.</summary>
    public override string ToString() => ReasonPatterns.Fill(this);
}

/// <summary>A value of a reason: a text, such as a name or a date, or another reason.</summary>
/// <param name="Name">The name that the pattern has in braces.</param>
/// <param name="Text">The text; null when the value is a reason.</param>
/// <param name="Part">The reason; null when the value is a text.</param>
public sealed record ReasonValue(string Name, string? Text, Reason? Part)
{
    /// <summary>The English text.</summary>
    public override string ToString() => Text ?? Part!.ToString(); // One of the two is present.
}
