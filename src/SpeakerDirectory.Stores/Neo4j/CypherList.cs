namespace SpeakerDirectory.Stores.Neo4j;

/// <summary>Clauses that find the rows of a list, in its order.</summary>
/// <param name="Node">What a row's record is called after them.</param>
/// <param name="Beside">The columns that tell of a row what stands beside its record.</param>
/// <param name="ReadsPlace">Whether the natural place is read of each record.</param>
internal sealed record CypherList(string Text, string Node, string? Beside = null, bool ReadsPlace = false);
