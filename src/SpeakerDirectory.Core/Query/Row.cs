using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>A record with the pages that were loaded with it. Immutable, and shared between answers.</summary>
/// <param name="includes">The includes of the fetch for this list; the same object for all its rows.</param>
/// <param name="related">The page of each include; null where the include belongs to another kind of record.</param>
public class Row(Record record, ValueList<Include> includes, Page?[] related)
{
    /// <summary>The record, with the fields that the query loaded.</summary>
    public Record Record => record;

    /// <summary>The includes that were fetched with the list of this row.</summary>
    internal ValueList<Include> Includes => includes;

    /// <summary>The page that this include loaded, or another that selects the same records.</summary>
    /// <exception cref="InvalidOperationException">The fetch had no such include.</exception>
    public Page Related(Include include)
    {
        var position = PositionOf(include);
        return position >= 0 ? Related(position) : throw new InvalidOperationException($"{record.Id} was fetched without {include}.");
    }

    /// <inheritdoc cref="Related(Include)"/>
    public HistoryPage Related(HistoryInclude include) => Related((Include)include) as HistoryPage ?? HistoryPage.None;

    /// <summary>The page of the include at this position; empty when it belongs to another kind of record.</summary>
    public Page Related(int include) => related[include] ?? Page.Empty;

    /// <summary>The position of this include, or of another that selects the same records; -1 when there is none.</summary>
    internal int PositionOf(Include include)
    {
        for (var i = 0; i < includes.Count; i++)
        {
            if (ReferenceEquals(includes[i], include) || includes[i].SelectsSameRecords(include))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A row of a <see cref="CoSpeakersInclude"/>.</summary>
public sealed class CoSpeakerRow(
    Record record, ValueList<Include> includes, Page?[] related, SharedEventSummary shared) : Row(record, includes, related)
{
    /// <summary>The events shared with the person whose co-speaker this is.</summary>
    public SharedEventSummary Shared => shared;
}

/// <summary>The events that two people shared.</summary>
/// <param name="EventCount">How many they shared; a session counts as its conference.</param>
/// <param name="First">When the first of them began; null when no start is known, or without <see cref="PageDetails.SharedDates"/>.</param>
/// <param name="Last">When the last of them began; null likewise.</param>
public sealed record SharedEventSummary(int EventCount, PartialDate? First, PartialDate? Last);
