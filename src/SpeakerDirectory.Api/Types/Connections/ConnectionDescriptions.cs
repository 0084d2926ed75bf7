namespace SpeakerDirectory.Api.Types.Connections;

/// <summary>The descriptions that the fields of all connections share.</summary>
internal static class ConnectionDescriptions
{
    public const string Edges = "The entries of this page, each with its cursor.";

    public const string Nodes = "The entries of this page without cursors.";

    public const string Node = "The entry itself.";

    public const string PageInfo = "The position of this page in the list, and the cursors of its ends.";

    public const string TotalCount = "The number of entries of the full list, on all pages. It is counted only if it is selected.";

    public const string Cursor =
        "The position of the entry in the list, to pass as `after` or `before`. It stays valid when other records are added or deleted.";
}
