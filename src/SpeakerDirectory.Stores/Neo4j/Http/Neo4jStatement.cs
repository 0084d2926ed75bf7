namespace SpeakerDirectory.Stores.Neo4j.Http;

/// <summary>
/// A Cypher text and its parameters. A value is absent, a truth value, a whole number, a <see cref="double"/>, a text, a
/// <see cref="DateOnly"/>, a
/// <see cref="DateTimeOffset"/>, or a list or a map of such.
/// </summary>
public sealed record Neo4jStatement(string Text, params IReadOnlyList<(string Name, object? Value)> Parameters);
