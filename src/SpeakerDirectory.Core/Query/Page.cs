using SpeakerDirectory.Core.ChangeLog;

namespace SpeakerDirectory.Core.Query;

/// <summary>Part of a list of records, in the order of the list.</summary>
/// <param name="Positions">The position of each row in the list, for cursors; empty when the list is not paged, or without
/// <see cref="PageDetails.Cursors"/>.</param>
/// <param name="Total">The number of records in the list; null when they were not counted.</param>
public record Page(IReadOnlyList<Row> Rows, IReadOnlyList<string> Positions, bool HasNext, bool HasPrevious, int? Total)
{
    /// <summary>The page of an empty list.</summary>
    public static Page Empty { get; } = new([], [], false, false, null);

    /// <summary>The groups of each requested grouping, in the order of the groupings.</summary>
    public IReadOnlyList<IReadOnlyList<Group>> Groups { get; init; } = [];
}

/// <summary>Part of the history of a record, the newest change first. It has no rows.</summary>
/// <param name="Changes">The changes of the page; <paramref name="Positions"/> has the position of each.</param>
public sealed record HistoryPage(IReadOnlyList<LoggedChange> Changes, IReadOnlyList<string> Positions, bool HasNext, bool HasPrevious)
    : Page([], Positions, HasNext, HasPrevious, null)
{
    /// <summary>A history without changes.</summary>
    public static HistoryPage None { get; } = new([], [], false, false);

    /// <summary>The page from the changes that a store read for it: one more than its size where there are more.</summary>
    public static HistoryPage Cut(IReadOnlyList<LoggedChange> changes, PageRequest page)
    {
        LoggedChange[] shown = [.. changes.Take(page.Size)];
        return new(
            shown,
            [.. shown.Select(change => ChangePosition.Of(change.Sequence))],
            changes.Count > page.Size,
            page.After != SortPosition.First);
    }
}
