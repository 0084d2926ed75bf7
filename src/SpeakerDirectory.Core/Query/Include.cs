using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>What a store loads with each record of one kind. A value: a store loads equal includes once.</summary>
/// <param name="From">The kind of record that the include belongs to. A record of another kind has <see cref="Page.Empty"/> for it.</param>
public abstract record Include(RecordKind From)
{
    /// <summary>The kinds of the records that it loads; none for a history.</summary>
    public abstract ValueList<RecordKind> Kinds { get; }

    /// <summary>How many entries it loads at most; null when it is not paged.</summary>
    public abstract int? PageSize { get; }

    /// <summary>Whether both load the same records, whatever else they load with these.</summary>
    public bool SelectsSameRecords(Include other) => RecordsOnly() == other.RecordsOnly();

    /// <summary>The include reduced to what decides which records it loads.</summary>
    public abstract Include RecordsOnly();

    /// <summary>Merges includes that load the same records into one that loads all that any of them does.</summary>
    public static ValueList<Include> Unite(IEnumerable<Include> includes) =>
        includes.GroupBy(include => include.RecordsOnly()).Select(same => same.Key.Merged(same)).ToValueList();

    /// <summary>This include with all that the given ones load; they load the same records.</summary>
    private protected abstract Include Merged(IEnumerable<Include> same);
}

/// <summary>An include that loads records, which can have includes in turn.</summary>
public abstract record RecordsInclude(RecordKind From) : Include(From)
{
    /// <summary>Only records that definitely match; all of them when null.</summary>
    public Filter? Filter { get; init; }

    /// <summary>Whether to count all matching records, not only those of the page.</summary>
    public bool Count { get; init; }

    /// <summary>The details of the page that are computed.</summary>
    public PageDetails Details { get; init; } = PageDetails.All;

    /// <summary>The fields of the records that are loaded.</summary>
    public FieldSet Fields { get; init; } = FieldSet.All;

    /// <summary>What to load with these records.</summary>
    public ValueList<Include> Includes { get; init; } = [];

    /// <inheritdoc/>
    public override RecordsInclude RecordsOnly() =>
        this with { Count = false, Details = PageDetails.All, Fields = FieldSet.All, Includes = [] };

    private protected override RecordsInclude Merged(IEnumerable<Include> same)
    {
        var all = same.Cast<RecordsInclude>().ToList();
        return this with
        {
            Count = all.Exists(include => include.Count),
            Details = all.Aggregate(PageDetails.None, (details, include) => details | include.Details),
            Fields = FieldSet.Union(all.Select(include => include.Fields)),
            Includes = Unite(all.SelectMany(include => include.Includes)),
        };
    }
}
