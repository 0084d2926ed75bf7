using SpeakerDirectory.Core.Editing;

namespace SpeakerDirectory.Core;

/// <summary>What the rules say of a change.</summary>
/// <param name="Problems">Why it is refused; empty when it is in order.</param>
/// <param name="Warnings">What is worth a second look, and no reason to refuse it.</param>
public sealed record Findings(IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings)
{
    public bool AreInOrder => Problems.Count == 0;

    /// <summary>Ranks that titles propose, or leave open, for offices that have none. Nobody is given one.</summary>
    public IReadOnlyList<Problem> Proposals { get; init; } = [];
}

/// <summary>What came of an attempt to change the directory.</summary>
/// <param name="Saved">Absent when there are problems: nothing was changed then.</param>
public sealed record EditOutcome(SaveOutcome? Saved, Findings Findings)
{
    /// <summary>What the attempt came to, whether it was saved or not.</summary>
    public IReadOnlyList<RecordChange> Changes { get; init; } = [];

    /// <summary>What it would do, when that alone was asked.</summary>
    public IReadOnlyList<RecordPreview> Preview { get; init; } = [];
}
