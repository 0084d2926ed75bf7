namespace SpeakerDirectory.Stores.Neo4j.Http;

/// <summary>An error of Neo4j, or of the connection to it.</summary>
/// <param name="code">Neo4j's code, like <c>Neo.ClientError.Statement.SyntaxError</c>; <see cref="Unreachable"/> or <see cref="Late"/>
/// when it did not answer.</param>
public sealed class Neo4jException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The server could not be reached, or what answered was not Neo4j.</summary>
    public const string Unreachable = "Unreachable";

    /// <summary>There was no answer within the time limit.</summary>
    public const string Late = "Late";

    // Transient by name, but a retry would need the same memory.
    private static readonly string[] Hopeless =
    [
        "Neo.TransientError.General.OutOfMemoryError",
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        "Neo.TransientError.General.StackOverFlowError",
        "Neo.TransientError.General.TransactionMemoryLimit",
    ];

    // Renamed to client errors in Neo4j 5; the official drivers still map the old names to them.
    private static readonly string[] EndedOnPurpose =
    [
        "Neo.TransientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped",
    ];

    // Client errors by name, but a retry is sent to another member of the cluster or uses a new login.
    private static readonly string[] TransientCodes =
    [
        "Neo.ClientError.Security.AuthorizationExpired",
        "Neo.ClientError.Cluster.NotALeader",
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    ];

    public string Code => code;

    public bool IsLock => code == "Neo.TransientError.Transaction.LockAcquisitionTimeout";

    /// <summary>Whether the official drivers would retry the transaction.</summary>
    public bool IsTransient => code == Unreachable || TransientCodes.Contains(code)
        || (code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) && !Hopeless.Contains(code) && !EndedOnPurpose.Contains(code));
}
