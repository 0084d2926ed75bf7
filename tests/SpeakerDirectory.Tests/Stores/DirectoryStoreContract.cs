using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>What every store does, each fact once. A store joins with a subclass that opens a fresh one.</summary>
public abstract partial class DirectoryStoreContract : IAsyncLifetime
{
    protected IDirectoryStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await OpenFreshAsync();

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }

        await CleanUpAsync();
    }

    /// <summary>An empty store that no other test sees.</summary>
    protected abstract Task<IDirectoryStore> OpenFreshAsync();

    /// <summary>Removes what opening left behind.</summary>
    protected virtual ValueTask CleanUpAsync() => ValueTask.CompletedTask;
}
