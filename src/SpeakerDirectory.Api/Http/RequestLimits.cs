using System.ComponentModel;

namespace SpeakerDirectory.Api.Http;

/// <summary>
/// How much one request, and one client address, may use. 0 allows none, except for rate limits, where it means unlimited.
/// </summary>
/// <remarks>Each description is shown by help and documentation.</remarks>
public sealed record RequestLimits
{
    /// <summary>The configuration section with the limits: <c>DIRECTORY_LIMITS__ALIASES=200</c> in the environment.</summary>
    public const string Section = "Limits";

    [Description("Size of a request body, in bytes.")]
    public int BodyBytes { get; init; } = 512 * 1024;

    [Description("Requests in one batch (an array).")]
    public int Batch { get; init; } = 10;

    [Description("Tokens (words and signs) in a document.")]
    public int Tokens { get; init; } = 5_000;

    [Description("Fields in a document, as written.")]
    public int Fields { get; init; } = 1_000;

    [Description("Fields in a document after every fragment is expanded.")]
    public int ExpandedFields { get; init; } = 2_000;

    [Description("Aliases in a document.")]
    public int Aliases { get; init; } = 100;

    [Description("Repetitions of one field under one response name in a selection set.")]
    public int RepeatedFields { get; init; } = 50;

    [Description("Directives in a document.")]
    public int Directives { get; init; } = 50;

    [Description("Nesting of fields. SQLite refuses statements for 25 levels.")]
    public int Depth { get; init; } = 20;

    [Description("Values in variables and in arguments, each counted.")]
    public int InputValues { get; init; } = 2_000;

    [Description("Nesting of objects and lists in a variable or an argument.")]
    public int InputDepth { get; init; } = 16;

    [Description("Nested lists in an introspection query.")]
    public int IntrospectionLists { get; init; } = 3;

    [Description("Relations that one root field may include; each makes the statement longer.")]
    public int Includes { get; init; } = 40;

    [Description("Filter conditions of one root field and the relations it includes.")]
    public int Conditions { get; init; } = 60;

    [Description("Records in the answer, if every page were full.")]
    public long Records { get; init; } = 50_000;

    [Description("Field values in the answer, if every page were full.")]
    public long Values { get; init; } = 500_000;

    [Description("Cost of a request: about the number of records that a store has to read. 4,000,000 take about a second.")]
    public long Cost { get; init; } = 4_000_000;

    [Description("Time for a request, from its first byte to its answer, in seconds.")]
    public double Seconds { get; init; } = 10;

    [Description("Whether the schema can be introspected: true or false.")]
    public bool Introspection { get; init; } = true;

    [Description("Whether errors suggest similar names, which reveals names of the schema: true or false.")]
    public bool Suggestions { get; init; } = true;

    [Description("Whether a request may name its document by its hash (persisted queries): true or false.")]
    public bool PersistedQueries { get; init; } = true;

    [Description("Documents cached after parsing and validation.")]
    public int KeptDocuments { get; init; } = 1_000;

    [Description("Requests per minute from one client address; each request of a batch counts. 0 means unlimited.")]
    public int RequestsAMinute { get; init; } = 6_000;

    [Description("New documents per minute from one client address: those that no client sent before. 0 means unlimited.")]
    public int NewShapesAMinute { get; init; } = 120;

    [Description("Wrong editor keys per minute from one client address. 0 means unlimited.")]
    public int FailedKeysAMinute { get; init; } = 10;
}
