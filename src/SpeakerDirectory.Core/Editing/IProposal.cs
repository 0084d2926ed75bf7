using SpeakerDirectory.Core.ChangeLog;
using SpeakerDirectory.Core.Storage;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Editing;

/// <summary>A change that is worked out on the current state of the directory, and again when another change was saved first.</summary>
public interface IProposal
{
    /// <summary>Works out the changes. It saves nothing and can be called again.</summary>
    Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation);
}

/// <summary>The changes that a proposal consists of.</summary>
/// <param name="Changes">The changes; those that could be worked out, when there are problems.</param>
/// <param name="Problems">Why it cannot be done, whatever the rules say of the changes.</param>
public sealed record Proposed(IReadOnlyList<RecordChange> Changes, IReadOnlyList<Problem> Problems)
{
    /// <summary>A proposal that cannot be carried out for these reasons.</summary>
    public static Proposed Refused(params IReadOnlyList<Problem> problems) => new([], problems);
}

/// <summary>Changes that need no working out.</summary>
/// <param name="changes">The changes.</param>
public sealed class FixedChanges(IReadOnlyList<RecordChange> changes) : IProposal
{
    /// <inheritdoc/>
    public Task<Proposed> WorkOutAsync(IDirectoryStore store, CancellationToken cancellation) => Task.FromResult(new Proposed(changes, []));
}
