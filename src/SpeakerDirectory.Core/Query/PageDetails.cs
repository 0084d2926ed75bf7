namespace SpeakerDirectory.Core.Query;

/// <summary>
/// Optional details of a page. Each costs the store work, so only requested ones are computed; others are empty or false.
/// </summary>
[Flags]
public enum PageDetails
{
    /// <summary>No details.</summary>
    None = 0,

    /// <summary>The position of each row, for cursors.</summary>
    Cursors = 1,

    /// <summary>Whether there are records beyond the page; the store reads one row more for it.</summary>
    HasMore = 2,

    /// <summary>For co-speakers: when the first and the last of the shared events began.</summary>
    SharedDates = 4,

    /// <summary>All details.</summary>
    All = Cursors | HasMore | SharedDates,
}
