using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>
/// A read request to a store: which records, and what to load with each of them. The store answers it with one statement.
/// </summary>
public sealed record Fetch(Root Root, ValueList<Include> Includes)
{
    /// <summary>The fields of the records that are loaded.</summary>
    public FieldSet Fields { get; init; } = FieldSet.All;

    /// <summary>The query for these records, in this order.</summary>
    public static Fetch ByIds(IEnumerable<string> ids, params IEnumerable<Include> includes) =>
        new(new Root.ByIds(ids.ToValueList()), includes.ToValueList());

    /// <summary>The query for a page of all records of a kind.</summary>
    public static Fetch OfKind(RecordKind kind, PageRequest page, params IEnumerable<Include> includes) =>
        new(new Root.OfKind(kind, page), includes.ToValueList());
}

/// <summary>The records that a fetch starts with.</summary>
public abstract record Root
{
    private Root()
    {
    }

    /// <summary>The records with these ids, in this order, each once. Unknown ids are left out.</summary>
    public sealed record ByIds(ValueList<string> Ids) : Root;

    /// <summary>A page of the records of a kind.</summary>
    public sealed record OfKind(RecordKind Kind, PageRequest Page) : Root
    {
        /// <summary>Only records that definitely match; all of them when null.</summary>
        public Filter? Filter { get; init; }

        /// <summary>The natural order when empty.</summary>
        public ValueList<OrderTerm> Order { get; init; } = [];

        /// <summary>Whether to count all matching records, not only those of the page.</summary>
        public bool Count { get; init; }

        /// <inheritdoc cref="RecordsInclude.Details"/>
        public PageDetails Details { get; init; } = PageDetails.All;

        /// <summary>The fields by which all matching records are counted.</summary>
        public ValueList<Grouping> Groupings { get; init; } = [];
    }
}
