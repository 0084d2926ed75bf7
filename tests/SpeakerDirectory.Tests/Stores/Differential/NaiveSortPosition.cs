namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>The sort values of a row: texts and numbers, null for unknown ones, each ascending or descending.</summary>
internal sealed record NaiveSortPosition(IReadOnlyList<(object? Value, bool Descending)> Parts) : IComparable<NaiveSortPosition>
{
    public static NaiveSortPosition Ascending(params IEnumerable<object?> values) => new([.. values.Select(value => (value, false))]);

    public int CompareTo(NaiveSortPosition? other)
    {
        for (var i = 0; i < Math.Min(Parts.Count, other!.Parts.Count); i++)
        {
            var (mine, theirs) = (Parts[i].Value, other.Parts[i].Value);
            if (mine is null || theirs is null)
            {
                if (mine is null != theirs is null)
                {
                    return mine is null ? 1 : -1;
                }

                continue;
            }

            var compared = mine is string text ? CompareTexts(text, (string)theirs) : ((long)mine).CompareTo((long)theirs);
            if (compared != 0)
            {
                return Parts[i].Descending ? -compared : compared;
            }
        }

        return Parts.Count.CompareTo(other!.Parts.Count);
    }

    /// <summary>Compares by code point.</summary>
    public static int CompareTexts(string one, string other)
    {
        var (a, b) = (one.EnumerateRunes().ToArray(), other.EnumerateRunes().ToArray());
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i] != b[i])
            {
                return a[i].CompareTo(b[i]);
            }
        }

        return a.Length.CompareTo(b.Length);
    }
}
