using SpeakerDirectory.Core;
using SpeakerDirectory.Stores.Sqlite;

namespace SpeakerDirectory.Tests.Stores;

public sealed class SqliteStoreTests : DirectoryStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("directory-").FullName;

    protected override async Task<IDirectoryStore> OpenFreshAsync() => await SqliteStore.OpenAsync(Path.Combine(_folder, "test.db"), StoreTesting.Cancellation);

    protected override ValueTask CleanUpAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
