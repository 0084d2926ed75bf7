using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>A store under comparison, with the others that answer from the same place: its caches.</summary>
/// <param name="Writer">The one that changes are made through.</param>
internal sealed record ComparedStore(string Name, IDirectoryStore Writer, IReadOnlyList<IDirectoryStore> Readers) : IAsyncDisposable
{
    public DirectoryEditor Editor { get; } = new(Writer, new StoppedClock());

    public async ValueTask DisposeAsync()
    {
        foreach (var store in Readers.Append(Writer).Distinct())
        {
            await store.DisposeAsync();
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => StoreTesting.Now;
    }
}
