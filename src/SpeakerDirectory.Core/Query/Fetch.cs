namespace SpeakerDirectory.Core.Query;

/// <summary>A question to a store: which records, and what to bring along from them. Answered at once.</summary>
public sealed record Fetch(Root Root, ValueList<Include> Includes)
{
    /// <summary>What of the records is brought.</summary>
    public FieldSet Fields { get; init; } = FieldSet.All;

    public static Fetch ByIds(IEnumerable<string> ids, params IEnumerable<Include> includes) => new(new Root.ByIds(ids.ToValueList()), includes.ToValueList());

    public static Fetch OfKind(RecordKind kind, PageRequest page, params IEnumerable<Include> includes) => new(new Root.OfKind(kind, page), includes.ToValueList());
}

/// <summary>Where a question starts.</summary>
public abstract record Root
{
    private Root()
    {
    }

    /// <summary>These records, in this order, each once; ids that lead nowhere are left out.</summary>
    public sealed record ByIds(ValueList<string> Ids) : Root;

    /// <summary>A page of all records of a kind.</summary>
    public sealed record OfKind(RecordKind Kind, PageRequest Page) : Root
    {
        public Filter? Filter { get; init; }

        /// <summary>The natural order when empty.</summary>
        public ValueList<OrderTerm> Order { get; init; } = [];

        public bool Count { get; init; }

        /// <inheritdoc cref="Include.Told"/>
        public Told Told { get; init; } = Told.All;

        /// <summary>What to count it by.</summary>
        public ValueList<Grouping> Groupings { get; init; } = [];
    }
}
