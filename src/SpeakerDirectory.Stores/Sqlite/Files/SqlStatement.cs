namespace SpeakerDirectory.Stores.Sqlite;

/// <summary>A statement with its values. The text depends on the shape of the question alone, so that it is prepared once.</summary>
internal sealed record SqlStatement(string Text, IReadOnlyList<object> Values);
