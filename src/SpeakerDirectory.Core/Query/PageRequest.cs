namespace SpeakerDirectory.Core.Query;

/// <summary>
/// The part of a list that is wanted: its first records, or its last with <paramref name="FromEnd"/>. Either way they come in the order
/// of the list.
/// </summary>
/// <param name="Size">How many records at most.</param>
public sealed record PageRequest(int Size, bool FromEnd = false)
{
    /// <summary>All of a list.</summary>
    public static PageRequest Everything { get; } = new(int.MaxValue);

    /// <summary>Only records after this position.</summary>
    public string After { get; init; } = SortPosition.First;

    /// <summary>Only records before this position.</summary>
    public string Before { get; init; } = SortPosition.Last;

    /// <summary>
    /// How many rows a store reads for the page: one more than its size when <see cref="PageDetails.HasMore"/> is requested.
    /// </summary>
    public long RowsFor(PageDetails details) => details.HasFlag(PageDetails.HasMore) ? Size + 1L : Size;

    /// <summary>The page from the rows that a store read for it, in the order of the list; the lists are changed and kept.</summary>
    /// <param name="positions">The position of each row; empty without <see cref="PageDetails.Cursors"/>.</param>
    public Page Cut(List<Row> rows, List<string> positions, int? total)
    {
        var hasMore = rows.Count > Size;
        if (hasMore)
        {
            var extra = FromEnd ? 0 : Size;
            rows.RemoveAt(extra);
            if (positions.Count > 0)
            {
                positions.RemoveAt(extra);
            }
        }

        return new(
            rows, positions, FromEnd ? Before != SortPosition.Last : hasMore, FromEnd ? hasMore : After != SortPosition.First, total);
    }
}
