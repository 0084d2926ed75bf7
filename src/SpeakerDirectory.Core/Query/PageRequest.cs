namespace SpeakerDirectory.Core.Query;

/// <summary>A part of a list in its order: at most <paramref name="Size"/> records, the first of them or, from the end, the last.</summary>
public sealed record PageRequest(int Size, bool FromEnd = false)
{
    /// <summary>Only what comes after this place.</summary>
    public string After { get; init; } = Place.First;

    /// <summary>Only what comes before this place.</summary>
    public string Before { get; init; } = Place.Last;

    /// <summary>How many rows a store reads for it: one more than its size where it is to be told whether there are more.</summary>
    public long RowsFor(Told told) => told.HasFlag(Told.More) ? Size + 1L : Size;

    /// <summary>The page from what a store read for it, in the list's order; no places where none are told.</summary>
    public Page Cut(List<Fetched> rows, List<string> places, int? total)
    {
        var more = rows.Count > Size;
        if (more)
        {
            var extra = FromEnd ? 0 : Size;
            rows.RemoveAt(extra);
            if (places.Count > 0)
            {
                places.RemoveAt(extra);
            }
        }

        return new(rows, places, FromEnd ? Before != Place.Last : more, FromEnd ? more : After != Place.First, total);
    }
}
