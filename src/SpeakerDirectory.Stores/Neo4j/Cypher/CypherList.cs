namespace SpeakerDirectory.Stores.Neo4j.Cypher;

/// <summary>Clauses that find the rows of a list, in its order.</summary>
/// <param name="Node">The name of the node of a row's record.</param>
/// <param name="Beside">The expression that stands beside the record in a row; null when there is none.</param>
internal sealed record CypherList(string Text, string Node, string? Beside = null);
