namespace SpeakerDirectory.Tests.Architecture;

/// <summary>
/// The order of the folders of each project, lowest first: a folder may use what stands before it, and nothing that stands after it. A
/// folder and a folder inside it are two folders. The root of a project is the empty name.
/// </summary>
internal static class Layers
{
    private static readonly Dictionary<string, string[]> ByProject = new()
    {
        ["Core"] =
        [
            "Values",
            "Naming",
            "Records",
            "Json",
            "ChangeLog",
            "Query",
            "Search",
            "Storage",
            "Labelling",
            "Tenures",
            "Rules",
            "DataFiles",
            "Protocol/Ranks",
            "Protocol/Titles",
            "Protocol/Schemes",
            "Protocol/Gatherings",
            "Protocol/Wording",
            "Protocol/Arrangements",
            "Protocol/Precedence",
            "Protocol/Addressing",
            "Protocol",
            "Editing",
            "Formats",
            "Import",
        ],
        ["Stores"] =
        [
            "Shared",
            "Sqlite/Files",
            "Sqlite/Tables",
            "Sqlite/Sql",
            "Sqlite/Writing",
            "Sqlite",
            "Neo4j/Http",
            "Neo4j/Graph",
            "Neo4j/Cypher",
            "Neo4j/Writing",
            "Neo4j/BulkImport",
            "Neo4j",
            "Cache",
        ],
        ["Api"] =
        [
            "Errors",
            "Http",
            "Authorization",
            "Documents",
            "Cost",
            "Planning",
            "Types/Scalars",
            "Types/Descriptions",
            "Types/Filters",
            "Types/Connections",
            "Types/Values",
            "Types/Changes",
            "Types/Tenures",
            "Types/Protocol",
            "Types/Links",
            "Types/Records",
            "Queries",
            "Mutations",
            "Endpoint",
        ],
        ["Host"] =
        [
            "Output",
            "Output/Cards",
            "Options",
            "Server",
            "Commands",
            "",
        ],
    };

    public static IEnumerable<string> Projects => ByProject.Keys;

    /// <summary>The folders of a project, lowest first.</summary>
    public static string[] Of(string project) => ByProject[project];
}
