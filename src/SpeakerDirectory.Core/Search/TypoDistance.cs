namespace SpeakerDirectory.Core.Search;

/// <summary>
/// Whether two words are at most one typo apart: a letter missing, added or replaced, or two neighbouring letters swapped.
/// </summary>
public static class TypoDistance
{
    /// <summary>Whether two words are equal or differ by one letter added, left out, replaced, or by two neighbours swapped.</summary>
    public static bool IsAtMostOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        return (a.Length, b.Length) switch
        {
            ( <= 1, <= 1) => true,
            (2, 2) => a[0] == b[1] && a[1] == b[0],
            _ => false,
        };
    }
}
