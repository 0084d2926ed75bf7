namespace SpeakerDirectory.Stores.Sqlite.Tables;

/// <summary>The row of a stored record.</summary>
internal sealed record RecordRow(long Key, string Position, byte[] Body);
