using SpeakerDirectory.Core.Storage;

namespace SpeakerDirectory.Tests.Stores;

public sealed class SqliteStoreTests : DirectoryStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override Task<IDirectoryStore> OpenFreshAsync() => new InSqlite().OpenAsync(_folder.Path);

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
