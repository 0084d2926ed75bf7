namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Clauses that find the rows of a list, in its order.</summary>
/// <param name="Node">What a row's record is called after them.</param>
/// <param name="OrderedBy">The columns that make a row's place; absent when it is the natural one.</param>
internal sealed record CypherList(string Text, string Node, string? OrderedBy = null);
