namespace SpeakerDirectory.Core.Values;

/// <summary>
/// Something that a user can correct: the record, the field, and a sentence that says what is wrong and what would be right.
/// </summary>
/// <param name="RecordId">The id of the record; null when not even that could be read.</param>
/// <param name="Field">The field; null when the problem is not one of a single field.</param>
/// <param name="Message">The sentence.</param>
public sealed record Problem(string? RecordId, string? Field, string Message)
{
    /// <summary>The line that it was read from; null when it was not read from a file.</summary>
    public FileLine? Location { get; init; }

    /// <summary><c>file:line: field: sentence</c>, or the record's id where there is no file.</summary>
    public override string ToString() =>
        string.Join(": ", new[] { Location?.ToString() ?? RecordId, Field, Message }.Where(part => part is not null));
}

/// <summary>A line of a file, counted from 1.</summary>
/// <param name="File">The path of the file, as it was given.</param>
/// <param name="Line">The number of the line.</param>
public sealed record FileLine(string File, int Line)
{
    /// <summary><c>file:line</c>.</summary>
    public override string ToString() => $"{File}:{Line}";
}
