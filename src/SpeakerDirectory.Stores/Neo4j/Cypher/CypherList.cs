namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Clauses that find the rows of a list, in its order.</summary>
/// <param name="Node">What a row's record is called after them.</param>
/// <param name="Beside">The columns of what is told of a row beside its record.</param>
internal sealed record CypherList(string Text, string Node, string? Beside = null);
