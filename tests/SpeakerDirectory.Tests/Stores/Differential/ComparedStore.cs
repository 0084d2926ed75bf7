using SpeakerDirectory.Core.Editing;
using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Tests.Stores.Differential;

/// <summary>A store under comparison, with the other stores over the same data: its caches.</summary>
/// <param name="Writer">The store through which changes are made.</param>
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
}
