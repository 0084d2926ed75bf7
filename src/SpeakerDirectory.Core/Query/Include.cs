namespace SpeakerDirectory.Core.Query;

/// <summary>
/// What to bring along from records of one kind: a relation, with its own filter and page, and in turn what to bring along from there.
/// A value: equal ones are one question.
/// </summary>
public sealed record Include(RecordKind From, Relation Relation)
{
    public Filter? Filter { get; init; }

    /// <summary>The natural order when empty.</summary>
    public ValueList<OrderTerm> Order { get; init; } = [];

    /// <summary>Which part to bring; everything when absent, as for a reference.</summary>
    public PageRequest? Page { get; init; }

    /// <summary>Whether to count all there are, the page aside.</summary>
    public bool Count { get; init; }

    /// <summary>What is told of the list beside its records.</summary>
    public Told Told { get; init; } = Told.All;

    /// <summary>What to count it by.</summary>
    public ValueList<Grouping> Groupings { get; init; } = [];

    /// <summary>What of the records is brought.</summary>
    public FieldSet Fields { get; init; } = FieldSet.All;

    public ValueList<Include> Includes { get; init; } = [];

    /// <summary>Brings the same records: it differs at most in what is told of them and in what is brought along from them.</summary>
    public bool AsksTheSame(Include other) => Question() == other.Question();

    /// <summary>Each question once; what asks the same tells and brings what any of them does.</summary>
    public static ValueList<Include> Unite(IEnumerable<Include> includes) =>
        includes.GroupBy(i => i.Question()).Select(same => same.Key with
        {
            Count = same.Any(i => i.Count),
            Told = same.Aggregate(Told.Nothing, (told, i) => told | i.Told),
            Groupings = Grouping.Unite(same.SelectMany(i => i.Groupings)),
            Fields = FieldSet.Union(same.Select(i => i.Fields)),
            Includes = Unite(same.SelectMany(i => i.Includes)),
        }).ToValueList();

    /// <summary>Which records it brings, whatever is told of them and brought along from them.</summary>
    public Include Question() => this with { Count = false, Told = Told.All, Groupings = [], Fields = FieldSet.All, Includes = [] };
}
