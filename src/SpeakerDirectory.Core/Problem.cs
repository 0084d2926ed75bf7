namespace SpeakerDirectory.Core;

/// <summary>
/// Something a user can put right: which record, which field, and a sentence that says what is wrong and what would be right.
/// </summary>
/// <param name="RecordId">Absent when not even the id could be read.</param>
/// <param name="Field">Absent when it concerns the record as a whole.</param>
public sealed record Problem(string? RecordId, string? Field, string Message)
{
    /// <summary>Where it was read, when it was read from a file.</summary>
    public FileLine? Place { get; init; }

    /// <summary><c>file:line: field: sentence</c>, or the record's id where there is no file.</summary>
    public override string ToString() => string.Join(": ", new[] { Place?.ToString() ?? RecordId, Field, Message }.Where(part => part is not null));
}

/// <summary>A line of a file, counted from 1.</summary>
public sealed record FileLine(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
