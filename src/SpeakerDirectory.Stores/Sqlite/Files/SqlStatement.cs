namespace SpeakerDirectory.Stores.Sqlite.Files;

/// <summary>A statement with its values. The text depends on the shape of the request only, so that it is prepared once.</summary>
internal sealed record SqlStatement(string Text, IReadOnlyList<object> Values);
