using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Tests.Stores;

/// <summary>The tests that every store must pass. A subclass opens an empty store.</summary>
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

    /// <summary>Opens an empty store that no other test uses.</summary>
    protected abstract Task<IDirectoryStore> OpenFreshAsync();

    /// <summary>Removes files and data of the store.</summary>
    protected virtual ValueTask CleanUpAsync() => ValueTask.CompletedTask;
}
