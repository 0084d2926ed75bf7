namespace SpeakerDirectory.Core.Editing;

/// <summary>What somebody wants done, worked out on the directory as it stands: anew whenever somebody else was faster.</summary>
public interface IProposal
{
    Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation);
}

/// <summary>The changes that a proposal comes to.</summary>
/// <param name="Problems">Why it cannot be done, whatever the rules say of the changes.</param>
public sealed record Proposed(IReadOnlyList<RecordChange> Changes, IReadOnlyList<Problem> Problems)
{
    public static Proposed Refused(params IReadOnlyList<Problem> problems) => new([], problems);
}

/// <summary>Changes that are already worked out.</summary>
public sealed class TheseChanges(IReadOnlyList<RecordChange> changes) : IProposal
{
    public Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation) => Task.FromResult(new Proposed(changes, []));
}
