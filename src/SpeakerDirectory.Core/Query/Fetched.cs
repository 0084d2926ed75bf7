namespace SpeakerDirectory.Core.Query;

/// <summary>A record with what was brought along from it. Immutable, and shared between answers.</summary>
public sealed class Fetched(Record record, ValueList<Include> includes, Page?[] related)
{
    public Record Record => record;

    /// <summary>What was brought along by this include, or one that asks the same.</summary>
    /// <exception cref="InvalidOperationException">It was not asked for.</exception>
    public Page Related(Include include)
    {
        var position = PositionOf(include);
        return position >= 0 ? Related(position) : throw new InvalidOperationException($"{record.Id} was fetched without {include}.");
    }

    /// <summary>What was asked for at this place: the same list for every record of a place.</summary>
    internal ValueList<Include> Includes => includes;

    /// <summary>The position of this include, or one that asks the same, in the question; -1 when it was not asked for.</summary>
    internal int PositionOf(Include include)
    {
        for (var i = 0; i < includes.Count; i++)
        {
            if (ReferenceEquals(includes[i], include) || includes[i].AsksTheSame(include))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What was brought along by the include at this position of the question; empty when that starts from another kind.</summary>
    public Page Related(int include) => related[include] ?? Page.Empty;
}

/// <summary>Part of a list of records, in its order.</summary>
/// <param name="Places">The place of each row, for cursors; empty where the list is no page, or places are not told.</param>
/// <param name="Total">How many there are in all, when that was asked.</param>
public sealed record Page(IReadOnlyList<Fetched> Rows, IReadOnlyList<string> Places, bool HasNext, bool HasPrevious, int? Total)
{
    public static Page Empty { get; } = new([], [], false, false, null);

    /// <summary>The groups of each grouping that was asked for.</summary>
    public IReadOnlyList<IReadOnlyList<Group>> Groups { get; init; } = [];

    /// <summary>What happened to the record, when its history was asked for; there are no rows then.</summary>
    public IReadOnlyList<LoggedChange> Changes { get; init; } = [];

    /// <summary>What each row shares with the person it was found from, when co-speakers were asked for.</summary>
    public IReadOnlyList<SharedTime> Shared { get; init; } = [];
}

/// <summary>How many events two people shared, and the first and last of them as far as their dates are known and asked for.</summary>
public sealed record SharedTime(int EventCount, PartialDate? First, PartialDate? Last);
