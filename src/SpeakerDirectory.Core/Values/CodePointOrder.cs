namespace SpeakerDirectory.Core.Values;

/// <summary>Compares text by code point, as UTF-8 bytes compare; .NET's ordinal order differs above U+FFFF.</summary>
public sealed class CodePointOrder : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static CodePointOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> a = x, b = y;
        var same = a.CommonPrefixLength(b);
        if (same == a.Length || same == b.Length)
        {
            return a.Length - b.Length;
        }

        return Weight(a[same]) - Weight(b[same]);
    }

    // A surrogate belongs to a code point above all others.
    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
