using SpeakerDirectory.Core;

namespace SpeakerDirectory.Tests.Stores;

public sealed class SqliteStoreTests : DirectoryStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("directory-").FullName;

    protected override Task<IDirectoryStore> OpenFreshAsync() => new InSqlite().OpenAsync(_folder);

    protected override ValueTask CleanUpAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
