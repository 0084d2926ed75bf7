namespace SpeakerDirectory.Api.Documents;

/// <summary>Arithmetic of counts that stops at the largest number instead of overflowing.</summary>
internal static class Saturating
{
    public static long Add(long one, long other) => one > long.MaxValue - other ? long.MaxValue : one + other;

    public static long Multiply(long one, long other) => other != 0 && one > long.MaxValue / other ? long.MaxValue : one * other;
}
