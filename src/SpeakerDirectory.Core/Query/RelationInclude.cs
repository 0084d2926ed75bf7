using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Query;

/// <summary>Loads the records at the end of a relation.</summary>
public sealed record RelationInclude(RecordKind From, Relation Relation) : RecordsInclude(From)
{
    /// <summary>The natural order when empty.</summary>
    public ValueList<OrderTerm> Order { get; init; } = [];

    /// <summary>Which part of the list to load; all of it when null, as for a reference.</summary>
    public PageRequest? Page { get; init; }

    /// <summary>The fields by which all matching records are counted.</summary>
    public ValueList<Grouping> Groupings { get; init; } = [];

    /// <inheritdoc/>
    public override ValueList<RecordKind> Kinds => Relation.Kinds;

    /// <inheritdoc/>
    public override int? PageSize => Page?.Size;

    /// <inheritdoc/>
    public override RelationInclude RecordsOnly() => (RelationInclude)base.RecordsOnly() with { Groupings = [] };

    private protected override RelationInclude Merged(IEnumerable<Include> same)
    {
        var all = same.Cast<RelationInclude>().ToList();
        return (RelationInclude)base.Merged(all) with { Groupings = Grouping.Unite(all.SelectMany(include => include.Groupings)) };
    }
}
