namespace SpeakerDirectory.Api.Guarding;

/// <summary>How much one request, and one address, may ask for. 0 means none where nothing else is said.</summary>
public sealed record RequestLimits
{
    /// <summary>The section of the configuration that says otherwise: <c>DIRECTORY_LIMITS__ALIASES=200</c> in the environment.</summary>
    public const string Section = "Limits";

    public int BodyBytes { get; init; } = 512 * 1024;

    /// <summary>Requests in one array.</summary>
    public int Batch { get; init; } = 10;

    public int Tokens { get; init; } = 5_000;

    /// <summary>Fields as they are written.</summary>
    public int Fields { get; init; } = 1_000;

    /// <summary>Fields once every fragment stands where it is spread.</summary>
    public int ExpandedFields { get; init; } = 2_000;

    public int Aliases { get; init; } = 100;

    /// <summary>How often one selection may hold the same field under the same name.</summary>
    public int RepeatedFields { get; init; } = 50;

    public int Directives { get; init; } = 50;

    /// <summary>Fields inside one another. SQLite refuses what is 25 levels in our form.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>Values in the variables and in the text, counted one by one.</summary>
    public int InputValues { get; init; } = 2_000;

    /// <summary>Objects and lists inside one another in a variable or an argument.</summary>
    public int InputDepth { get; init; } = 16;

    /// <summary>Lists inside one another in a question about the schema.</summary>
    public int IntrospectionLists { get; init; } = 3;

    /// <summary>What one root field may bring along: a statement grows with each.</summary>
    public int Includes { get; init; } = 40;

    /// <summary>Conditions in the filters of one root field and of what it brings along.</summary>
    public int Conditions { get; init; } = 60;

    /// <summary>Records, if every page were full.</summary>
    public long Records { get; init; } = 50_000;

    /// <summary>Values of fields, if every page were full.</summary>
    public long Values { get; init; } = 500_000;

    /// <summary>What a request may cost: about the records that a store has to look at. So many take about a second.</summary>
    public long Cost { get; init; } = 4_000_000;

    /// <summary>The time for a whole request, from its first byte to its answer.</summary>
    public double Seconds { get; init; } = 10;

    /// <summary>Whether the schema can be asked for.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Whether errors say what might have been meant, which tells names of the schema.</summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>Whether a request may name its text by its hash.</summary>
    public bool PersistedQueries { get; init; } = true;

    /// <summary>Texts that are kept parsed and validated.</summary>
    public int KeptDocuments { get; init; } = 1_000;

    /// <summary>Requests a minute from one address, a batch being as many as it holds; 0 does not limit them.</summary>
    public int RequestsAMinute { get; init; } = 6_000;

    /// <summary>Questions a minute from one address that nobody asked before in that shape; 0 does not limit them.</summary>
    public int NewShapesAMinute { get; init; } = 120;

    /// <summary>Keys a minute from one address that are nobody's; 0 does not limit them.</summary>
    public int FailedKeysAMinute { get; init; } = 10;
}
