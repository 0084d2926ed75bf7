using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Editing;

/// <summary>What the rules report about a change.</summary>
/// <param name="Problems">Why it is refused; empty when it is in order.</param>
/// <param name="Warnings">What is worth a second look, and no reason to refuse it.</param>
public sealed record Findings(IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings)
{
    /// <summary>Whether there are no problems, so that the change can be saved.</summary>
    public bool AreInOrder => Problems.Count == 0;

    /// <summary>Ranks that titles propose, or leave open, for offices without one. No office is given one.</summary>
    public IReadOnlyList<Problem> Proposals { get; init; } = [];
}

/// <summary>The result of an attempt to change the directory.</summary>
/// <param name="Saved">Absent when there are problems: nothing was changed then.</param>
/// <param name="Findings">What the rules report about it.</param>
public sealed record EditOutcome(SaveOutcome? Saved, Findings Findings)
{
    /// <summary>The changes that the attempt consists of, whether they were saved or not.</summary>
    public IReadOnlyList<RecordChange> Changes { get; init; } = [];

    /// <summary>What the changes would do; empty unless a preview was requested.</summary>
    public IReadOnlyList<RecordPreview> Preview { get; init; } = [];
}
