namespace SpeakerDirectory.Core.Records;

/// <summary>A list that each record of a kind has: the records at the end of a relation, under a name.</summary>
/// <param name="Name">The name in GraphQL: <c>appearances</c>.</param>
/// <param name="Relation">The relation from the record to the records of the list.</param>
public sealed record RecordList(string Name, Relation Relation)
{
    /// <summary>The same list with that of the records below this one; null where the list cannot be extended so.</summary>
    public Relation? WithDescendants { get; init; }

    /// <summary>Whether records can be filtered and ordered by the list, and the list itself can be filtered.</summary>
    public bool IsFilterable { get; init; } = true;
}
